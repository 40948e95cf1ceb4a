import type { ErrorCode, ImportState } from '@maillage/domain';
import type { ErrorParams } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';

export interface RefuseImport {
  importBatchId: string;
  /** Under which work it was. */
  from: 'CHECKING' | 'RUNNING';
  to: Extract<ImportState, 'REFUSED' | 'FAILED'>;
  code: ErrorCode;
  params: ErrorParams;
}

/** Says why a file cannot be read, or why its writing ended. Nothing of it is in the network. Run by a job. */
export async function refuseImport(ctx: CommandContext, input: RefuseImport): Promise<{ refused: boolean }> {
  const { affected } = await ctx.db.update(
    ImportBatchEntity,
    { id: input.importBatchId, state: input.from },
    { state: input.to, refusalCode: input.code, refusalParams: input.params, touchedAt: ctx.now },
  );
  return { refused: affected === 1 };
}
