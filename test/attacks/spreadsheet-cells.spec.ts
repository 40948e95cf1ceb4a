import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine, importColumns, importKinds } from '@maillage/domain';
import fc from 'fast-check';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { importReport } from '../../apps/api/src/features/imports/queries/import-report.ts';
import { parseCsv } from '../../apps/api/src/features/imports/reading/parse-csv.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Given, givenIn } from '../support/given.ts';
import { importsIn } from '../support/given-import.ts';

const root = join(import.meta.dirname, '../..');
const computed = /^[=+\-@\t\r\n＝＋－＠]/u;
const formulas = [
  '=HYPERLINK("http://evil.example.org","x")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1+1',
];

/** Source: OWASP, CSV injection. A cell that begins so is computed by Excel, LibreOffice and the others. */
describe('What is exported to a spreadsheet', () => {
  let database: TestDatabase;
  let given: Given;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  }, 60_000);
  afterAll(() => database.close());

  it('computes nothing, whatever the cells hold, and comes back as it was written', () => {
    const cell = fc.oneof(
      fc.constantFrom(...formulas),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ';', '"', "'", '\n'), fc.string({ maxLength: 12 }))
        .map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\r', '')),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const rows = [...parseCsv(csvLine(cells), ';')];
        const read = rows[0]?.cells ?? [];
        const bare = (text: string) => (text.startsWith("'") ? text.slice(1) : text);
        return (
          rows.length === 1 &&
          !read.some((text) => computed.test(text)) &&
          cells.map(bare).join() === read.map(bare).join()
        );
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });

  it('computes nothing in the report of an import, which quotes the file', async () => {
    const { checked, batch } = importsIn(database, given);
    const network = await given.network();
    const administrator = await given.administrator(network);
    for (const kind of importKinds.codes) {
      const columns = importColumns[kind];
      const lines = formulas.map((formula) => columns.map(() => `"${formula.replaceAll('"', '""')}"`).join(';'));
      const file = [columns.map(({ fr }) => fr).join(';'), ...lines].join('\r\n');
      const id = await checked(administrator, network, kind, file);
      for (const locale of ['fr', 'en'] as const) {
        const report = await importReport(given.db, await batch(id), locale);
        const cells = [...parseCsv(report.slice(1), ';')].flatMap((row) => row.cells);
        expect(cells.length).toBeGreaterThan(columns.length);
        expect(cells.filter((read) => computed.test(read))).toEqual([]);
      }
    }
  });

  it('is written by one function: no other place of the product makes CSV or workbooks', () => {
    const writers = globSync('{apps,libs,tools}/**/*.{ts,tsx,mjs}', { cwd: root }).filter((path) => {
      if (/\.spec\.|node_modules/.test(path) || path === 'libs/domain/src/platform/csv.ts') return false;
      const source = readFileSync(join(root, path), 'utf8');
      return /join\(['"];['"]\)|writeBuffer|xlsx\.write/.test(source);
    });
    expect(writers).toEqual([]);
  });
});
