import pg from 'pg';
import { pump } from './move-copy.mjs';
import { Refusal } from './refusal.mjs';

/** What the migrations themselves write: the target has its own. */
const MADE_BY_MIGRATIONS = ['platform_migration', 'platform_typeorm_metadata'];
const MAJOR = 18;

/**
 * A connection on which both sides write a row with the same signs.
 *
 * @param {string} url
 * @returns {Promise<pg.Client>}
 * @throws {Refusal} when nobody answers, or the role may not enter
 */
export async function connect(url) {
  const options =
    '-c statement_timeout=0 -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=1';
  const client = new pg.Client({
    connectionString: url,
    application_name: 'maillage move',
    connectionTimeoutMillis: 10_000,
    options,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `Impossible d’entrer dans la base ${hostname}${pathname} (${reason}).`,
      `Cannot enter the database ${hostname}${pathname} (${reason}).`,
    );
  }
}

/**
 * A PostgreSQL 18 that can sort French words, and a database that holds nothing: no table, or our own without a row.
 *
 * @param {pg.Client} target
 * @throws {Refusal}
 */
export async function checkTarget(target) {
  const { rows } = await target.query(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
       exists (select from pg_collation where collname = 'fr-x-icu') as sorts,
       has_database_privilege(current_database(), 'CREATE') as may_create`,
  );
  const { major, encoding, sorts, may_create: mayCreate } = rows[0];
  if (major !== MAJOR || encoding !== 'UTF8' || !sorts || !mayCreate) {
    throw new Refusal(
      `Il faut un PostgreSQL ${MAJOR} avec ICU, une base en UTF8 et un rôle qui la possède (trouvé : ${major}, ${encoding}, ICU ${sorts}, droit de créer ${mayCreate}).`,
      `A PostgreSQL ${MAJOR} with ICU is needed, a database in UTF8 and a role that owns it (found: ${major}, ${encoding}, ICU ${sorts}, may create ${mayCreate}).`,
    );
  }
  for (const table of await tablesOf(target)) {
    if (MADE_BY_MIGRATIONS.includes(table)) continue;
    const { rowCount } = await target.query(`select from ${quoted(table)} limit 1`);
    if (rowCount === 0) continue;
    throw new Refusal(
      `La base d’arrivée n’est pas vide (table ${table}) : donnez-en une neuve, rien ne sera écrasé.`,
      `The target database is not empty (table ${table}): give a new one, nothing will be overwritten.`,
    );
  }
}

/**
 * Carries every row, in one transaction over there and from one state here, and compares before committing. Foreign keys
 * are taken off and put back, which has PostgreSQL check every row against them; no order of tables would do for keys that
 * go round in circles, and deferring them all is for superusers.
 *
 * @param {pg.Client} source
 * @param {pg.Client} target with the schema and no rows
 * @returns {Promise<{ tables: number, rows: number, seconds: number }>}
 * @throws {Refusal} when the two differ; the target is then as it was
 */
export async function moveTables(source, target) {
  const began = Date.now();
  await source.query('begin isolation level repeatable read read only');
  await target.query('begin');
  try {
    await checkSameSchema(source, target);
    const tables = (await tablesOf(source)).filter((table) => !MADE_BY_MIGRATIONS.includes(table));
    const keys = await foreignKeysOf(target);
    for (const { table, name } of keys) await target.query(`alter table ${table} drop constraint ${quoted(name)}`);
    let rows = 0;
    for (const table of tables) rows += await moveTable(source, target, table);
    await moveSequences(source, target);
    for (const { table, name, definition } of keys) {
      await target.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    }
    await target.query('commit');
    await target.query('analyze');
    return { tables: tables.length, rows, seconds: (Date.now() - began) / 1000 };
  } catch (error) {
    await target.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await source.query('rollback').catch(() => undefined);
  }
}

/** Work that was not done when the source was left. @param {pg.Client} target */
export async function waitingWork(target) {
  const { rows } = await target.query(
    `select (select count(*)::int from platform_fact_dispatch where finished_at is null) as deliveries,
       (select count(*)::int from platform_mail where state in ('QUEUED', 'SENDING')) as mails`,
  );
  return /** @type {{ deliveries: number, mails: number }} */ (rows[0]);
}

/** @param {pg.Client} source @param {pg.Client} target @param {string} table */
async function moveTable(source, target, table) {
  const columns = (await columnsOf(source, table)).join(', ');
  await pump(source, target, {
    out: `copy ${quoted(table)} (${columns}) to stdout`,
    in: `copy ${quoted(table)} (${columns}) from stdin`,
  });
  // The sum of the hashes of the rows, in whatever order they lie.
  const sql = `select count(*)::int as rows, coalesce(sum(hashtextextended(row(${columns})::text, 0)::numeric), 0)::text as sum
    from ${quoted(table)}`;
  const [here, there] = await Promise.all([source.query(sql), target.query(sql)]);
  if (here.rows[0].rows === there.rows[0].rows && here.rows[0].sum === there.rows[0].sum) return here.rows[0].rows;
  throw new Refusal(
    `La table ${table} n’est pas la même à l’arrivée (${here.rows[0].rows} lignes ici, ${there.rows[0].rows} là-bas) : rien n’a été porté.`,
    `The table ${table} is not the same over there (${here.rows[0].rows} rows here, ${there.rows[0].rows} there): nothing was carried.`,
  );
}

/** @param {pg.Client} source @param {pg.Client} target */
async function moveSequences(source, target) {
  const { rows } = await source.query(
    `select quote_ident(sequencename) as name, last_value::text as value from pg_sequences
      where schemaname = 'public' and last_value is not null`,
  );
  for (const { name, value } of rows) await target.query('select setval($1::regclass, $2::bigint)', [name, value]);
}

/** @param {pg.Client} source @param {pg.Client} target */
async function checkSameSchema(source, target) {
  const sql = 'select name from platform_migration order by name';
  const [here, there] = (await Promise.all([source.query(sql), target.query(sql)])).map(({ rows }) =>
    JSON.stringify(rows),
  );
  if (here === there) return;
  throw new Refusal(
    'La base embarquée est d’une autre version que ce code : démarrez Maillage une fois dessus (npm start), puis recommencez.',
    'The embedded database is of another version than this code: start Maillage on it once (npm start), then try again.',
  );
}

/** @param {pg.Client} client @returns {Promise<string[]>} */
async function tablesOf(client) {
  const { rows } = await client.query(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Those that are stored, quoted. @param {pg.Client} client @param {string} table @returns {Promise<string[]>} */
async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [quoted(table)],
  );
  return rows.map(({ name }) => name);
}

/** @param {pg.Client} client @returns {Promise<{ table: string, name: string, definition: string }[]>} */
async function foreignKeysOf(client) {
  const { rows } = await client.query(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows;
}

/** @param {string} name */
const quoted = (name) => pg.escapeIdentifier(name);
