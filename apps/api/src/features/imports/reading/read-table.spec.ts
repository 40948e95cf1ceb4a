import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportKind, importColumns, importKinds, importTemplate } from '@maillage/domain';
import ExcelJS from 'exceljs';
import { maximumLines, readTable } from './read-table.ts';

const folder = join(import.meta.dirname, '../../../../../../test/fixtures/import');
const files = readdirSync(folder).filter((name) => /\.\w+$/.test(name));
const read = (name: string, kind: ImportKind = 'ORGANISATIONS') => readTable(kind, readFileSync(join(folder, name)));

const workbook = async (fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

describe('a file of organisations', () => {
  it.each(files.filter((name) => /^good-organisations-(?!zeros|title|separator)/.test(name)))('%s', async (name) => {
    const { columns, ignored, lines } = await read(name);
    expect(columns.map(({ key }) => key)).toEqual(['name', 'type', 'siren', 'uai', 'territory', 'modality', 'since']);
    expect(columns[4]).toEqual({ key: 'territory', heading: 'Commune' });
    expect(ignored).toEqual([]);
    expect(lines).toEqual([
      {
        number: 2,
        values: {
          name: 'Collège des Trois Rivières',
          type: 'Collège',
          uai: '0619001C',
          territory: '61001',
          modality: 'Est associée',
          since: '01/09/2024',
        },
      },
      { number: 3, values: { name: 'École « Les Érables »; site nord', type: 'École', territory: '61001' } },
      {
        number: 4,
        values: {
          name: 'Communauté de communes du Val Fleuri',
          type: 'EPCI',
          siren: '999 000 011',
          modality: 'Finance',
          since: '15/03/2023',
        },
      },
    ]);
  });

  it.each([
    ['good-organisations-separator-declared.csv', [3, 4, 5]],
    ['good-organisations-title-above-headings.csv', [4, 5, 6]],
  ])('%s is numbered as a spreadsheet numbers it', async (name, numbers) => {
    expect((await read(name)).lines.map(({ number }) => number)).toEqual(numbers);
  });

  it('keeps the zeros that an export protects by ="…", and ignores what it does not know', async () => {
    const { lines, ignored } = await read('good-organisations-zeros-kept-by-equals.csv');
    expect(lines[0]?.values).toEqual({ name: "Mairie de L'Abergement", type: 'Mairie', territory: '01001' });
    expect(ignored).toEqual(['Téléphone']);
  });
});

describe('a file that cannot be read', () => {
  it.each(files.filter((name) => /^[A-Z_]+-/.test(name)))('%s', async (name) => {
    await expect(read(name)).rejects.toThrow(name.split('-')[0]);
  });

  it('says on which line', async () => {
    await expect(read('IMPORT_QUOTE_UNCLOSED-on-row-3.csv')).rejects.toMatchObject({ params: { line: 3 } });
    const accents = 'IMPORT_ENCODING_UNREADABLE-stray-byte-on-row-3.csv';
    await expect(read(accents)).rejects.toMatchObject({ params: { line: 2 } });
  });

  it('holds more lines than an import takes', async () => {
    const line = 'Collège;Collège\r\n';
    const most = `Nom;Type\r\n${line.repeat(maximumLines)}`;
    expect((await readTable('ORGANISATIONS', Buffer.from(most))).lines).toHaveLength(maximumLines);
    await expect(readTable('ORGANISATIONS', Buffer.from(most + line))).rejects.toThrow('IMPORT_TOO_MANY_LINES');
  });

  it('is a workbook cut short', async () => {
    const whole = await workbook((book) =>
      book.addWorksheet('A').addRows([
        ['Nom', 'Type'],
        ['Collège', 'Collège'],
      ]),
    );
    await expect(readTable('ORGANISATIONS', whole.subarray(0, whole.length / 2))).rejects.toThrow(
      'IMPORT_FILE_UNREADABLE',
    );
  });

  it('is a workbook whose directory tells of gigabytes', async () => {
    const bomb = await workbook((book) =>
      book.addWorksheet('A').addRows([
        ['Nom', 'Type'],
        ['Collège', 'Collège'],
      ]),
    );
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    await expect(readTable('ORGANISATIONS', bomb)).rejects.toThrow('IMPORT_FILE_UNREADABLE');
  });
});

describe('a workbook', () => {
  it('gives what people see in its cells', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Partenaires');
      sheet.addRow(['Nom', 'Type', 'SIRET', 'Code UAI', 'Commune', 'Site', 'Depuis', 'Modalité']);
      sheet.addRow([
        { richText: [{ text: 'Collège des ' }, { font: { bold: true }, text: 'Trois Rivières' }] },
        'Collège',
        99900000300015,
        '0619001C',
        61001,
        { text: 'https://collège.example.org', hyperlink: 'https://college.example.org' },
        new Date(Date.UTC(2024, 8, 1)),
        { formula: '"Est "&"associée"', result: 'Est associée' },
      ]);
      sheet.addRow([]);
      sheet.addRow(['Centre social', 'Centre social', null, { error: '#N/A' }, { formula: 'X1', result: undefined }]);
    });
    const { lines } = await readTable('ORGANISATIONS', content);
    expect(lines).toEqual([
      {
        number: 2,
        values: {
          name: 'Collège des Trois Rivières',
          type: 'Collège',
          siret: '99900000300015',
          uai: '0619001C',
          territory: '61001',
          website: 'https://collège.example.org',
          since: '2024-09-01',
          modality: 'Est associée',
        },
      },
      { number: 4, values: { name: 'Centre social', type: 'Centre social' } },
    ]);
  });

  it('is read on its first sheet with known headings', async () => {
    const content = await workbook((book) => {
      book.addWorksheet('Mode d’emploi').addRows([['Remplissez la feuille suivante'], ['Merci !']]);
      book.addWorksheet('Vide');
      book.addWorksheet('Organisations').addRows([
        ['Structure', 'Type de structure'],
        ['Collège', 'Collège'],
      ]);
    });
    expect((await readTable('ORGANISATIONS', content)).lines).toHaveLength(1);
  });

  it('without known headings is refused as such', async () => {
    const content = await workbook((book) => book.addWorksheet('A').addRows([['Bonjour', 'Tout le monde']]));
    await expect(readTable('ORGANISATIONS', content)).rejects.toThrow('IMPORT_NO_HEADER');
  });
});

describe('a template', () => {
  it.each(importKinds.codes)('of %s is read by its own headings, in French and in English', async (kind) => {
    for (const locale of ['fr', 'en'] as const) {
      const { columns, ignored, lines } = await readTable(kind, Buffer.from(importTemplate(kind, locale)));
      expect(columns.map(({ key }) => key)).toEqual(importColumns[kind].map(({ key }) => key));
      expect(ignored).toEqual([]);
      expect(lines).toHaveLength(3);
    }
  });
});
