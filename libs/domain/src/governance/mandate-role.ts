import { defineCodes } from '../labels.ts';

/** In what capacity a person sits. Nouns of function, so that no gender is needed. */
export const mandateRoles = defineCodes([
  { code: 'TITULAR', fr: 'Titulaire', en: 'Titular' },
  { code: 'ALTERNATE', fr: 'Suppléance', en: 'Alternate' },
  { code: 'GUEST', fr: 'Invitation', en: 'Guest' },
  { code: 'OBSERVER', fr: 'Observation', en: 'Observer' },
  { code: 'EXPERT', fr: 'Expertise', en: 'Expert' },
]);
export type MandateRole = (typeof mandateRoles.codes)[number];

export const mandateOffices = defineCodes([
  { code: 'CHAIR', fr: 'Présidence', en: 'Chair' },
  { code: 'COCHAIR', fr: 'Coprésidence', en: 'Co-chair' },
  { code: 'SECRETARY', fr: 'Secrétariat', en: 'Secretary' },
  { code: 'FACILITATOR', fr: 'Animation', en: 'Facilitator' },
]);
export type MandateOffice = (typeof mandateOffices.codes)[number];
