import type { ImportState } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';

/**
 * The import, if it still waits for this work. Jobs on one import take turns, and who comes second finds the work done. The
 * row itself is not held: progress is written on it meanwhile, from outside the transaction.
 */
export async function takeTurn(
  { db }: Pick<CommandContext, 'db'>,
  importBatchId: string,
  state: ImportState,
): Promise<ImportBatchEntity | null> {
  // A file of thousands of lines may ask more of one statement than a page does; the job has its own limit.
  await db.query(`select set_config('statement_timeout', '60s', true)`);
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [importBatchId]);
  return db.findOneBy(ImportBatchEntity, { id: importBatchId, state });
}
