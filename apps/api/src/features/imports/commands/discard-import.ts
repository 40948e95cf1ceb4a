import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DiscardImportInput } from '../api/imports.inputs.ts';
import { importDiscarded } from '../imports.facts.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { ImportLineEntity } from '../model/import-line.entity.ts';
import { findImportToChange } from './find-import.ts';

/**
 * Gives an import up: its lines, which hold personal details, are forgotten at once. What was written stays.
 *
 * @throws IMPORT_BATCH_NOT_FOUND
 * @throws IMPORT_NOT_READY, IMPORT_RUNNING, IMPORT_ALREADY_RUN, IMPORT_REFUSED, IMPORT_DISCARDED
 */
export async function discardImport(ctx: CommandContext, input: DiscardImportInput): Promise<{ importBatch: string }> {
  const batch = await findImportToChange(ctx, input.importBatchId, importBatchPolicy.discardImport);
  if (batch.state === 'DONE') throw new AppError('IMPORT_ALREADY_RUN');
  await ctx.db.delete(ImportLineEntity, { networkId: batch.networkId, importBatchId: batch.id });
  await ctx.db.update(ImportBatchEntity, { id: batch.id }, { state: 'DISCARDED', touchedAt: ctx.now });
  ctx.record(importDiscarded(batch.networkId, { importBatchId: batch.id }));
  return { importBatch: batch.id };
}
