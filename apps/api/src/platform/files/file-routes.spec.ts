import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { startS3 } from '../../../../../test/support/s3.ts';
import { anonymousViewer, type Viewer } from '../access/viewer.ts';
import { registerFileRoutes } from './file-routes.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { folderFileStore } from './folder-store.ts';
import { sweepFiles } from './sweep-files.ts';

const networkId = '0199a000-0000-7000-8000-000000000002';
const foreignNetworkId = '0199a000-0000-7000-8000-00000000000f';
const personId = '0199a000-0000-7000-8000-000000000003';
const member: Viewer = { ...anonymousViewer(), kind: 'person', personId, networkIds: [networkId] };

let database: TestDatabase;
let app: FastifyInstance;
let folder: string;
let files: FileStore;
let address: string;
let shown: string[];

beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'maillage-routes-'));
  files = folderFileStore(folder);
  shown = [];
  // A connection that fetch keeps would hold the end of the test back for a minute.
  app = fastify({ forceCloseConnections: true });
  await registerFileRoutes(app, {
    db: database.dataSource,
    get files() {
      return files;
    },
    publicUrl: 'https://maillage.example.org',
    log: { error: () => undefined },
    resolveViewer: async (request) => (request.headers.authorization === 'member' ? member : anonymousViewer()),
    mayUpload: (viewer, id) => viewer.networkIds.includes(id),
    limits: { maxMegabytes: 1, maxFiles: 2 },
    doors: [
      {
        name: 'tools',
        find: async (viewer, id) => {
          if (!shown.includes(id) || viewer.kind === 'anonymous') return null;
          const [row] = await database.dataSource.query(
            'select sha256, filename, content_type as "contentType", size_bytes as "sizeBytes" from platform_file where id = $1',
            [id],
          );
          return row ?? null;
        },
      },
    ],
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const form = (...contents: (string | Buffer)[]) => {
  const data = new FormData();
  contents.forEach((content, at) => {
    data.append(
      'file',
      new Blob([new Uint8Array(Buffer.from(content))], { type: 'text/html' }),
      `Page n° ${at + 1}.html`,
    );
  });
  return data;
};
const upload = (
  body: FormData | string,
  headers: Record<string, string> = { authorization: 'member' },
  network = networkId,
) => fetch(`${address}/files?networkId=${network}`, { method: 'POST', body, headers });
const download = (path: string, headers: Record<string, string> = { authorization: 'member' }) =>
  fetch(`${address}${path}`, { headers });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const rows = () => database.dataSource.query('select * from platform_file order by id');
const uploadOne = async (content: string) => {
  const { files: uploaded } = (await (await upload(form(content))).json()) as { files: { id: string }[] };
  return uploaded[0]?.id ?? '';
};

describe('an upload', () => {
  it('is kept, named and answered', async () => {
    const response = await upload(form('<script>alert(1)</script>'));
    expect(response.status).toBe(201);
    const { files: uploaded } = (await response.json()) as { files: { id: string }[] };
    expect(uploaded).toEqual([
      { id: expect.any(String), filename: 'Page n° 1.html', contentType: 'text/html', sizeBytes: 25 },
    ]);
    expect(await rows()).toMatchObject([
      { id: uploaded[0]?.id, network_id: networkId, filename: 'Page n° 1.html', uploaded_by_person_id: personId },
    ]);
  });

  it('is refused to who is not signed in, and outside his networks', async () => {
    const anonymous = await upload(form('a'), {});
    expect([anonymous.status, await codeOf(anonymous)]).toEqual([401, 'UNAUTHENTICATED']);
    const foreign = await upload(form('a'), { authorization: 'member' }, foreignNetworkId);
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'FORBIDDEN']);
    const nowhere = await upload(form('a'), { authorization: 'member' }, 'nowhere');
    expect(nowhere.status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example.org' },
    { origin: 'null' },
  ])('is refused when another site sends it (%j)', async (headers) => {
    const response = await upload(form('a'), { authorization: 'member', ...headers });
    expect([response.status, await codeOf(response)]).toEqual([403, 'CROSS_SITE_REQUEST']);
    expect(await rows()).toEqual([]);
  });

  it.each<Record<string, string>>([
    { origin: 'https://maillage.example.org', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('is taken from our own pages (%j)', async (headers) => {
    expect((await upload(form('a'), { authorization: 'member', ...headers })).status).toBe(201);
  });

  it('over the size limit is refused, and leaves nothing', async () => {
    const response = await upload(form(Buffer.alloc(2 ** 20 + 1)));
    expect([response.status, await codeOf(response)]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await rows()).toEqual([]);
  });

  it('of more files than allowed is refused whole', async () => {
    const response = await upload(form('a', 'b', 'c'));
    expect([response.status, await codeOf(response)]).toEqual([413, 'TOO_MANY_FILES']);
    expect(await rows()).toEqual([]);
    expect((await upload(form('a', 'b'))).status).toBe(201);
  });

  it('that is empty, or no form at all, is refused with a clear code', async () => {
    expect(await codeOf(await upload(form('')))).toBe('FILE_EMPTY');
    expect(await codeOf(await upload(new FormData()))).toBe('VALUE_MISSING');
    const text = await upload('a', { authorization: 'member', 'content-type': 'text/plain' });
    expect([text.status, await codeOf(text)]).toEqual([415, 'CONTENT_TYPE_REFUSED']);
  });

  it('cut in the middle leaves no row', async () => {
    const headers = { authorization: 'member', 'content-type': 'multipart/form-data; boundary=b' };
    const request = httpRequest(`${address}/files?networkId=${networkId}`, { method: 'POST', headers });
    request.on('error', () => undefined);
    request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it');
    await wait(100);
    request.destroy();
    await wait(200);
    expect(await rows()).toEqual([]);
    expect((await upload(form('next'))).status).toBe(201);
  });
});

describe('a download', () => {
  it('goes through the door of its feature, as a file that runs nothing', async () => {
    const id = await uploadOne('<script>alert(1)</script>');
    shown.push(id);
    const response = await download(`/files/tools/${id}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-length': '25',
      'content-disposition': `attachment; filename="Page n_ 1.html"; filename*=UTF-8''Page%20n%C2%B0%201.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect(await response.text()).toBe('<script>alert(1)</script>');
  });

  it('is 404 alike for the unknown, the unreadable and the misspelt', async () => {
    const id = await uploadOne('secret');
    shown.push(id);
    const hidden = await uploadOne('hidden');
    const answers = await Promise.all([
      download(`/files/tools/${id}`, {}),
      download(`/files/tools/${hidden}`),
      download('/files/tools/0199a000-0000-7000-8000-0000000000aa'),
      download('/files/tools/..%2F..%2Fetc%2Fpasswd'),
      download(`/files/cupboard/${id}`),
    ]);
    for (const answer of answers) expect([answer.status, await codeOf(answer)]).toEqual([404, 'FILE_NOT_FOUND']);
  });

  it('whose content is lost is an error of ours, without its cause', async () => {
    const id = await uploadOne('gone');
    shown.push(id);
    const [{ sha256 }] = await rows();
    await files.remove(sha256);
    const response = await download(`/files/tools/${id}`);
    expect([response.status, await codeOf(response)]).toEqual([500, 'INTERNAL']);
  });
});

describe('the sweep of unused uploads', () => {
  const tomorrow = () => new Date(Date.now() + 86_400_000);

  it('removes old uploads that nothing refers to, and their content, and nothing else', async () => {
    const [used, unused] = [await uploadOne('used'), await uploadOne('unused')];
    await database.dataSource.query(`create table tools_version (network_id uuid, file_id uuid)`);
    await database.dataSource.query('insert into tools_version values ($1, $2)', [networkId, used]);
    const orphan = await files.put(Readable.from(['never named']));
    const references = [{ table: 'tools_version', column: 'file_id' }];
    const sweep = (before: Date) => sweepFiles({ db: database.dataSource, files, references, before });

    expect(await sweep(new Date(Date.now() - 86_400_000))).toEqual({ rows: 0, contents: 0 });
    expect(await sweep(tomorrow())).toEqual({ rows: 1, contents: 2 });
    const left = await rows();
    expect(left.map((row: { id: string }) => row.id)).toEqual([used]);
    expect(left.map((row: { id: string }) => row.id)).not.toContain(unused);
    expect(await files.has(left[0].sha256)).toBe(true);
    expect(await files.has(orphan.sha256)).toBe(false);
  });

  it('keeps a content that another upload shares', async () => {
    const kept = await uploadOne('shared');
    const swept = await uploadOne('shared');
    await database.dataSource.query(`create table tools_version (network_id uuid, file_id uuid)`);
    await database.dataSource.query('insert into tools_version values ($1, $2)', [networkId, kept]);
    const references = [{ table: 'tools_version', column: 'file_id' }];
    expect(await sweepFiles({ db: database.dataSource, files, references, before: tomorrow() })).toEqual({
      rows: 1,
      contents: 0,
    });
    expect(swept).not.toBe(kept);
  });

  it('takes no name that is not one of a column', async () => {
    const references = [{ table: 'tools_version; drop table platform_file', column: 'file_id' }];
    const sweep = sweepFiles({ db: database.dataSource, files, references, before: tomorrow() });
    await expect(sweep).rejects.toThrow('is not a column');
  });
});

describe('a service of files that does not answer', () => {
  it('is said in words, and leaves no row; what was kept is there when it is back', async () => {
    const s3 = await startS3();
    files = openFileStore({ MAILLAGE_DATA: folder, S3_URL: s3.url });
    const id = await uploadOne('kept');
    shown = [id];
    await s3.kill();
    for (const response of [await upload(form('lost')), await download(`/files/tools/${id}`)]) {
      expect([response.status, await codeOf(response)]).toEqual([503, 'FILE_STORE_AWAY']);
    }
    expect(await rows()).toHaveLength(1);
    await s3.start();
    expect(await (await download(`/files/tools/${id}`)).text()).toBe('kept');
    await s3.close();
  });
});
