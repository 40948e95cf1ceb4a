import type { DataSource } from 'typeorm';
import { type Clock, defineClock } from '../jobs/clock.ts';
import type { FileStore } from './file-store.ts';

/** A column that holds ids of files; its table has a `network_id` too. */
export interface FileReference {
  table: string;
  column: string;
}

export interface FileSweep {
  db: DataSource;
  files: FileStore;
  references: readonly FileReference[];
  /** What was uploaded before this moment and is not referred to goes. */
  before: Date;
}

const nameShape = /^[a-z][a-z0-9_]*$/;

/**
 * Removes uploads that nothing refers to, and contents that no row names. A column missing from `references` loses
 * nothing as long as it has its foreign key: the database then refuses, and the sweep fails aloud.
 *
 * @returns how many rows and how many contents were removed.
 */
export async function sweepFiles({
  db,
  files,
  references,
  before,
}: FileSweep): Promise<{ rows: number; contents: number }> {
  for (const { table, column } of references) {
    if (!nameShape.test(table) || !nameShape.test(column)) throw new Error(`${table}.${column} is not a column`);
  }
  const referred = references.map(
    ({ table, column }) =>
      `and not exists (select from ${table} r where r.network_id = f.network_id and r.${column} = f.id)`,
  );
  const [, rows] = (await db.query(`delete from platform_file f where f.uploaded_at < $1 ${referred.join(' ')}`, [
    before,
  ])) as [unknown[], number];
  let contents = 0;
  for await (const sha256 of files.keptBefore(before)) {
    if (await removeUnnamed(db, files, sha256)) contents += 1;
  }
  return { rows, contents };
}

/** Under the lock that an upload takes before it names a content: it cannot lose the content it is about to name. */
async function removeUnnamed(db: DataSource, files: FileStore, sha256: string): Promise<boolean> {
  return db.transaction(async (em) => {
    await em.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
    const named = (await em.query('select 1 from platform_file where sha256 = $1 limit 1', [sha256])) as unknown[];
    if (named.length > 0) return false;
    await files.remove(sha256);
    return true;
  });
}

const dayMs = 86_400_000;

/** Every night, what was uploaded more than 24 h ago and never used goes. */
export function sweepFilesClock(references: readonly FileReference[]): Clock {
  return defineClock({
    name: 'platform.sweepFiles',
    cron: '30 3 * * *',
    timeoutSeconds: 600,
    run: async ({ db, files, now, log }) => {
      const swept = await sweepFiles({ db, files, references, before: new Date(now().getTime() - dayMs) });
      log.info(swept, 'unused uploads were removed');
    },
  });
}
