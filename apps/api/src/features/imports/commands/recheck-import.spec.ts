import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importBatchPolicy, importLinePolicy } from '../imports.policy.ts';
import { correctImportLine } from './correct-import-line.ts';
import { recheckImport } from './recheck-import.ts';

describe('recheckImport', () => {
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

  const recheck = (importBatchId: string, viewer = administrator) =>
    given.run(viewer, importBatchPolicy.recheckImport, recheckImport, { importBatchId });

  it('checks again what is left, corrections kept, against the network as it has become', async () => {
    const csv = 'Nom;Prénom;Organisation\nMorel;Lucie;Foyer\nPetit;Marc;Inconnue\n';
    const id = await imports.checked(administrator, network, 'PEOPLE', csv);
    const [first, second] = await imports.lines(id);
    expect([first?.code, second?.code]).toEqual(['IMPORT_UNKNOWN_ORGANISATION', 'IMPORT_UNKNOWN_ORGANISATION']);
    const input = { lineId: first?.id ?? '', values: { organisation: 'Foyer rural' } };
    await given.run(administrator, importLinePolicy.correctImportLine, correctImportLine, input);
    await given.organisation({ network, name: 'Foyer rural' });
    await recheck(id);
    expect((await imports.batch(id)).state).toBe('CHECKING');
    await expect(recheck(id)).rejects.toThrow('IMPORT_NOT_READY');
    await imports.work();
    expect((await imports.batch(id)).state).toBe('READY');
    expect((await imports.lines(id)).map(({ state }) => state)).toEqual(['NEW', 'TO_CORRECT']);
  });

  it('is for administrators', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    await expect(recheck(id, await given.member(network))).rejects.toThrow('IMPORT_BATCH_NOT_FOUND');
  });
});
