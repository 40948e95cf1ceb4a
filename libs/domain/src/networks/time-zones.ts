import { defineCodes } from '../labels.ts';

/**
 * The zones of the French territories. `fr` and `en` name the clock (« heure de Paris »), `place` says where
 * (« 16 h à Mayotte »), `departements` are the codes that live in it by default.
 * Source: field reference §3.7. Marquises and Gambier are the two islands of 987 off the zone of Tahiti.
 */
export const timeZones = defineCodes([
  {
    code: 'Europe/Paris',
    fr: 'heure de Paris',
    en: 'Paris time',
    place: { fr: 'en métropole', en: 'in mainland France' },
    departements: [],
  },
  {
    code: 'America/Guadeloupe',
    fr: 'heure de la Guadeloupe',
    en: 'Guadeloupe time',
    place: { fr: 'en Guadeloupe', en: 'in Guadeloupe' },
    departements: ['971'],
  },
  {
    code: 'America/Martinique',
    fr: 'heure de la Martinique',
    en: 'Martinique time',
    place: { fr: 'en Martinique', en: 'in Martinique' },
    departements: ['972'],
  },
  {
    code: 'America/Cayenne',
    fr: 'heure de la Guyane',
    en: 'French Guiana time',
    place: { fr: 'en Guyane', en: 'in French Guiana' },
    departements: ['973'],
  },
  {
    code: 'Indian/Reunion',
    fr: 'heure de La Réunion',
    en: 'Réunion time',
    place: { fr: 'à La Réunion', en: 'in Réunion' },
    departements: ['974'],
  },
  {
    code: 'America/Miquelon',
    fr: 'heure de Saint-Pierre-et-Miquelon',
    en: 'Saint Pierre and Miquelon time',
    place: { fr: 'à Saint-Pierre-et-Miquelon', en: 'in Saint Pierre and Miquelon' },
    departements: ['975'],
  },
  {
    code: 'Indian/Mayotte',
    fr: 'heure de Mayotte',
    en: 'Mayotte time',
    place: { fr: 'à Mayotte', en: 'in Mayotte' },
    departements: ['976'],
  },
  {
    code: 'America/St_Barthelemy',
    fr: 'heure de Saint-Barthélemy',
    en: 'Saint Barthélemy time',
    place: { fr: 'à Saint-Barthélemy', en: 'in Saint Barthélemy' },
    departements: ['977'],
  },
  {
    code: 'America/Marigot',
    fr: 'heure de Saint-Martin',
    en: 'Saint Martin time',
    place: { fr: 'à Saint-Martin', en: 'in Saint Martin' },
    departements: ['978'],
  },
  {
    code: 'Pacific/Wallis',
    fr: 'heure de Wallis-et-Futuna',
    en: 'Wallis and Futuna time',
    place: { fr: 'à Wallis-et-Futuna', en: 'in Wallis and Futuna' },
    departements: ['986'],
  },
  {
    code: 'Pacific/Tahiti',
    fr: 'heure de Tahiti',
    en: 'Tahiti time',
    place: { fr: 'à Tahiti', en: 'in Tahiti' },
    departements: ['987'],
  },
  {
    code: 'Pacific/Marquesas',
    fr: 'heure des Marquises',
    en: 'Marquesas time',
    place: { fr: 'aux Marquises', en: 'in the Marquesas' },
    departements: [],
  },
  {
    code: 'Pacific/Gambier',
    fr: 'heure des Gambier',
    en: 'Gambier time',
    place: { fr: 'aux Gambier', en: 'in the Gambier Islands' },
    departements: [],
  },
  {
    code: 'Pacific/Noumea',
    fr: 'heure de Nouméa',
    en: 'Nouméa time',
    place: { fr: 'en Nouvelle-Calédonie', en: 'in New Caledonia' },
    departements: ['988'],
  },
]);

export type TimeZoneCode = (typeof timeZones.codes)[number];

export const DEFAULT_TIME_ZONE: TimeZoneCode = 'Europe/Paris';

/** The zone where a département lives; all of mainland France and Corse in Paris time. */
export function timeZoneOfDepartement(departement: string): TimeZoneCode {
  const found = timeZones.entries.find((zone) => zone.departements.some((code) => code === departement));
  return found?.code ?? DEFAULT_TIME_ZONE;
}
