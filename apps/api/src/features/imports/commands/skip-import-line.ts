import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { SkipImportLineInput } from '../api/imports.inputs.ts';
import { importLinePolicy } from '../imports.policy.ts';
import { ImportLineEntity, urgencyOf } from '../model/import-line.entity.ts';
import { recheckLines } from '../writing/recheck-lines.ts';
import { findLineToChange } from './find-import.ts';

/**
 * Sets a line aside, or takes it back, and checks the file again: what repeated the line may now pass.
 *
 * @throws IMPORT_LINE_NOT_FOUND
 * @throws IMPORT_ALREADY_RUN   the line is written
 */
export async function skipImportLine(
  ctx: CommandContext,
  input: SkipImportLineInput,
): Promise<{ importBatch: string; importLine: string }> {
  const { batch, line } = await findLineToChange(ctx, input.lineId, importLinePolicy.skipImportLine);
  const state = input.skipped ? 'SKIPPED' : 'TO_CORRECT';
  await ctx.db.update(ImportLineEntity, { id: line.id }, { state, urgency: urgencyOf[state] });
  await recheckLines(ctx, batch);
  return { importBatch: batch.id, importLine: line.id };
}
