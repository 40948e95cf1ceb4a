import { defineCodes } from '../labels.ts';

/** How an organisation takes part in a network, from carrying it to being kept informed. */
export const partnerModalities = defineCodes([
  { code: 'CARRIER', fr: 'Porte le réseau', en: 'Carries the network' },
  { code: 'COORDINATOR', fr: 'Coordonne', en: 'Coordinates' },
  { code: 'CO_FACILITATOR', fr: 'Coanime', en: 'Co-facilitates' },
  { code: 'FUNDED', fr: 'Bénéficie d’un financement', en: 'Is funded' },
  { code: 'ASSOCIATED', fr: 'Est associée', en: 'Is associated' },
  { code: 'FUNDER', fr: 'Finance', en: 'Funds' },
  { code: 'INFORMED', fr: 'Reçoit les informations', en: 'Is kept informed' },
]);

export type PartnerModality = (typeof partnerModalities.codes)[number];
