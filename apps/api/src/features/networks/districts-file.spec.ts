import { readDistricts } from './districts-file.ts';

const read = (...lines: string[]) => readDistricts(lines.join('\n'));

describe('A file of quartiers', () => {
  it('is read with semicolons, commas or tabs, whatever the order of its columns', () => {
    const expected = [{ line: 2, name: 'Perseigne', code: 'QN06101M', communeCodes: ['61001'] }];
    for (const sign of [';', ',', '\t']) {
      expect(
        read(['insee_com', 'LIB_QP', 'code_qp'].join(sign), ['61001', 'Perseigne', 'QN06101M'].join(sign)),
      ).toEqual(expected);
    }
  });

  it('may begin with the mark that Excel writes, and hold cells wrapped in every way', () => {
    const lines = read(
      '\uFEFFcode_qp;lib_qp;insee_com',
      '="QN06101M";"Les ""Hauts""";"=""61001"""',
      'QN06102M;Deux\u00A0mots;="61001; 61117"',
    );
    expect(lines).toEqual([
      { line: 2, name: 'Les "Hauts"', code: 'QN06101M', communeCodes: ['61001'] },
      { line: 3, name: 'Deux\u00A0mots', code: 'QN06102M', communeCodes: ['61001', '61117'] },
    ]);
  });

  it('counts lines as they stand, when a cell has several and when one is empty', () => {
    const lines = read('code_qp;lib_qp;insee_com', 'QN06101M;"Deux\nlignes";61001', '', ';Suivant;61001');
    expect(lines.map(({ line, name, code }) => [line, name, code])).toEqual([
      [2, 'Deux\nlignes', 'QN06101M'],
      [5, 'Suivant', null],
    ]);
  });

  it('is read to its end when a quote is never closed or a last cell is empty', () => {
    expect(read('code_qp;lib_qp;insee_com', 'QN06101M;"Ouvert;61001').map(({ name }) => name)).toEqual(['"Ouvert']);
    expect(read('code_qp;insee_com;lib_qp', 'QN06101M;61001;')).toEqual([
      { line: 2, name: '', code: 'QN06101M', communeCodes: ['61001'] },
    ]);
    expect(read('code_qp;lib_qp;insee_com')).toEqual([]);
  });

  it('is refused when it is empty or longer than any list of quartiers', () => {
    expect(() => read('')).toThrow('DISTRICT_COLUMN_MISSING');
    const lines = Array.from({ length: 5_001 }, (_, index) => `;Quartier ${index};61001`);
    expect(() => read('code_qp;lib_qp;insee_com', ...lines)).toThrow('LIST_TOO_LONG');
  });
});
