import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type Config, readConfig } from '../platform/config/config.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { uniquePaths } from './safe-name.ts';
import type { ExportScope } from './scope.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeDocuments } from './write-documents.ts';
import { writeJson } from './write-json.ts';
import { writeMinutes } from './write-minutes.ts';
import { type Written, writeReadme } from './write-readme.ts';
import { writeTables } from './write-tables.ts';

const usage = 'npm run export -- --network rezorne [--to DOSSIER]';

/**
 * The role `export`: everything of one network as files that a person can read (R08). Whoever can run it owns the server,
 * so that nobody's rights are asked; it reads one state of the database and writes nothing to it.
 */
export async function exportNetworkRole(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { network: { type: 'string' }, to: { type: 'string' } } });
  if (!values.network) throw new Error(usage);
  const day = new Date().toISOString().slice(0, 10);
  const to = resolve(values.to ?? `exports/${values.network}-${day}`);
  const { rows, documents, missing, minutes, meetings } = await exportNetwork(
    readConfig(process.env),
    values.network,
    to,
  );
  const lines = [...rows.values()].reduce((sum, each) => sum + each, 0);
  process.stdout.write(
    `  Export écrit : ${to} (${rows.size} tableaux, ${lines} lignes, ${documents} documents, ${minutes} comptes rendus, ${meetings} réunions au calendrier).\n` +
      `  Export written: ${to} (${rows.size} tables, ${lines} rows, ${documents} documents, ${minutes} minutes, ${meetings} meetings in the calendar).\n` +
      '  Il contient des données personnelles : LISEZMOI.txt dit lesquelles. / It holds personal data: see LISEZMOI.txt.\n',
  );
  if (missing.length > 0) {
    throw new Error(
      `${missing.length} documents manquent au magasin de fichiers : LISEZMOI.txt les nomme.\n${missing.length} documents are missing from the store: LISEZMOI.txt names them.`,
    );
  }
}

/** @throws Error when there is no such network, or the folder holds something. */
export async function exportNetwork(
  config: Pick<Config, 'DATABASE_URL' | 'MAILLAGE_DATA' | 'S3_URL'>,
  slug: string,
  to: string,
): Promise<Written> {
  if (existsSync(to) && (await readdir(to)).length > 0) {
    throw new Error(`Le dossier ${to} n’est pas vide.\nThe folder ${to} is not empty.`);
  }
  const client = new Client({ connectionString: config.DATABASE_URL, application_name: 'maillage export' });
  await client.connect();
  const draft = `${to}.part`;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local timezone to 'UTC'`);
    const network = await findNetwork(client, slug);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const written = await writeAll({ client, files: openFileStore(config), network, folder: draft, now: new Date() });
    await client.query('commit');
    if (existsSync(to)) await rmdir(to);
    await rename(draft, to);
    return written;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeAll(scope: ExportScope): Promise<Written> {
  const pathOf = uniquePaths();
  const rows = await writeTables(scope);
  const { count: documents, missing } = await writeDocuments(scope, pathOf);
  const minutes = await writeMinutes(scope, pathOf);
  const meetings = await writeCalendar(scope);
  await writeJson(scope);
  const written = { rows, documents, missing, minutes, meetings };
  await writeReadme(scope, written);
  return written;
}

async function findNetwork(client: Client, slug: string): Promise<ExportScope['network']> {
  const { rows } = await client.query<ExportScope['network']>(
    `select id, slug, name, time_zone as "timeZone" from networks_network where slug = $1`,
    [slug],
  );
  if (rows[0]) return rows[0];
  const { rows: all } = await client.query<{ slug: string }>(
    'select slug from networks_network order by slug limit 50',
  );
  const names = all.map((each) => each.slug).join(', ') || '-';
  throw new Error(`Aucun réseau « ${slug} ». Réseaux : ${names}.\nNo network "${slug}". Networks: ${names}.`);
}
