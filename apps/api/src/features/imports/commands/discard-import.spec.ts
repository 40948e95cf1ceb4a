import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { discardImport } from './discard-import.ts';
import { runImport } from './run-import.ts';

describe('discardImport', () => {
  let db: TestDatabase;
  let given: Given;
  let imports: ReturnType<typeof importsIn>;
  let network: GivenNetwork;
  let administrator: Viewer;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    imports = importsIn(db, given);
    network = await given.network();
    administrator = await given.administrator(network);
  });
  afterAll(() => db.close());

  const discard = (importBatchId: string, viewer = administrator) =>
    given.run(viewer, importBatchPolicy.discardImport, discardImport, { importBatchId });

  it('forgets the lines, which hold personal details, and cannot be run any more', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    await discard(id);
    expect((await imports.batch(id)).state).toBe('DISCARDED');
    expect(await imports.lines(id)).toEqual([]);
    const run = () => given.run(administrator, importBatchPolicy.runImport, runImport, { importBatchId: id });
    await expect(run()).rejects.toThrow('IMPORT_DISCARDED');
    await expect(discard(id)).rejects.toThrow('IMPORT_DISCARDED');
  });

  it('refuses what is written, and who does not administer', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nB;Caf\n');
    await expect(discard(id, await given.member(network))).rejects.toThrow('IMPORT_BATCH_NOT_FOUND');
    await given.run(administrator, importBatchPolicy.runImport, runImport, { importBatchId: id });
    await expect(discard(id)).rejects.toThrow('IMPORT_RUNNING');
    await imports.work();
    await expect(discard(id)).rejects.toThrow('IMPORT_ALREADY_RUN');
  });
});
