import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { startPostgres } from '../../tools/postgres.mjs';
import { addressOf, freshDatabase } from '../support/database.ts';
import { givenIn } from '../support/given.ts';
import { plantRows } from '../support/plant-rows.ts';

/**
 * The promise of `npm run move:database`: the whole of the embedded database on another PostgreSQL, under a role that is no
 * superuser, or nothing of it. The server of the test run is the other one. SCOPE: one machine; the network between two is
 * PostgreSQL's own protocol.
 */
const root = join(import.meta.dirname, '../..');
/** A cold build may come first. */
const timeoutMs = 300_000;

let folder: string;
let target: string;
let there: Client;
let wanted: unknown;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-move-'));
  chmodSync(folder, 0o711);
  target = await emptyDatabase();
  there = new Client({ connectionString: target });
  await there.connect();
  const server = await startPostgres({ dataFolder: folder, durable: false });
  wanted = await fill(server.url);
  await server.stop();
}, timeoutMs);

afterAll(async () => {
  await there.end();
  rmSync(folder, { recursive: true });
});

describe('Moving the database to a server', () => {
  it(
    'carries nothing at all when one row is refused over there',
    async () => {
      const schema = createDataSource({ url: target, poolSize: 1 });
      await schema.initialize();
      await schema.runMigrations();
      await schema.destroy();
      await there.query(`alter table tools_tool add constraint ck_refuse check (title not like 'Dernier%')`);
      const { code, said } = await move(target);
      expect(said).toContain('The server refused (table tools_tool)');
      expect(said).not.toContain('Camille');
      expect(code).toBe(1);
      expect(Object.values(await contentOf(there)).filter((rows) => rows !== '0')).toEqual([]);
      await there.query('alter table tools_tool drop constraint ck_refuse');
    },
    timeoutMs,
  );

  it(
    'carries nothing when what arrived is not what left',
    async () => {
      await there.query(`create function alter_row() returns trigger language plpgsql as $$
        begin new.title := upper(new.title); return new; end $$`);
      await there.query(
        'create trigger tr_alter before insert on tools_tool for each row execute function alter_row()',
      );
      const { code, said } = await move(target);
      expect(said).toMatch(/The table tools_tool is not the same over there \((\d+) rows here, \1 there\)/);
      expect(code).toBe(1);
      expect(Object.values(await contentOf(there)).filter((rows) => rows !== '0')).toEqual([]);
      await there.query('drop function alter_row cascade');
    },
    timeoutMs,
  );

  it(
    'carries every row, and leaves keys and rules as migrations make them',
    async () => {
      const { code, said } = await move(target);
      expect(said).toMatch(/\d+ tables, \d+ rows carried and compared/);
      expect(said).toContain('Jobs that wait: 1; mails that wait: 1.');
      expect(code).toBe(0);
      expect(await contentOf(there)).toEqual(wanted);
      const fresh = await freshDatabase();
      expect(await rulesOf(there)).toEqual(
        await rulesOf({ query: async (sql) => ({ rows: await fresh.dataSource.query(sql) }) }),
      );
      await fresh.close();
    },
    timeoutMs,
  );

  it(
    'refuses a database that holds something, another kind of address, and a server that does not answer',
    async () => {
      expect(await move(target)).toMatchObject({ code: 1, said: expect.stringContaining('is not empty (table ') });
      expect(await move('mysql://x')).toMatchObject({ code: 1, said: expect.stringContaining('Give the address') });
      const nobody = await move('postgres://a:b@127.0.0.1:1/x');
      expect(nobody).toMatchObject({ code: 1, said: expect.stringContaining('Cannot enter the database 127.0.0.1/x') });
      expect(await contentOf(there)).toEqual(wanted);
    },
    timeoutMs,
  );
});

async function emptyDatabase(): Promise<string> {
  const name = `maillage_${randomUUID().replaceAll('-', '')}`;
  const server = new Client({ connectionString: addressOf('maillage') });
  await server.connect();
  await server.query(`create database ${name}`);
  await server.end();
  return addressOf(name);
}

/** Rows in every table, with keys in circles, awkward texts, work that waits; gives what the tables hold. */
async function fill(url: string): Promise<unknown> {
  const dataSource = await createDataSource({ url, entities: allEntities(), poolSize: 2 }).initialize();
  await dataSource.runMigrations();
  const given = givenIn(dataSource);
  const network = await given.network();
  const body = await given.body({ network });
  const person = await given.person({ network });
  await plantRows(given, network, body, [person.id]);
  const awkward = `tab\t, saut\n, barre \\N \\., guillemets "'; é 😀`;
  await dataSource.query('update networks_network set purpose = $1, parent_network_id = id', [awkward]);
  await dataSource.query('update actors_person set steward_network_id = $1', [network.id]);
  await dataSource.query(`update tools_tool set title = 'Dernier ' || title`);
  await dataSource.query(
    `insert into platform_mail (network_id, template, recipient_address, locale, params, queued_at, next_attempt_at)
     values ($1, 'x', 'a@example.org', 'fr', '{"a": [1, null]}', now(), now())`,
    [network.id],
  );
  await dataSource.query(
    `with fact as (insert into platform_fact (network_id, name, payload, recorded_at)
       values ($1, 'a.b', '{}', now()) returning id)
     insert into platform_fact_dispatch (fact_id, subscriber, dispatched_at) select id, 'x', now() from fact`,
    [network.id],
  );
  const content = await contentOf({ query: async (sql) => ({ rows: await dataSource.query(sql) }) });
  await dataSource.destroy();
  return content;
}

interface Queried {
  query(sql: string): Promise<{ rows: Record<string, string>[] }>;
}

/** A digest of the rows of each table, `0` for none. */
async function contentOf(client: Queried): Promise<Record<string, string>> {
  const { rows: tables } = await client.query(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not in ('platform_migration', 'platform_typeorm_metadata') order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name = '' } of tables) {
    const { rows } = await client.query(
      `select coalesce(md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)), '0') as digest from "${name}" t`,
    );
    content[name] = rows[0]?.digest ?? '';
  }
  return content;
}

const rulesOf = async (client: Queried) =>
  (
    await client.query(
      `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition, convalidated::text
         from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    )
  ).rows;

function move(to: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'tools/move-database.mjs'), '--to', to], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', MAILLAGE_DATA: folder },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => resolve({ code, said }));
  });
}
