import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import { startImport } from './start-import.ts';

describe('startImport', () => {
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

  const start = (viewer: Viewer, fileId: string, networkId = network.id) =>
    given.run(viewer, networkPolicy.startImport, startImport, { networkId, kind: 'ORGANISATIONS', fileId });

  it('takes a file in hand; a job checks it and nothing is written into the network', async () => {
    const file = await imports.upload(
      administrator,
      network,
      'Nom;Type;Inconnu\nCollège;Collège;x\n;Collège;\nCaf;Machin;\n',
    );
    const { importBatch } = await start(administrator, file.id);
    expect(await imports.batch(importBatch)).toMatchObject({ state: 'CHECKING', progressPercent: 0 });
    expect(await given.facts(network)).toContainEqual({
      name: 'imports.importCheckRequested',
      payload: { importBatchId: importBatch },
    });
    await imports.work();
    expect(await imports.batch(importBatch)).toMatchObject({
      state: 'READY',
      progressPercent: 100,
      columns: [
        { key: 'name', heading: 'Nom' },
        { key: 'type', heading: 'Type' },
      ],
      ignoredHeadings: ['Inconnu'],
      startedByPersonId: administrator.personId,
    });
    expect(await imports.lines(importBatch)).toMatchObject([
      { number: 2, state: 'NEW', values: { name: 'Collège', type: 'Collège' }, code: null },
      { number: 3, state: 'REFUSED', code: 'IMPORT_VALUE_MISSING', column: 'name', params: { column: 'Nom' } },
      {
        number: 4,
        state: 'TO_CORRECT',
        code: 'IMPORT_UNKNOWN_ORGANISATION_TYPE',
        column: 'type',
        params: { value: 'Machin' },
      },
    ]);
    const [{ count }] = await db.dataSource.query('select count(*)::int as count from actors_organisation');
    expect(count).toBe(0);
  });

  it('refuses the whole file, with the reason, when it cannot be read', async () => {
    const file = await imports.upload(administrator, network, 'Nom;Commune\nCollège;61001\n');
    const { importBatch } = await start(administrator, file.id);
    await imports.work();
    expect(await imports.batch(importBatch)).toMatchObject({
      state: 'REFUSED',
      refusalCode: 'IMPORT_COLUMN_MISSING',
      refusalParams: { column: 'Type' },
    });
    expect(await imports.lines(importBatch)).toEqual([]);
  });

  it('is for administrators of the network, with a file of their own', async () => {
    const member = await given.member(network);
    const theirs = await imports.upload(member, network, 'Nom;Type\nA;Caf\n');
    await expect(start(member, theirs.id)).rejects.toThrow('FORBIDDEN');
    await expect(start(administrator, theirs.id)).rejects.toThrow('FILE_NOT_FOUND');
    const elsewhere = await given.network();
    await expect(start(administrator, theirs.id, elsewhere.id)).rejects.toThrow('NETWORK_NOT_FOUND');
  });

  it('refuses a file that is too large to be a list', async () => {
    const file = await imports.upload(administrator, network, Buffer.alloc(10 * 2 ** 20 + 1, 'a'));
    await expect(start(administrator, file.id)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      params: { maxMegabytes: 10 },
    });
  });

  it('says nothing of what the instance knows outside the network', async () => {
    await given.organisation({
      network: await given.network(),
      name: 'Collège d’ailleurs',
      type: 'COLLEGE',
      uai: '0619001C',
    });
    const batch = await imports.checked(
      administrator,
      network,
      'ORGANISATIONS',
      'Nom;Type;UAI\nCollège;Collège;0619001C\n',
    );
    expect((await imports.lines(batch)).map(({ state }) => state)).toEqual(['NEW']);
  });
});
