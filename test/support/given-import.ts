import { Readable } from 'node:stream';
import type { ImportKind } from '@maillage/domain';
import { startImport } from '../../apps/api/src/features/imports/commands/start-import.ts';
import { checkImportJob } from '../../apps/api/src/features/imports/jobs/check-import.job.ts';
import { writeImportJob } from '../../apps/api/src/features/imports/jobs/write-import.job.ts';
import { ImportBatchEntity } from '../../apps/api/src/features/imports/model/import-batch.entity.ts';
import { ImportLineEntity } from '../../apps/api/src/features/imports/model/import-line.entity.ts';
import { networkPolicy } from '../../apps/api/src/features/networks/index.ts';
import { systemViewer, type Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import { FileEntity } from '../../apps/api/src/platform/files/file.entity.ts';
import { settle } from '../../apps/api/src/platform/jobs/settle.ts';
import type { TestDatabase } from './database.ts';
import type { Given } from './given.ts';
import { jobTools } from './job-tools.ts';

/** Files on their way into a network, for tests: uploads, the jobs run here and now, and what became of the lines. */
export function importsIn({ dataSource }: TestDatabase, given: Given) {
  const tools = jobTools({
    db: dataSource,
    now: () => given.clock.now,
    runCommand: (job, command, input) => given.runner.command(systemViewer(job), { open: 'a job' }, command, input),
    runCommandAs: async (personId, permission, command, input) =>
      given.run(await given.viewer(personId), permission, command, input),
  });
  const noMail = { send: () => Promise.reject(new Error('an import sends no mail')), close: () => undefined };

  /** An upload of the viewer, whose content is really kept. */
  async function upload(
    viewer: Pick<Viewer, 'personId'>,
    network: { id: string },
    content: string | Buffer,
  ): Promise<FileEntity> {
    const { sha256, size } = await tools.files.put(Readable.from([Buffer.from(content)]));
    return given.db.save(
      given.db.create(FileEntity, {
        networkId: network.id,
        sha256,
        sizeBytes: size,
        filename: 'import.csv',
        contentType: 'text/csv',
        uploadedByPersonId: viewer.personId,
        uploadedAt: given.clock.now,
      }),
    );
  }

  /** Does what the facts ask for, as workers would. */
  const work = () => settle({ tools, subscribers: [checkImportJob, writeImportJob], transport: noMail });

  const batch = (id: string) => given.db.findOneByOrFail(ImportBatchEntity, { id });
  const lines = (importBatchId: string) =>
    given.db.find(ImportLineEntity, { where: { importBatchId }, order: { number: 'ASC' } });

  /** A file started and checked; gives the id of its import. */
  async function checked(
    viewer: Viewer,
    network: { id: string },
    kind: ImportKind,
    content: string | Buffer,
  ): Promise<string> {
    const { id: fileId } = await upload(viewer, network, content);
    const input = { networkId: network.id, kind, fileId };
    const { importBatch } = await given.run(viewer, networkPolicy.startImport, startImport, input);
    await work();
    return importBatch;
  }

  return { tools, upload, work, batch, lines, checked };
}
