import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { type ExportScope, rowsOf, within } from './scope.ts';
import { exportTables } from './tables.ts';

/** Kept from the JSON: what is derived from the other columns, and which network typed a shared row first. */
const derived = `- 'search_text' - 'steward_network_id'`;

/** People, organisations and territories are shared by all networks: those that a row of this one names are given. */
const shared = [
  { key: 'people', table: 'actors_person', column: /person_id$/, lists: /^named_person_ids$/ },
  { key: 'organisations', table: 'actors_organisation', column: /organisation_id$/ },
  { key: 'territories', table: 'networks_territory', column: /territory_id$/ },
];

/** Tables of the JSON: those of the CSV files, and the files. */
export const jsonTables = [
  ...exportTables.map(({ table, where }) => ({ table, where })),
  { table: 'platform_file', where: undefined },
];

/** Writes `donnees.json`: every row with its ids and codes, as the database keeps them. */
export async function writeJson(scope: ExportScope): Promise<void> {
  const target = createWriteStream(within(scope, 'donnees.json'), { flags: 'wx' });
  await pipeline(Readable.from(content(scope)), target);
}

async function* content({ client, network, now }: ExportScope): AsyncGenerator<string> {
  const about = { format: 'maillage-export', version: 1, network: network.slug, exportedAt: now.toISOString() };
  yield `${JSON.stringify(about).slice(0, -1)},\n"tables":{`;
  for (const [index, { table, where = 't.network_id = $1' }] of jsonTables.entries()) {
    yield `${index ? ',' : ''}\n${JSON.stringify(table)}:[`;
    yield* rowsAsJson(client, `select to_jsonb(t) ${derived} as row from "${table}" t where ${where} order by t.id`, [
      network.id,
    ]);
    yield ']';
  }
  yield '},\n"shared":{';
  for (const [index, { key, table, column, lists }] of shared.entries()) {
    yield `${index ? ',' : ''}\n${JSON.stringify(key)}:[`;
    const named = await namedBy(client, column, lists);
    const sql = `select to_jsonb(t) ${derived} as row from "${table}" t where t.id in (${named}) order by t.id`;
    yield* rowsAsJson(client, sql, [network.id]);
    yield ']';
  }
  yield '}}\n';
}

async function* rowsAsJson(client: Client, sql: string, values: unknown[]): AsyncGenerator<string> {
  let first = true;
  for await (const { row } of rowsOf<{ row: unknown }>(client, sql, values)) {
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`;
    first = false;
  }
}

/** SQL of the ids that columns of the exported tables hold; names are those of the catalogue. */
async function namedBy(client: Client, column: RegExp, lists: RegExp | undefined): Promise<string> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select table_name as table, column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = any($1) order by 1, 2`,
    [jsonTables.map(({ table }) => table)],
  );
  const ids = rows.flatMap(({ table, name }) => {
    const where = jsonTables.find((each) => each.table === table)?.where ?? 't.network_id = $1';
    if (lists?.test(name)) return [`select unnest(t.${name}) from "${table}" t where ${where}`];
    return column.test(name) ? [`select t.${name} from "${table}" t where ${where}`] : [];
  });
  return ids.join(' union ');
}
