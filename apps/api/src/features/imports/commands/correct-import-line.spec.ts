import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importLinePolicy } from '../imports.policy.ts';
import { correctImportLine } from './correct-import-line.ts';

describe('correctImportLine', () => {
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

  const started = async (csv: string) => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', csv);
    return { id, lines: await imports.lines(id) };
  };
  const correct = (
    lineId: string | undefined,
    values: Record<string, unknown>,
    extra: { alsoSimilar?: boolean } = {},
    viewer = administrator,
  ) =>
    given.run(viewer, importLinePolicy.correctImportLine, correctImportLine, {
      lineId: lineId ?? '',
      values,
      ...extra,
    });
  const statesOf = async (id: string) => (await imports.lines(id)).map(({ state }) => state);

  it('changes the cells that are given, and checks the file again', async () => {
    const { id, lines } = await started('Nom;Type\nCollège A;Machin\nCollège B;Collège\n');
    await correct(lines[0]?.id, { type: 'Collège', siren: ' 999 000 011 ' });
    const [first] = await imports.lines(id);
    expect(first).toMatchObject({
      state: 'NEW',
      code: null,
      column: null,
      values: { name: 'Collège A', type: 'Collège', siren: '999 000 011' },
    });
    await correct(lines[0]?.id, { siren: '123' });
    expect((await imports.lines(id))[0]).toMatchObject({
      state: 'TO_CORRECT',
      code: 'IMPORT_BAD_SIREN',
      column: 'siren',
    });
  });

  it('blames the line below when a correction makes it a repetition, and clears it when it no longer is', async () => {
    const { id, lines } = await started('Nom;Type\nCollège A;Collège\nCollège B;Collège\n');
    await correct(lines[0]?.id, { name: 'Collège B' });
    expect(await statesOf(id)).toEqual(['NEW', 'REFUSED']);
    await correct(lines[0]?.id, { name: 'Collège A' });
    expect(await statesOf(id)).toEqual(['NEW', 'NEW']);
  });

  it('makes the same choice for similar lines when asked', async () => {
    const { id, lines } = await started('Nom;Type\nA;Machin\nB;Machin\nC;Truc\nD;Machin\n');
    await correct(lines[1]?.id, { type: 'Association' }, { alsoSimilar: true });
    expect(await statesOf(id)).toEqual(['NEW', 'NEW', 'TO_CORRECT', 'NEW']);
  });

  it('refuses a column of another kind of file, and a value that is not a text', async () => {
    const { lines } = await started('Nom;Type\nA;Machin\n');
    await expect(correct(lines[0]?.id, { email: 'a@example.org' })).rejects.toThrow('CHOICE_UNKNOWN');
    await expect(correct(lines[0]?.id, { type: { $ne: '' } })).rejects.toThrow('INVALID_INPUT');
  });

  it('is for administrators: others do not even find the line', async () => {
    const { lines } = await started('Nom;Type\nA;Machin\n');
    const values = { type: 'Collège' };
    await expect(correct(lines[0]?.id, values, {}, await given.member(network))).rejects.toThrow(
      'IMPORT_LINE_NOT_FOUND',
    );
    const elsewhere = await given.administrator(await given.network());
    await expect(correct(lines[0]?.id, values, {}, elsewhere)).rejects.toThrow('IMPORT_LINE_NOT_FOUND');
  });
});
