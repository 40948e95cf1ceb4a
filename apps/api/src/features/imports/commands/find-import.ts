import type { ErrorCode, ImportState } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { importBatchPolicy, importLinePolicy } from '../imports.policy.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { ImportLineEntity } from '../model/import-line.entity.ts';

const whileIn: Partial<Record<ImportState, ErrorCode>> = {
  CHECKING: 'IMPORT_NOT_READY',
  RUNNING: 'IMPORT_RUNNING',
  REFUSED: 'IMPORT_REFUSED',
  DISCARDED: 'IMPORT_DISCARDED',
};

/**
 * An import to be changed, locked, once the right was checked.
 *
 * @throws IMPORT_BATCH_NOT_FOUND, FORBIDDEN
 * @throws IMPORT_NOT_READY, IMPORT_RUNNING, IMPORT_REFUSED, IMPORT_DISCARDED   its state does not allow it
 */
export async function findImportToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<ImportBatchEntity> {
  const batch = await ctx.find(ImportBatchEntity, id, importBatchPolicy.read, 'IMPORT_BATCH_NOT_FOUND', { lock: true });
  await ctx.authorize(permission, batch);
  checkState(batch);
  return batch;
}

/**
 * A line to be changed and its import, locked.
 *
 * @throws IMPORT_LINE_NOT_FOUND, FORBIDDEN
 * @throws IMPORT_ALREADY_RUN   the line is written
 */
export async function findLineToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<{ batch: ImportBatchEntity; line: ImportLineEntity }> {
  const found = await ctx.find(ImportLineEntity, id, importLinePolicy.read, 'IMPORT_LINE_NOT_FOUND');
  await ctx.authorize(permission, found);
  const batch = await ctx.find(
    ImportBatchEntity,
    found.importBatchId,
    importBatchPolicy.read,
    'IMPORT_LINE_NOT_FOUND',
    {
      lock: true,
    },
  );
  checkState(batch);
  const line = await ctx.db.findOneByOrFail(ImportLineEntity, { id });
  if (line.state === 'IMPORTED') throw new AppError('IMPORT_ALREADY_RUN');
  return { batch, line };
}

function checkState({ state }: ImportBatchEntity): void {
  const code = whileIn[state];
  if (code) throw new AppError(code);
}
