import { safeName, uniquePaths } from './safe-name.ts';

describe('The name of an exported document', () => {
  it.each([
    ['Compte rendu : COPIL / mars', 'Compte rendu - COPIL - mars'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\x', 'C--Windows-x'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['ligne\nsuivante\t\u0000', 'lignesuivante'],
    ['point final. ', 'point final'],
    ['..', '_'],
    ['', '_'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Été à Sées', 'Été à Sées'],
  ])('of %j is %j', (given, name) => {
    expect(safeName(given)).toBe(name);
  });

  it('is not too long, and keeps its ending', () => {
    expect([...safeName(`${'é'.repeat(300)}.pdf`)]).toHaveLength(80);
    expect(safeName(`${'é'.repeat(300)}.pdf`)).toMatch(/é\.pdf$/);
  });

  it('is given once, whatever the case', () => {
    const path = uniquePaths();
    expect([
      path('outils', 'a.pdf'),
      path('outils', 'A.pdf'),
      path('autres', 'a.pdf'),
      path('outils', 'a.pdf'),
    ]).toEqual(['outils/a.pdf', 'outils/A (2).pdf', 'autres/a.pdf', 'outils/a (3).pdf']);
  });
});
