import { compareText, fold, matches } from './search.ts';

describe('fold', () => {
  it.each([
    [
      [
        'acteur·rice·s',
        'acteurs·rices',
        'acteurs-rices',
        'acteur.rice.s',
        'acteurs',
        'actrices',
        'acteur',
        'Actrice',
        'acteur/trice',
      ],
    ],
    [['coordinateur', 'coordonnateur', 'coordonnatrice', 'coordinatrices', 'coordonnateur·rices', 'COORDONNATEURS']],
    [['référent·e·s', 'référents·es', 'referent(e)s', 'référente', 'référents', 'réfèrent']],
    [['élu·e·s', 'élue', 'élus', 'élu-e-s']],
    [['chargé', 'chargée', 'chargé·e', 'Chargé(e)s']],
    [['chef', 'cheffe', 'cheffes', 'chef·fe·s']],
    [['œuvre', 'oeuvre', 'Œuvres']],
    [['préfet', 'préfète']],
    [['infirmier', 'infirmière', 'infirmier·ère·s']],
    [['l’éducation', "l'éducation", 'Éducation', 'education']],
  ])('reads %j as one', (spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it('keeps apart what differs', () => {
    expect(fold('Alençon')).not.toBe(fold('Argentan'));
    expect(fold('732 829 320')).toBe('732 829 320');
    expect(fold('0619001C')).toBe('0619001c');
    expect(fold('')).toBe('');
    expect(fold(' -- ')).toBe('');
  });

  it('does not eat the second half of a compound', () => {
    expect(fold('Saint-Denis')).toBe('saint deni');
    expect(fold('Marne-la-Vallée').split(' ')).toHaveLength(3);
    expect(matches('Noisy-le-Grand', 'noisy le grand')).toBe(true);
    expect(matches('Villeneuve-lès-Avignon', 'villeneuve les avignon')).toBe(true);
    expect(fold('camille@example.org')).toContain('org');
  });
});

describe('matches', () => {
  const words =
    'actrices coordonnatrices coordinateurs référentes chargées cheffes élues Béatrice Patrice Dumas Marie Colette contrat ' +
    'entretien patrimoine réseaux infirmières animatrices principales préfètes médiateurs inspectrices classes centre maître ' +
    'Lefèvre Saint-Pierre Noisy-le-Sec œuvre inclusion ville rue Anne association mixte annexe matrice porte autre lycée';

  it.each(words.split(' '))('finds %s by any of its beginnings', (word) => {
    for (let length = 1; length <= word.length; length += 1)
      expect([word.slice(0, length), matches(word, word.slice(0, length))]).toEqual([word.slice(0, length), true]);
  });

  it('wants every word typed, in any order', () => {
    expect(matches('Caf de l’Orne', 'orne caf')).toBe(true);
    expect(matches('Caf de l’Orne', 'caf manche')).toBe(false);
    expect(matches('Caf de l’Orne', '')).toBe(true);
  });
});

describe('compareText', () => {
  it('orders as a French index does', () => {
    const sorted = ['Zoé', 'école', 'Éducation', 'Île', 'édu', 'Groupe 10', 'Groupe 2', 'œuvre'].sort((a, b) =>
      compareText(a, b),
    );
    expect(sorted).toEqual(['école', 'édu', 'Éducation', 'Groupe 2', 'Groupe 10', 'Île', 'œuvre', 'Zoé']);
  });
});
