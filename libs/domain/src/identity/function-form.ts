import { defineCodes } from '../labels.ts';

/** The form in which a person wants their function written. Their own choice; neutral until they say. */
export const functionForms = defineCodes([
  { code: 'MASCULINE', fr: 'Masculin (« coordonnateur »)', en: 'Masculine ("coordonnateur")' },
  { code: 'FEMININE', fr: 'Féminin (« coordonnatrice »)', en: 'Feminine ("coordonnatrice")' },
  { code: 'NEUTRAL', fr: 'Neutre (« coordination »)', en: 'Neutral ("coordination")' },
]);

export type FunctionForm = (typeof functionForms.codes)[number];
