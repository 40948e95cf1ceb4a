import { checkImport, readTable, runImport, startImport, writeImport } from '../features/imports/index.ts';
import type { Entered } from './entered.ts';
import { keepFile } from './keep-file.ts';
import { openScene } from './scene.ts';
import type { NetworkScript } from './script.ts';

/** Imports a file as the coordination does from the screen: what its two jobs do is done here, one after the other. */
export async function enterFile(
  entered: Pick<Entered, 'db' | 'files' | 'networkId' | 'coordinatorId'>,
  { kind, filename, lines }: NetworkScript['files'][number],
  now: Date,
): Promise<void> {
  const { db, networkId, coordinatorId: personId } = entered;
  const scene = openScene(db, now, personId);
  const fileId = await keepFile(entered, { personId, filename, contentType: 'text/csv', content: lines }, now);
  const { importBatch: importBatchId } = await scene.run(startImport, { networkId, kind, fileId });
  const table = await readTable(kind, Buffer.from(lines, 'utf8'));
  await scene.run(checkImport, { importBatchId, table });
  await scene.run(runImport, { importBatchId });
  const { written } = await scene.run(writeImport, { importBatchId, progress: async () => undefined });
  if (!written) throw new Error(`${filename} was not imported`);
}
