import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPoppler, pdfInfo, pdfText } from '../../../../../test/support/poppler.ts';
import { colors, makePdf, margins, type Sheet, textWidth } from './sheet.ts';
import { linesOf, type Run } from './text-lines.ts';

const madeAt = new Date('2026-11-22T09:00:00Z');
const make = (draw: (sheet: Sheet) => void) =>
  makePdf({ title: 'Essai', locale: 'fr', author: 'Réseau', madeAt, footer: 'Pied' }, draw);

describe('Lines of text', () => {
  const measure = ({ text }: Run) => text.length;
  const cut = (text: string, width: number) =>
    linesOf([{ text }], width, measure).map(({ runs }) => runs.map((run) => run.text).join(''));

  it('end at a space, which stays for those who listen, never at a non-breaking one', () => {
    expect(cut('un deux trois', 8)).toEqual(['un deux ', 'trois']);
    expect(cut('à 9\u00A0h\u00A030 juste', 7)).toEqual(['à ', '9\u00A0h\u00A030 ', 'juste']);
    expect(cut('vice-président', 10)).toEqual(['vice-', 'président']);
  });

  it('obey the ends of lines that were typed, and cut a word that is wider than the line', () => {
    expect(cut('un\n\ndeux', 20)).toEqual(['un', '', 'deux']);
    expect(cut('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('keep the weight and colour of each run', () => {
    const [line] = linesOf([{ text: 'Objet : ', weight: 600 }, { text: 'invitation' }], 40, measure);
    expect(line).toEqual({ runs: [{ text: 'Objet : ', weight: 600 }, { text: 'invitation' }], width: 18 });
  });
});

describe('A document', () => {
  it('is the same file for the same words', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => make((sheet) => sheet.text('P', 'Bonjour'))));
    expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  if (!hasPoppler) it.todo('POPPLER IS NOT INSTALLED: no document was read (apt-get install poppler-utils)');
  if (!hasPoppler) return;

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (draw: (sheet: Sheet) => void) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, await make(draw));
    return { text: pdfText(path), ...pdfInfo(path) };
  };

  it('is tagged, in its language, its typography done, decoration left out of what is read', async () => {
    const { text, info, structure } = await read((sheet) => {
      sheet.text('H1', "L'été : « non » ?");
      sheet.rule(colors.line, 4);
      sheet.group('L', () => {
        sheet.group('LI', () =>
          sheet.columns([() => sheet.text('Lbl', '1.'), () => sheet.text('LBody', 'Point', { x: 90 })]),
        );
      });
    });
    expect(info).toMatchObject({ Tagged: 'yes', Title: 'Essai', Author: 'Réseau' });
    expect(text.replace(/\s+/g, ' ')).toContain('L’été : « non » ?');
    expect(structure.replace(/\s+/g, ' ').trim()).toMatch(
      /^Document H1 \(block\) "L’été.*" L \(block\):? ?LI \(block\) Lbl \(block\) "1\." LBody \(block\) "Point"$/u,
    );
  });

  it('continues a text on the next page under the same element, and numbers the pages', async () => {
    const { text, info, structure } = await read((sheet) => {
      sheet.text('P', 'Une phrase assez longue pour tenir une ligne. '.repeat(140));
      sheet.together(() => sheet.text('P', 'Fin'));
    });
    expect(info.Pages).toBe('2');
    expect(text).toContain('page 1 sur 2');
    expect(text).toContain('page 2 sur 2');
    expect(structure.match(/^ *P \(block\)/gm)).toHaveLength(2);
  });

  it('measures without drawing, and knows what holds on the page', async () => {
    const { info } = await read((sheet) => {
      const before = sheet.y;
      const height = sheet.measure(() => sheet.text('P', 'Une ligne', { size: 10, lead: 1.5, after: 5 }));
      expect([height, sheet.y]).toEqual([20, before]);
      sheet.space(sheet.room - 10);
      sheet.together(() => sheet.text('P', 'Sur la page suivante', { size: 10 }));
      expect(sheet.y).toBeLessThan(margins.top + 20);
    });
    expect(info.Pages).toBe('2');
    expect(textWidth).toBeGreaterThan(450);
  });

  it('opens the addresses it shows', async () => {
    const { links } = await read((sheet) => sheet.link('https://maillage.example.org/r/abc'));
    expect(links).toEqual(['https://maillage.example.org/r/abc']);
  });
});
