import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine, csvStart } from '@maillage/domain';
import type { ExportTable } from './columns.ts';
import { type ExportScope, rowsOf, within } from './scope.ts';
import { exportTables } from './tables.ts';

/** The folder of the CSV files in an export. */
export const tablesFolder = 'tableaux';

/** Writes a CSV file for every table. @returns how many rows each file holds, by its name. */
export async function writeTables(scope: ExportScope): Promise<Map<string, number>> {
  await mkdir(within(scope, tablesFolder));
  const counts = new Map<string, number>();
  for (const table of exportTables) {
    counts.set(
      table.file,
      await writeCsv(
        scope,
        table.file,
        table.columns.map(({ heading }) => heading),
        linesOf(scope, table),
      ),
    );
  }
  return counts;
}

/** UTF-8 with its mark, semicolons, CRLF: what a spreadsheet in French opens as it is. @returns how many lines it holds */
export async function writeCsv(
  scope: ExportScope,
  file: string,
  headings: readonly string[],
  lines: AsyncIterable<readonly string[]>,
): Promise<number> {
  let count = 0;
  async function* content() {
    yield csvStart + csvLine(headings);
    for await (const line of lines) {
      count += 1;
      yield csvLine(line);
    }
  }
  await pipeline(
    Readable.from(content()),
    createWriteStream(within(scope, tablesFolder, `${file}.csv`), { flags: 'wx' }),
  );
  return count;
}

/** The query of a table: one output column a heading, in their order. */
export function sqlOf({ table, joins = '', where = 't.network_id = $1', orderBy, columns }: ExportTable): string {
  const outputs = columns.map(({ sql }, index) => `${sql} as c${index}`).join(', ');
  return `select ${outputs} from "${table}" t join networks_network n on n.id = $1 ${joins} where ${where} order by ${orderBy}`;
}

async function* linesOf({ client, network }: ExportScope, table: ExportTable): AsyncGenerator<string[]> {
  for await (const row of rowsOf<Record<string, unknown>>(client, sqlOf(table), [network.id])) {
    yield table.columns.map(({ said }, index) => {
      const value = row[`c${index}`];
      return value === null || value === undefined ? '' : said(value);
    });
  }
}
