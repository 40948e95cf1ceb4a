import { type ImportKind, importColumn } from '@maillage/domain';
import { In } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CorrectImportLineInput } from '../api/imports.inputs.ts';
import { importLinePolicy } from '../imports.policy.ts';
import { ImportLineEntity, urgencyOf } from '../model/import-line.entity.ts';
import { cleanCell } from '../reading/clean-cell.ts';
import { recheckLines } from '../writing/recheck-lines.ts';
import { findLineToChange } from './find-import.ts';

/** Longest cell that is kept; what a column takes is said by the check. */
const longestCell = 2_000;

/**
 * Changes cells of a line and checks the file again. A line that was set aside is taken back.
 *
 * @throws IMPORT_LINE_NOT_FOUND
 * @throws IMPORT_ALREADY_RUN   the line is written
 * @throws CHOICE_UNKNOWN       a column that this kind of file does not have
 * @throws INVALID_INPUT        a value that is not a text
 */
export async function correctImportLine(
  ctx: CommandContext,
  input: CorrectImportLineInput,
): Promise<{ importBatch: string; importLine: string }> {
  const { batch, line } = await findLineToChange(ctx, input.lineId, importLinePolicy.correctImportLine);
  const change = readChange(batch.kind, input.values);
  const lines = input.alsoSimilar ? await similarTo(ctx, line) : [line];
  for (const each of lines) {
    each.values = Object.fromEntries(Object.entries({ ...each.values, ...change }).filter(([, value]) => value !== ''));
    each.state = 'TO_CORRECT';
    each.urgency = urgencyOf.TO_CORRECT;
  }
  await ctx.db.save(lines);
  await recheckLines(ctx, batch);
  return { importBatch: batch.id, importLine: line.id };
}

function readChange(kind: ImportKind, values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (!importColumn(kind, key)) throw new AppError('CHOICE_UNKNOWN', { value: key });
      if (value !== null && typeof value !== 'string')
        throw new AppError('INVALID_INPUT', {}, [{ path: key, code: 'INVALID_INPUT' }]);
      return [key, cleanCell((value ?? '').slice(0, longestCell))];
    }),
  );
}

/** Lines that bear the same fault for the same value, this one among them. */
async function similarTo(ctx: CommandContext, line: ImportLineEntity): Promise<ImportLineEntity[]> {
  const { networkId, importBatchId, code, column } = line;
  if (!code || !column) return [line];
  const blamed = await ctx.db.findBy(ImportLineEntity, {
    networkId,
    importBatchId,
    code,
    column,
    state: In(['TO_CORRECT', 'REFUSED']),
  });
  const others = blamed.filter(({ id, values }) => id !== line.id && values[column] === line.values[column]);
  return [line, ...others];
}
