import { allEntities } from '../../apps/api/src/create-services.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** Tables shared by all networks, each with its reason. Any other table is a network's own. */
const globalTables = new Map([
  ['actors_organisation', 'an institution is the same wherever it sits'],
  ['actors_person', 'the same people sit in several networks'],
  ['calendar_feed', 'an address of an account, which may follow a territory'],
  ['identity_account', 'one sign-in for all networks'],
  ['identity_session', 'a device of an account'],
  ['identity_api_token', 'a program of an account'],
  ['identity_sign_in_link', 'a link to an account'],
  ['identity_throttle', 'counters of attempts'],
  ['networks_network', 'its id is the network_id of all others'],
  ['networks_territory', 'the official code'],
  ['networks_territory_link', 'the official code'],
  ['networks_territory_source', 'which edition of the official code is loaded'],
  ['platform_command_key', 'belongs to the one who sent it'],
  ['platform_dev_mail', 'demonstration mailbox of the whole instance'],
  ['platform_fact', 'facts of no network exist: a sign-in'],
  ['platform_fact_dispatch', 'belongs to its fact'],
  ['platform_mail', 'mails of no network exist: a sign-in link'],
  ['platform_migration', 'history of the schema'],
  ['platform_typeorm_metadata', 'history of the schema'],
]);
const globalTargets = new Set([
  'networks_network',
  'networks_territory',
  'actors_organisation',
  'actors_person',
  'identity_account',
]);

/** Everything that is wrong with the keys of a database, as sentences. */
async function keyFaults(db: TestDatabase): Promise<string[]> {
  const tables = (await db.dataSource.query(
    `select c.relname as table,
       bool_or(a.attname = 'network_id' and a.attnotnull) as has_network,
       exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and i.indpred is null and i.indkey::text =
         (select attnum::text from pg_attribute where attrelid = c.oid and attname = 'network_id') || ' ' ||
         (select attnum::text from pg_attribute where attrelid = c.oid and attname = 'id')) as has_pair
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.oid, c.relname order by 1`,
  )) as { table: string; has_network: boolean; has_pair: boolean }[];
  const keys = (await db.dataSource.query(
    `select con.conname as name, con.conrelid::regclass::text as table, con.confrelid::regclass::text as target,
       array(select attname::text from pg_attribute where attrelid = con.conrelid and attnum = any(con.conkey)) as columns
     from pg_constraint con where con.contype = 'f' and con.connamespace = 'public'::regnamespace`,
  )) as { name: string; table: string; target: string; columns: string[] }[];
  return [
    ...tables
      .filter(({ table, has_network }) => !globalTables.has(table) && !has_network)
      .map(({ table }) => `${table}: no network_id not null`),
    ...tables
      .filter(({ table, has_pair }) => !globalTables.has(table) && !has_pair)
      .map(({ table }) => `${table}: no unique (network_id, id)`),
    ...keys
      .filter(
        ({ table, target, columns }) =>
          !globalTables.has(table) && !globalTargets.has(target) && !columns.includes('network_id'),
      )
      .map(({ name }) => `${name}: a key inside a network without network_id`),
  ];
}

/** What a table spread by network could not keep unique: keys of a network's own table that leave its network out. */
async function narrowKeys(db: TestDatabase): Promise<string[]> {
  const keys = (await db.dataSource.query(
    `select i.indexrelid::regclass::text as name, c.relname as table, i.indisprimary as is_primary,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey)) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion) order by 1`,
  )) as { name: string; table: string; is_primary: boolean; columns: string[] }[];
  const isBareId = (columns: string[], isPrimary: boolean) => isPrimary && columns.join() === 'id';
  return keys
    .filter(({ table, columns }) => !globalTables.has(table) && !columns.includes('network_id'))
    .filter(({ columns, is_primary }) => !isBareId(columns, is_primary))
    .map(({ name, columns }) => `${name} (${columns})`);
}

describe('The database keeps networks apart', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase(allEntities());
  });
  afterAll(() => db.close());

  it('gives every business table network_id, the pair (network_id, id) and composite keys', async () => {
    expect(await keyFaults(db)).toEqual([]);
  });

  it('has network_id in every unique key of a network’s own table, bare ids apart, so that tables can be spread', async () => {
    expect(await narrowKeys(db)).toEqual([]);
    await db.dataSource.query('create unique index ix_planted on meetings_meeting (title)');
    expect(await narrowKeys(db)).toEqual(['ix_planted (title)']);
    await db.dataSource.query('drop index ix_planted');
  });

  it('notices a table without network_id and a single key', async () => {
    await db.dataSource.query(`create table planted_child (id uuid primary key, body_id uuid)`);
    await db.dataSource.query('create unique index ix_planted on governance_body (id)');
    await db.dataSource.query(
      `create table planted_link (id uuid, network_id uuid not null, body_id uuid references governance_body (id), unique (network_id, id))`,
    );
    const faults = await keyFaults(db);
    await db.dataSource.query('drop table planted_child, planted_link');
    await db.dataSource.query('drop index ix_planted');
    expect(faults).toContain('planted_child: no network_id not null');
    expect(faults).toContain('planted_link_body_id_fkey: a key inside a network without network_id');
  });

  it('says in migrations exactly what the entities say', async () => {
    const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is reached by a role that is not a superuser', async () => {
    const [row] = await db.dataSource.query(`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`);
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false });
  });
});
