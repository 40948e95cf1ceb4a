import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../platform/errors/app-error.ts';
import { defineSubscriber } from '../../../platform/facts/subscriber.ts';
import type { JobContext } from '../../../platform/jobs/job-context.ts';
import { checkImport } from '../commands/check-import.ts';
import { refuseImport } from '../commands/refuse-import.ts';
import { importCheckRequested } from '../imports.facts.ts';
import type { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { readTable, type Table } from '../reading/read-table.ts';
import { giveUpAfter, progressOf } from './job-help.ts';

const attempts = 3;

/** Reads an uploaded file and checks its lines; a file that cannot be read is refused, with the reason. */
export const checkImportJob = defineSubscriber({
  name: 'imports.checkImport',
  fact: importCheckRequested,
  attempts,
  timeoutSeconds: 120,
  run: (job, { payload: { importBatchId } }) =>
    giveUpAfter(attempts, job, { importBatchId, from: 'CHECKING' }, () => check(job, importBatchId)),
});

type WaitingBatch = Pick<ImportBatchEntity, 'kind'> & { sha256: string; isRead: boolean };

async function check(job: JobContext, importBatchId: string): Promise<void> {
  const [batch] = (await job.db.query(
    `select b.kind, f.sha256,
       exists (select from imports_line l where l.network_id = b.network_id and l.import_batch_id = b.id) as "isRead"
     from imports_batch b join platform_file f on f.network_id = b.network_id and f.id = b.file_id
     where b.id = $1 and b.state = 'CHECKING'`,
    [importBatchId],
  )) as WaitingBatch[];
  if (!batch) return;
  const progress = progressOf(job, importBatchId, 'CHECKING');
  await progress(5);
  const table = batch.isRead ? null : await read(job, importBatchId, batch);
  if (table === 'REFUSED') return;
  await progress(40);
  await job.runCommand(checkImport, { importBatchId, table });
}

async function read(
  job: JobContext,
  importBatchId: string,
  { kind, sha256 }: WaitingBatch,
): Promise<Table | 'REFUSED'> {
  try {
    return await readTable(kind, await buffer(job.files.open(sha256)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, params } = error;
    await job.runCommand(refuseImport, { importBatchId, from: 'CHECKING', to: 'REFUSED', code, params });
    return 'REFUSED';
  }
}
