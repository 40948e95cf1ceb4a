import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeName, type uniquePaths } from './safe-name.ts';
import { type ExportScope, rowsOf, within } from './scope.ts';
import { writeCsv } from './write-tables.ts';

interface NetworkFile {
  id: string;
  sha256: string;
  filename: string;
  content_type: string;
  size_bytes: number;
  uploaded: string;
  by: string | null;
  tool: string | null;
  number: number | null;
  mandate: string | null;
}

/** Each file once, with the tool or the mandate that it first belonged to. */
const networkFiles = `
  select t.id, t.sha256, t.filename, t.content_type, t.size_bytes,
    to_char(t.uploaded_at at time zone n.time_zone, 'DD/MM/YYYY HH24:MI') as uploaded,
    (select display_name from actors_person where id = t.uploaded_by_person_id) as by,
    v.title as tool, v.number, d.label as mandate
  from platform_file t join networks_network n on n.id = t.network_id
  left join lateral (select o.title, e.number from tools_tool_version e
    join tools_tool o on o.network_id = e.network_id and o.id = e.tool_id
    where e.network_id = t.network_id and e.file_id = t.id order by e.added_at, e.id limit 1) v on true
  left join lateral (select b.name || ' - ' || p.display_name as label from governance_mandate m
    join governance_body b on b.network_id = m.network_id and b.id = m.body_id
    join actors_person p on p.id = m.person_id
    where m.network_id = t.network_id and m.source_file_id = t.id order by m.id limit 1) d on true
  where t.network_id = $1 order by t.uploaded_at, t.id`;

/** Columns of `fichiers.csv`. */
const headings = [
  'Document',
  'Nom d’origine',
  'Type',
  'Octets',
  'Empreinte SHA-256',
  'Déposé le',
  'Par',
  'Identifiant',
];

export interface WrittenDocuments {
  count: number;
  /** Documents that the store does not hold. */
  missing: string[];
}

/** Copies every file under a name that a person can read, and lists them in `fichiers.csv`. */
export async function writeDocuments(
  scope: ExportScope,
  pathOf: ReturnType<typeof uniquePaths>,
): Promise<WrittenDocuments> {
  const missing: string[] = [];
  async function* lines() {
    for await (const file of rowsOf<NetworkFile>(scope.client, networkFiles, [scope.network.id])) {
      const path = pathFor(file, pathOf);
      const isThere = await scope.files.has(file.sha256);
      if (isThere) await copy(scope, file.sha256, path);
      else missing.push(path);
      const { filename, content_type, size_bytes, sha256, uploaded, by, id } = file;
      yield [isThere ? path : '', filename, content_type, String(size_bytes), sha256, uploaded, by ?? '', id];
    }
  }
  const count = await writeCsv(scope, 'fichiers', headings, lines());
  return { count, missing };
}

function pathFor(file: NetworkFile, pathOf: ReturnType<typeof uniquePaths>): string {
  const name = safeName(file.filename);
  if (file.tool !== null)
    return pathOf(`documents/outils/${safeName(file.tool)}`, safeName(`v${file.number} - ${name}`));
  if (file.mandate !== null) return pathOf('documents/mandats', safeName(`${file.mandate} - ${name}`));
  return pathOf('documents/autres', name);
}

async function copy(scope: ExportScope, sha256: string, path: string): Promise<void> {
  await mkdir(dirname(within(scope, path)), { recursive: true });
  await pipeline(scope.files.open(sha256), createWriteStream(within(scope, path), { flags: 'wx' }));
}
