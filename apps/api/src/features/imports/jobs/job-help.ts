import type { ImportState } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { JobContext } from '../../../platform/jobs/job-context.ts';
import { refuseImport } from '../commands/refuse-import.ts';

/** Shows how far a job is, on a connection of its own: what the transaction of the work does is seen by nobody yet. */
export const progressOf = (job: JobContext, importBatchId: string, state: ImportState) => async (percent: number) => {
  await job.db.query('update imports_batch set progress_percent = $3 where id = $1 and state = $2', [
    importBatchId,
    state,
    percent,
  ]);
};

/** Runs a job; after its last attempt, or a refusal that another one would meet again, the import says that it ended. */
export async function giveUpAfter(
  attempts: number,
  job: JobContext,
  { importBatchId, from }: { importBatchId: string; from: 'CHECKING' | 'RUNNING' },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isRefusal = error instanceof AppError && error.kind !== 'INTERNAL';
    if (!isRefusal && job.attempt < attempts) throw error;
    const { code, params } = isRefusal ? error : { code: 'IMPORT_INTERRUPTED' as const, params: {} };
    job.log.warn({ err: error, importBatchId }, 'an import ended without a trace in the network');
    await job.runCommand(refuseImport, { importBatchId, from, to: 'FAILED', code, params });
  }
}
