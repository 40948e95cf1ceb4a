import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importBatchPolicy, importLinePolicy } from '../imports.policy.ts';
import { runImport } from './run-import.ts';
import { skipImportLine } from './skip-import-line.ts';

describe('skipImportLine', () => {
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

  const skip = (lineId: string | undefined, skipped: boolean, viewer = administrator) =>
    given.run(viewer, importLinePolicy.skipImportLine, skipImportLine, { lineId: lineId ?? '', skipped });
  const statesOf = async (id: string) => (await imports.lines(id)).map(({ state }) => state);

  it('sets a line aside and takes it back; what it repeated passes meanwhile', async () => {
    const id = await imports.checked(
      administrator,
      network,
      'ORGANISATIONS',
      'Nom;Type\nCollège;Collège\nCollège;Collège\n',
    );
    const [first] = await imports.lines(id);
    expect(await statesOf(id)).toEqual(['NEW', 'REFUSED']);
    await skip(first?.id, true);
    expect(await statesOf(id)).toEqual(['SKIPPED', 'NEW']);
    await skip(first?.id, false);
    expect(await statesOf(id)).toEqual(['NEW', 'REFUSED']);
  });

  it('takes back a line that was left when the others were written, and never one that is written', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nLycée;Lycée\nÉcole;Machin\n');
    await given.run(administrator, importBatchPolicy.runImport, runImport, { importBatchId: id, setAside: true });
    await imports.work();
    const [written, left] = await imports.lines(id);
    expect([written?.state, left?.state]).toEqual(['IMPORTED', 'SKIPPED']);
    await expect(skip(written?.id, true)).rejects.toThrow('IMPORT_ALREADY_RUN');
    await skip(left?.id, false);
    expect(await statesOf(id)).toEqual(['IMPORTED', 'TO_CORRECT']);
    expect((await imports.batch(id)).state).toBe('READY');
  });

  it('is for administrators', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    const [line] = await imports.lines(id);
    await expect(skip(line?.id, true, await given.member(network))).rejects.toThrow('IMPORT_LINE_NOT_FOUND');
  });
});
