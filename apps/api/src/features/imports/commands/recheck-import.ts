import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RecheckImportInput } from '../api/imports.inputs.ts';
import { importCheckRequested } from '../imports.facts.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { findImportToChange } from './find-import.ts';

/**
 * Checks again the lines that are not written, corrections kept, against the network as it has become: organisations that
 * were missing may have been imported since.
 *
 * @throws IMPORT_BATCH_NOT_FOUND
 * @throws IMPORT_NOT_READY, IMPORT_RUNNING, IMPORT_ALREADY_RUN, IMPORT_REFUSED, IMPORT_DISCARDED
 */
export async function recheckImport(ctx: CommandContext, input: RecheckImportInput): Promise<{ importBatch: string }> {
  const batch = await findImportToChange(ctx, input.importBatchId, importBatchPolicy.recheckImport);
  if (batch.state === 'DONE') throw new AppError('IMPORT_ALREADY_RUN');
  await ctx.db.update(
    ImportBatchEntity,
    { id: batch.id },
    { state: 'CHECKING', progressPercent: 0, refusalCode: null, refusalParams: null, touchedAt: ctx.now },
  );
  ctx.record(importCheckRequested(batch.networkId, { importBatchId: batch.id }));
  return { importBatch: batch.id };
}
