import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { bothLanguages } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Proves a restored data folder before anybody uses it: recovery has ended, every table and index is sound (amcheck, which
 * reads every page, so that PostgreSQL compares every checksum), every file that the database names is there and is itself,
 * and the schema is not newer than this code.
 *
 * @param {object} options
 * @param {import('./postgres.mjs').Postgres} options.postgres
 * @param {string | undefined} options.files folder of the contents; undefined when a service keeps them
 * @param {string} options.migrations folder of this code's migrations
 * @throws {Refusal}
 */
export async function verifyRestored({ postgres, files, migrations }) {
  const database = new URL(postgres.superuserUrl);
  database.pathname = '/maillage';
  const client = new pg.Client({ connectionString: database.href, application_name: 'maillage restore' });
  await client.connect();
  try {
    await checkMigrations(client, migrations);
    await timed(checkRelations(client), ({ tables, indexes }) => [
      `Base vérifiée par amcheck : ${tables} tables, ${indexes} index`,
      `Database checked by amcheck: ${tables} tables, ${indexes} indexes`,
    ]);
    if (files === undefined) return sayElsewhere();
    await timed(checkFiles(client, files), ({ contents }) => [
      `Fichiers vérifiés : ${contents} contenus, empreintes égales`,
      `Files checked: ${contents} contents, equal hashes`,
    ]);
  } finally {
    await client.end();
  }
}

function sayElsewhere() {
  bothLanguages(
    'Les fichiers étaient sur un service (S3_URL) : ils ne sont pas dans l’archive et n’ont pas été vérifiés.',
    'The files were on a service (S3_URL): they are not in the archive and were not checked.',
  );
}

/**
 * @template T
 * @param {Promise<T>} work
 * @param {(result: T) => [string, string]} words
 */
async function timed(work, words) {
  const began = Date.now();
  const [fr, en] = words(await work);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  bothLanguages(`${fr} (${seconds.replace('.', ',')} s).`, `${en} (${seconds} s).`);
}

/** Names of files begin with the moment of the migration. @param {pg.Client} client @param {string} folder */
async function checkMigrations(client, folder) {
  const known = new Set(readdirSync(folder).map((name) => name.split('-')[0]));
  const { rows } = await client.query('select timestamp::text as moment, name from platform_migration');
  const unknown = rows.find(({ moment }) => !known.has(moment));
  if (!unknown) return;
  throw new Refusal(
    `La sauvegarde vient d’un Maillage plus récent que celui-ci (migration ${unknown.name}) : installez cette version-là.`,
    `The backup comes from a newer Maillage than this one (migration ${unknown.name}): install that version.`,
  );
}

/**
 * The extension is made and forgotten in one transaction: the database is left as it was.
 *
 * @param {pg.Client} client
 */
async function checkRelations(client) {
  await client.query('begin');
  try {
    await client.query('create extension if not exists amcheck');
    const { rows: tables } = await client.query(
      `select c.oid::regclass::text as name, v.msg
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         left join lateral verify_heapam(c.oid, check_toast => true) v on true
        where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p' and n.nspname !~ '^pg_temp'`,
    );
    refuseFirst(tables.find(({ msg }) => msg !== null));
    const { rows: indexes } = await client.query(
      `select c.oid::int as oid, c.oid::regclass::text as name, am.amname as method
         from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am am on am.oid = c.relam
        where c.relpersistence = 'p' and c.relkind = 'i' and am.amname in ('btree', 'gin') and i.indisvalid`,
    );
    for (const { oid, name, method } of indexes) {
      const check = method === 'gin' ? 'gin_index_check($1)' : 'bt_index_check($1, true, true)';
      await client.query(`select ${check}`, [oid]).catch((error) => refuseFirst({ name, msg: error.message }));
    }
    return { tables: tables.length, indexes: indexes.length };
  } finally {
    await client.query('rollback');
  }
}

/** @param {{ name: string, msg: string } | undefined} fault */
function refuseFirst(fault) {
  if (!fault) return;
  throw new Refusal(
    `La base restaurée est abîmée (${fault.name} : ${fault.msg}). Essayez une autre sauvegarde.`,
    `The restored database is damaged (${fault.name}: ${fault.msg}). Try another backup.`,
  );
}

/** @param {pg.Client} client @param {string} folder */
async function checkFiles(client, folder) {
  const { rows } = await client.query('select distinct sha256, size_bytes as size from platform_file');
  for (const { sha256 } of rows) {
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const reason = !existsSync(path) ? 'absent / missing' : (await hashOf(path)) === sha256 ? '' : 'altéré / altered';
    if (!reason) continue;
    throw new Refusal(
      `Un fichier que la base nomme n’est pas celui de la sauvegarde (${sha256} : ${reason}).`,
      `A file that the database names is not that of the backup (${sha256}: ${reason}).`,
    );
  }
  return { contents: rows.length };
}

/** @param {string} path */
async function hashOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
