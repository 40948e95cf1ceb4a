import type { CommandContext } from '../../../platform/run/command-context.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import type { Table } from '../reading/read-table.ts';
import { checkAgainstNetwork, recheckLines } from '../writing/recheck-lines.ts';
import { insertLines } from '../writing/store-lines.ts';
import { takeTurn } from './take-turn.ts';

export interface CheckImport {
  importBatchId: string;
  /** What the file holds; null when its lines were read before. */
  table: Table | null;
}

/**
 * Keeps the lines of a file with what the check says of each. Run by a job: a second run finds the work done.
 * Nothing is written into the network.
 */
export async function checkImport(
  ctx: CommandContext,
  { importBatchId, table }: CheckImport,
): Promise<{ checked: boolean }> {
  const batch = await takeTurn(ctx, importBatchId, 'CHECKING');
  if (!batch) return { checked: false };
  if (!table) {
    await recheckLines(ctx, batch);
    return { checked: true };
  }
  const { columns, ignored, lines } = table;
  const verdicts = await checkAgainstNetwork(ctx, { ...batch, columns }, lines);
  await insertLines(ctx.db, batch, lines, verdicts);
  await ctx.db.update(
    ImportBatchEntity,
    { id: batch.id },
    { state: 'READY', progressPercent: 100, columns, ignoredHeadings: ignored, touchedAt: ctx.now },
  );
  return { checked: true };
}
