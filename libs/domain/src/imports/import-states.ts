import { defineCodes } from '../labels.ts';

export const importKinds = defineCodes([
  { code: 'ORGANISATIONS', fr: 'Organisations', en: 'Organisations' },
  { code: 'PEOPLE', fr: 'Personnes', en: 'People' },
  { code: 'SEATS', fr: 'Sièges', en: 'Seats' },
  { code: 'MANDATES', fr: 'Mandats', en: 'Mandates' },
]);
export type ImportKind = (typeof importKinds.codes)[number];

export const importStates = defineCodes([
  { code: 'CHECKING', fr: 'Contrôle en cours', en: 'Being checked' },
  { code: 'READY', fr: 'Prêt à importer', en: 'Ready to import' },
  { code: 'RUNNING', fr: 'Import en cours', en: 'Being imported' },
  { code: 'DONE', fr: 'Importé', en: 'Imported' },
  { code: 'REFUSED', fr: 'Refusé, rien écrit', en: 'Refused, nothing written' },
  { code: 'FAILED', fr: 'Interrompu, rien écrit', en: 'Interrupted, nothing written' },
  { code: 'DISCARDED', fr: 'Abandonné', en: 'Discarded' },
]);
export type ImportState = (typeof importStates.codes)[number];

/** `MATCHED` is said only of what this network already lists: a match elsewhere reads as `NEW`. */
export const importLineStates = defineCodes([
  { code: 'NEW', fr: 'Acceptée', en: 'Accepted' },
  { code: 'MATCHED', fr: 'Rapprochée', en: 'Matched' },
  { code: 'TO_CORRECT', fr: 'À corriger', en: 'To correct' },
  { code: 'REFUSED', fr: 'Refusée', en: 'Refused' },
  { code: 'SKIPPED', fr: 'Mise de côté', en: 'Set aside' },
  { code: 'IMPORTED', fr: 'Importée', en: 'Imported' },
]);
export type ImportLineState = (typeof importLineStates.codes)[number];
