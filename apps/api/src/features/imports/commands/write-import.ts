import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CheckedLine } from '../checking/check-lines.ts';
import { importWritten } from '../imports.facts.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { urgencyOf } from '../model/import-line.entity.ts';
import { checkAgainstNetwork, pendingLines } from '../writing/recheck-lines.ts';
import { updateLines } from '../writing/store-lines.ts';
import { writeLines } from '../writing/write-lines.ts';
import { takeTurn } from './take-turn.ts';

export interface WriteImport {
  importBatchId: string;
  /** Told how far it is, in percent; the answer is waited for, outside the transaction. */
  progress(percent: number): Promise<void>;
}

/** Share of the work that the check takes, in percent. */
const checkShare = 15;

/**
 * Writes the lines of an import that pass, all or none, after checking them once more: the network may have changed since
 * the report. A line that no longer passes sends the import back to its report, and nothing is written. Run by a job, with
 * the rights of who asked for it; a second run finds the work done.
 *
 * @throws FORBIDDEN   who asked for it no longer administers the network
 */
export async function writeImport(
  ctx: CommandContext,
  { importBatchId, progress }: WriteImport,
): Promise<{ written: boolean }> {
  const batch = await takeTurn(ctx, importBatchId, 'RUNNING');
  await ctx.authorize(
    importBatchPolicy.runImport,
    batch ?? (await ctx.db.findOneByOrFail(ImportBatchEntity, { id: importBatchId })),
  );
  if (!batch) return { written: false };
  const checked = await checkAgainstNetwork(ctx, batch, await pendingLines(ctx, batch));
  const blamed = checked.find(({ state }) => state === 'TO_CORRECT' || state === 'REFUSED');
  if (blamed) {
    await sendBack(ctx, batch, checked, blamed.number);
    return { written: false };
  }
  await progress(checkShare);
  const drafts = checked.flatMap(({ draft }) => draft ?? []);
  await writeLines(ctx, batch.kind, {
    networkId: batch.networkId,
    drafts,
    progress: (written) => progress(checkShare + Math.floor(((100 - checkShare) * written) / drafts.length) - 1),
  });
  await close(ctx, batch, drafts.length);
  return { written: true };
}

async function sendBack(
  { db, now }: CommandContext,
  batch: ImportBatchEntity,
  checked: readonly CheckedLine<unknown>[],
  line: number,
): Promise<void> {
  await updateLines(
    db,
    batch,
    checked.filter(({ state }) => state !== 'SKIPPED'),
  );
  await db.update(
    ImportBatchEntity,
    { id: batch.id },
    {
      state: 'READY',
      progressPercent: 100,
      refusalCode: 'IMPORT_CHANGED_SINCE_CHECK',
      refusalParams: { line },
      touchedAt: now,
    },
  );
}

async function close(ctx: CommandContext, batch: ImportBatchEntity, lineCount: number): Promise<void> {
  await ctx.db.query(
    `update imports_line set state = 'IMPORTED', urgency = $3
     where network_id = $1 and import_batch_id = $2 and state in ('NEW', 'MATCHED')`,
    [batch.networkId, batch.id, urgencyOf.IMPORTED],
  );
  await ctx.db.update(
    ImportBatchEntity,
    { id: batch.id },
    { state: 'DONE', progressPercent: 100, writtenAt: ctx.now, touchedAt: ctx.now },
  );
  ctx.record(importWritten(batch.networkId, { importBatchId: batch.id, lineCount }));
}
