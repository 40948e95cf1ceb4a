import type { ApiClient } from './start-api.ts';

/** Uploads a file as a browser does; gives its id, or the error. */
export async function uploadBy(
  client: ApiClient,
  network: { id: string },
  {
    content,
    filename = 'fiche.txt',
    type = 'text/plain',
  }: { content: string | Buffer; filename?: string; type?: string },
): Promise<{ status: number; id: string; code?: string }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))], { type }), filename);
  const response = await client.fetch(`/files?networkId=${network.id}`, { method: 'POST', body: form });
  const answer = (await response.json()) as { files?: { id: string }[]; errors?: { extensions: { code: string } }[] };
  return { status: response.status, id: answer.files?.[0]?.id ?? '', code: answer.errors?.[0]?.extensions.code };
}
