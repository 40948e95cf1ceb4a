import { join } from 'node:path';
import type { Client } from 'pg';
import type { FileStore } from '../platform/files/file-store.ts';

/** What every part of an export is given: one network, seen as it was at one moment. */
export interface ExportScope {
  /** In a transaction that reads one state of the database and writes nothing. */
  client: Client;
  files: FileStore;
  network: { id: string; slug: string; name: string; timeZone: string };
  /** Folder that is being written. */
  folder: string;
  now: Date;
}

export const within = ({ folder }: ExportScope, ...path: string[]) => join(folder, ...path);

const batch = 2000;
let cursors = 0;

/** Rows of a query, a batch at a time: a network of any size is exported in little memory. */
export async function* rowsOf<Row extends object>(client: Client, sql: string, values: unknown[]): AsyncGenerator<Row> {
  cursors += 1;
  const cursor = `export_${cursors}`;
  await client.query(`declare ${cursor} no scroll cursor for ${sql}`, values);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from ${cursor}`);
    yield* rows;
    if (rows.length < batch) break;
  }
  await client.query(`close ${cursor}`);
}
