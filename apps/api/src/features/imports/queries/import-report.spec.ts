import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importReportDoor } from '../imports.file-door.ts';
import { readTable } from '../reading/read-table.ts';

describe('the report of an import', () => {
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

  const report = async (viewer: Viewer, id: string) => {
    const file = await importReportDoor(db.dataSource).find(viewer, id);
    return file && 'content' in file ? { ...file, text: file.content.toString('utf8') } : null;
  };

  it('says line by line what became of the file, as Excel in French opens it', async () => {
    const csv = 'Structure;Type;Site web\nCollège;Collège;\nCaf;"Mach;in";caf.example.org\n';
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', csv);
    const { text, filename, contentType } = (await report(administrator, id)) ?? {};
    expect(filename).toBe('rapport-d-import-2026-03-10.csv');
    expect(contentType).toBe('text/csv');
    const [headings, first, second, end] = text?.split('\r\n') ?? [];
    expect(headings).toBe('\uFEFFLigne;État;Colonne;Motif;Structure;Type;Site web');
    expect(first).toBe('2;Acceptée;;;Collège;Collège;');
    expect(second).toMatch(
      /^3;À corriger;Type;"?Le type d’organisation «\sMach;in\s» est inconnu.*;Caf;"Mach;in";caf\.example\.org$/u,
    );
    expect(end).toBe('');
  });

  it('lets no spreadsheet compute a cell, and is read back as it was', async () => {
    const nasty = ['=1+1', '+33 1 99 00 00 00', '-2', '@SUM(A1)', '\tTAB'];
    const csv = `Nom;Type\n${nasty.map((name) => `"${name}";Caf`).join('\n')}\n`;
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', csv);
    const { text = '' } = (await report(administrator, id)) ?? {};
    for (const cell of text.split(/[;\r\n]+/u)) expect(cell).not.toMatch(/^[=+\-@\t]/u);
    const { lines } = await readTable('ORGANISATIONS', Buffer.from(text));
    expect(lines.map(({ values }) => values.name)).toEqual([...nasty.slice(0, 4), 'TAB']);
  });

  it('says why a whole file was refused', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Commune\nA;61001\n');
    expect((await report(administrator, id))?.text).toMatch(/Refusé, rien écrit;;"?La colonne «\sType\s» manque\./u);
  });

  it('is for administrators', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    expect(await report(await given.member(network), id)).toBeNull();
    expect(await report(await given.administrator(await given.network()), id)).toBeNull();
    expect((await report({ ...administrator, locale: 'en' }, id))?.text).toContain('Accepted');
  });
});
