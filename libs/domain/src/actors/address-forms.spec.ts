import { civility, deservesHighConsideration, salutation } from './address-forms.ts';

describe('How a letter addresses somebody', () => {
  it('says Madame or Monsieur only to who chose so', () => {
    expect([civility('FEMININE'), civility('MASCULINE'), civility('NEUTRAL')]).toEqual(['Madame', 'Monsieur', null]);
    expect(salutation('NEUTRAL', 'PREFET')).toBe('Madame, Monsieur');
    expect(salutation('FEMININE', 'CONSEILLER_TECHNIQUE')).toBe('Madame');
    expect(salutation('MASCULINE', null)).toBe('Monsieur');
  });

  it('names the office of a préfet, a rector or a mayor', () => {
    expect(salutation('FEMININE', 'PREFET')).toBe('Madame la Préfète');
    expect(salutation('MASCULINE', 'MAIRE')).toBe('Monsieur le Maire');
    expect(salutation('FEMININE', 'RECTEUR')).toBe('Madame la Rectrice');
  });

  it('owes high consideration to elected members and the préfet', () => {
    expect((['PREFET', 'MAIRE', 'ELU_EDUCATION'] as const).map(deservesHighConsideration)).toEqual([true, true, true]);
    expect((['DELEGUE_PREFET', 'DIRECTEUR', null] as const).map(deservesHighConsideration)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
