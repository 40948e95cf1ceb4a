import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RunImportInput } from '../api/imports.inputs.ts';
import { importRunRequested } from '../imports.facts.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { urgencyOf } from '../model/import-line.entity.ts';
import { findImportToChange } from './find-import.ts';

/**
 * Has the lines that passed written, all or none, by a job that acts with the rights of who started the import.
 *
 * @throws IMPORT_BATCH_NOT_FOUND
 * @throws IMPORT_NOT_READY, IMPORT_RUNNING, IMPORT_ALREADY_RUN, IMPORT_REFUSED, IMPORT_DISCARDED
 * @throws IMPORT_LINES_TO_CORRECT   some are refused or to correct, and `setAside` was not asked
 * @throws IMPORT_NOTHING_TO_WRITE
 */
export async function runImport(ctx: CommandContext, input: RunImportInput): Promise<{ importBatch: string }> {
  const batch = await findImportToChange(ctx, input.importBatchId, importBatchPolicy.runImport);
  if (batch.state === 'DONE') throw new AppError('IMPORT_ALREADY_RUN');
  const { blamed, passed } = await countLines(ctx, batch);
  if (blamed > 0 && !input.setAside) throw new AppError('IMPORT_LINES_TO_CORRECT', { count: blamed });
  if (passed === 0) throw new AppError('IMPORT_NOTHING_TO_WRITE');
  if (blamed > 0) await setAsideBlamed(ctx, batch);
  await ctx.db.update(
    ImportBatchEntity,
    { id: batch.id },
    {
      state: 'RUNNING',
      progressPercent: 0,
      refusalCode: null,
      refusalParams: null,
      // Whoever runs it answers for it.
      startedByPersonId: ctx.viewer.personId,
      touchedAt: ctx.now,
    },
  );
  ctx.record(importRunRequested(batch.networkId, { importBatchId: batch.id }));
  return { importBatch: batch.id };
}

async function countLines(
  ctx: CommandContext,
  { networkId, id }: ImportBatchEntity,
): Promise<{ blamed: number; passed: number }> {
  const [counts] = (await ctx.db.query(
    `select count(*) filter (where state in ('TO_CORRECT', 'REFUSED'))::int as blamed,
            count(*) filter (where state in ('NEW', 'MATCHED'))::int as passed
     from imports_line where network_id = $1 and import_batch_id = $2`,
    [networkId, id],
  )) as [{ blamed: number; passed: number }];
  return counts;
}

/** Their faults stay written: the report says why they were left. */
async function setAsideBlamed(ctx: CommandContext, { networkId, id }: ImportBatchEntity): Promise<void> {
  await ctx.db.query(
    `update imports_line set state = 'SKIPPED', urgency = $3
     where network_id = $1 and import_batch_id = $2 and state in ('TO_CORRECT', 'REFUSED')`,
    [networkId, id, urgencyOf.SKIPPED],
  );
}
