import { csvLine, neutralCell } from './csv.ts';

describe('A cell of a CSV file', () => {
  it.each(['=1+1', '+33 1 99 00 00 00', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
    'is never computed by a spreadsheet: %j',
    (cell) => {
      expect(neutralCell(cell)).toBe(`'${cell}`);
      expect(csvLine(['a', cell])).toMatch(/^a;"?'/u);
    },
  );

  it('stays as it is when it is only a text', () => {
    for (const cell of ['', 'Troïka', '1', 'a=b', ' =1', '’-', '« = »']) expect(neutralCell(cell)).toBe(cell);
  });

  it('may hold semicolons, quotes and line breaks, between quotes', () => {
    expect(csvLine(['a;b', 'dit "non"', 'deux\r\nlignes', 'simple'])).toBe(
      '"a;b";"dit ""non""";"deux\r\nlignes";simple\r\n',
    );
  });
});
