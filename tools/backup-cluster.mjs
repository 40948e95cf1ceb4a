import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packFile, packFolder, packText, walk } from './backup-pack.mjs';
import { Refusal } from './refusal.mjs';

/**
 * The hot copy of a running cluster: PostgreSQL is told that a copy begins, its folder is read as it changes, it is told
 * that the copy ends, and the log written meanwhile goes along, from which a restored server makes the copy whole.
 * Source: PostgreSQL 18, §25.3.4 "Making a Base Backup Using the Low Level API".
 *
 * @typedef {object} CopiedCluster
 * @property {Date} asOf every change committed before this moment is in the copy
 * @property {number} walFiles
 */

/** What a restored server makes anew; the same list as pg_basebackup. Source: PostgreSQL 18, §25.3.4.2. */
const EMPTIED =
  /^(pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_wal)\/(?!archive_status$|summaries$)/;
const LEFT_OUT = /(^|\/)(pgsql_tmp[^/]*|postmaster\.(pid|opts)|pg_internal\.init[^/]*|backup_label(\.old)?)$/;
/** Read last: it says where recovery begins. */
const CONTROL = 'global/pg_control';
const SEGMENTS_OF_A_LOG = 256;

/**
 * @param {object} options
 * @param {string} options.cluster its folder
 * @param {import('pg').Client} options.client a superuser's; the copy lasts as long as its session
 * @param {import('./backup-pack.mjs').Packed} options.packed
 * @param {boolean} [options.announced] false copies the folder as any file tool would: for the test that shows what is
 *   lost then
 * @param {() => Promise<void>} [options.meanwhile] run once the tables are read: what a test does to a busy database
 * @returns {AsyncGenerator<Buffer, CopiedCluster>}
 */
export async function* packCluster({ cluster, client, packed, announced = true, meanwhile }) {
  await checkTablespaces(client);
  if (announced) {
    // The slot keeps the log from being recycled under our eyes; it goes with the session.
    await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`maillage_${process.pid}`]);
    await client.query(`select pg_backup_start('maillage', true)`);
  }
  yield packFolder('postgres');
  for await (const { path, isFolder } of walk(cluster, isCopied)) {
    if (isFolder) yield packFolder(`postgres/${path}`);
    else yield* packFile(`postgres/${path}`, join(cluster, path), packed);
  }
  await meanwhile?.();
  yield* packText(`postgres/${CONTROL}`, await readSettled(join(cluster, CONTROL)));
  const { asOf, label, names } = announced ? await stopBackup(client, cluster) : await everySegment(cluster);
  if (label) yield* packText('postgres/backup_label', label);
  for (const name of names) yield* packFile(`postgres/pg_wal/${name}`, join(cluster, 'pg_wal', name), packed);
  return { asOf, walFiles: names.length };
}

/** Bytes that a copy will read, as they stand now. @param {import('pg').Client} client @returns {Promise<number>} */
export async function clusterBytes(client) {
  const { rows } = await client.query('select sum(pg_database_size(oid))::bigint as bytes from pg_database');
  return Number(rows[0].bytes);
}

/** @param {string} path */
const isCopied = (path) => !EMPTIED.test(path) && !LEFT_OUT.test(path) && path !== CONTROL;

/** @param {import('pg').Client} client */
async function checkTablespaces(client) {
  const { rowCount } = await client.query(`select from pg_tablespace where spcname not in ('pg_default', 'pg_global')`);
  if (!rowCount) return;
  throw new Refusal(
    'La base a des espaces de stockage hors de son dossier : cette sauvegarde ne les prend pas.',
    'The database has tablespaces outside its folder: this backup does not take them.',
  );
}

/** @param {import('pg').Client} client @param {string} cluster */
async function stopBackup(client, cluster) {
  const { rows: clock } = await client.query('select clock_timestamp() as now');
  const { rows } = await client.query(`select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)`);
  const label = String(rows[0].labelfile);
  // Its first line: START WAL LOCATION: 0/2000028 (file 000000010000000000000002).
  const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
  const names = segmentsBetween(first, rows[0].last);
  const present = new Set(await readdir(join(cluster, 'pg_wal')));
  const missing = names.find((name) => !present.has(name));
  if (missing || names.length === 0) {
    throw new Refusal(
      `Le journal de la base écrit pendant la copie n’est plus là (${missing ?? first}) : relancez la sauvegarde.`,
      `The log that the database wrote during the copy is gone (${missing ?? first}): start the backup again.`,
    );
  }
  const histories = [...present].filter((name) => name.endsWith('.history'));
  return { asOf: /** @type {Date} */ (clock[0].now), label, names: [...histories, ...names] };
}

/** @param {string} cluster */
async function everySegment(cluster) {
  const names = (await readdir(join(cluster, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
  return { asOf: new Date(), label: undefined, names };
}

/**
 * Names of the files of the log from one to another, both included. A name is three numbers of 8 hexadecimal digits: the
 * timeline, the log, the segment (below 256, segments being of 16 MB).
 *
 * @param {string} first
 * @param {string} last
 */
export function segmentsBetween(first, last) {
  const timeline = first.slice(0, 8);
  const [from, to] = [first, last].map(
    (name) => Number.parseInt(name.slice(8, 16), 16) * SEGMENTS_OF_A_LOG + Number.parseInt(name.slice(16), 16),
  );
  const names = [];
  for (let at = Number(from); at <= Number(to); at += 1) {
    const parts = [Math.floor(at / SEGMENTS_OF_A_LOG), at % SEGMENTS_OF_A_LOG];
    names.push(timeline + parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join(''));
  }
  return names;
}

/**
 * Read twice until both are the same: PostgreSQL may be writing it.
 *
 * @param {string} file
 */
async function readSettled(file) {
  for (let before = await readFile(file); ; ) {
    const after = await readFile(file);
    if (after.equals(before)) return after;
    before = after;
  }
}
