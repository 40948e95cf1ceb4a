import { defineSubscriber } from '../../../platform/facts/subscriber.ts';
import type { JobContext } from '../../../platform/jobs/job-context.ts';
import { writeImport } from '../commands/write-import.ts';
import { importRunRequested } from '../imports.facts.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { giveUpAfter, progressOf } from './job-help.ts';

const attempts = 3;

/** Writes an import with the rights that who asked for it holds now. */
export const writeImportJob = defineSubscriber({
  name: 'imports.writeImport',
  fact: importRunRequested,
  attempts,
  timeoutSeconds: 120,
  run: (job, { payload: { importBatchId } }) =>
    giveUpAfter(attempts, job, { importBatchId, from: 'RUNNING' }, () => write(job, importBatchId)),
});

async function write(job: JobContext, importBatchId: string): Promise<void> {
  const [batch] = (await job.db.query(
    `select started_by_person_id as "personId" from imports_batch where id = $1 and state = 'RUNNING'`,
    [importBatchId],
  )) as { personId: string | null }[];
  if (!batch) return;
  const input = { importBatchId, progress: progressOf(job, importBatchId, 'RUNNING') };
  if (batch.personId) await job.runCommandAs(batch.personId, importBatchPolicy.runImport, writeImport, input);
  else await job.runCommand(writeImport, input);
}
