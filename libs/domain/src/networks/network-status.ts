import { defineCodes } from '../labels.ts';

/** The statutes a network goes through; an informal network may become a legal body without losing its history. */
export const networkStatuses = defineCodes([
  { code: 'INFORMAL', fr: 'Informel', en: 'Informal' },
  { code: 'FORMALISED', fr: 'Formalisé (convention, charte…)', en: 'Formalised (agreement, charter…)' },
  { code: 'ASSOCIATION', fr: 'Association', en: 'Association' },
  { code: 'ARCHIVED', fr: 'Archivé', en: 'Archived' },
]);

export type NetworkStatus = (typeof networkStatuses.codes)[number];
