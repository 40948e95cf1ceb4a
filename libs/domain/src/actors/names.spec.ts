import { directoryName, displayName, initials, isName, normaliseName, sortKey, splitName } from './names.ts';

const person = (givenName: string, familyName: string) => ({ givenName, familyName });

describe('names', () => {
  it.each([
    [person('Camille', 'Dupont'), 'Camille Dupont', 'Camille DUPONT', 'CD', 'dupont, camille'],
    [person('Hélène', 'de La Tour'), 'Hélène de La Tour', 'Hélène de LA TOUR', 'HL', 'de la tour, helene'],
    [person('Yann', 'Le Goff'), 'Yann Le Goff', 'Yann LE GOFF', 'YL', 'le goff, yann'],
    [
      person('Jean-Marc', 'Nguyen-Petit'),
      'Jean-Marc Nguyen-Petit',
      'Jean-Marc NGUYEN-PETIT',
      'JN',
      'nguyen petit, jean marc',
    ],
    [person('Éva', 'd’Artagnan'), 'Éva d’Artagnan', 'Éva d’ARTAGNAN', 'ÉA', 'd artagnan, eva'],
    [person('Soizic', 'L’Hénoret'), 'Soizic L’Hénoret', 'Soizic L’HÉNORET', 'SL', 'l henoret, soizic'],
    [person('Anke', 'van der Berg'), 'Anke van der Berg', 'Anke van der BERG', 'AB', 'van der berg, anke'],
  ])('%j is shown, listed, abridged and sorted', (name, shown, listed, letters, key) => {
    expect(displayName(name)).toBe(shown);
    expect(directoryName(name)).toBe(listed);
    expect(initials(name)).toBe(letters);
    expect(sortKey(name)).toBe(key);
  });

  it('are tidied, not rewritten', () => {
    expect(normaliseName("  Soizic\u00A0  L'Hénoret ")).toBe('Soizic L’Hénoret');
    expect(normaliseName('Nguyen - Petit')).toBe('Nguyen-Petit');
    expect(normaliseName('McGregor')).toBe('McGregor');
  });

  it.each([
    ['Dupont', true],
    ['Dembélé-Traoré', true],
    ["O'Brien", true],
    ['李', true],
    ['', false],
    ['---', false],
    ['Robert2', false],
    ['<b>Bob</b>', false],
    ['x'.repeat(101), false],
  ])('%j may be a name: %s', (text, verdict) => expect(isName(text)).toBe(verdict));
});

describe('splitName', () => {
  it.each([
    ['Camille Dupont', 'Camille', 'Dupont'],
    ['Camille DUPONT', 'Camille', 'Dupont'],
    ['DUPONT Camille', 'Camille', 'Dupont'],
    ['DUPONT, Camille', 'Camille', 'Dupont'],
    ['Mme Camille DUPONT', 'Camille', 'Dupont'],
    ['M. Ali Ben Salah', 'Ali', 'Ben Salah'],
    ['Hélène de La Tour', 'Hélène', 'de La Tour'],
    ['Hélène de LA TOUR', 'Hélène', 'de La Tour'],
    ['DE LA TOUR Hélène', 'Hélène', 'De La Tour'],
    ['Jean-Marc NGUYEN-PETIT', 'Jean-Marc', 'Nguyen-Petit'],
    ['Marie Claude LE GOFF', 'Marie Claude', 'Le Goff'],
    ["Éva d'Artagnan", 'Éva', 'd’Artagnan'],
    ["Soizic L'HÉNORET", 'Soizic', 'L’Hénoret'],
    ['CAMILLE DUPONT', 'Camille', 'Dupont'],
  ])('%j is %s, %s', (text, givenName, familyName) => {
    expect(splitName(text)).toEqual({ givenName, familyName });
  });

  it.each(['', 'Camille', 'Mme Dupont'])('does not guess from %j', (text) => {
    expect(splitName(text)).toBeNull();
  });
});
