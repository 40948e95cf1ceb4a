import { defineCodes } from '../labels.ts';

/**
 * The frameworks (dispositifs) that networks and bodies serve. `short` is the tag shown beside a name.
 * Source: field reference §2.2.
 */
export const frameworks = defineCodes([
  {
    code: 'CITE_EDUCATIVE',
    fr: 'Cité éducative',
    en: 'Cité éducative (education city label)',
    short: 'Cité éducative',
  },
  { code: 'PRE', fr: 'Programme de réussite éducative', en: 'Educational success programme', short: 'PRE' },
  { code: 'PEDT', fr: 'Projet éducatif territorial', en: 'Territorial education project', short: 'PEDT' },
  { code: 'PLAN_MERCREDI', fr: 'Plan mercredi', en: 'Wednesday plan', short: 'Plan mercredi' },
  {
    code: 'CLAS',
    fr: "Contrat local d'accompagnement à la scolarité",
    en: 'Local schooling support contract',
    short: 'CLAS',
  },
  {
    code: 'REAAP',
    fr: "Réseau d'écoute, d'appui et d'accompagnement des parents",
    en: 'Parent listening and support network',
    short: 'REAAP',
  },
  { code: 'CTG', fr: 'Convention territoriale globale', en: 'Global territorial agreement', short: 'CTG' },
  {
    code: 'CONTRAT_VILLE',
    fr: 'Contrat de ville (Engagements Quartiers 2030)',
    en: 'City contract (Districts 2030 commitments)',
    short: 'Contrat de ville',
  },
  {
    code: 'CLSPD',
    fr: 'Conseil local de sécurité et de prévention de la délinquance',
    en: 'Local safety and crime prevention council',
    short: 'CLSPD',
  },
  {
    code: 'CISPD',
    fr: 'Conseil intercommunal de sécurité et de prévention de la délinquance',
    en: 'Intermunicipal safety and crime prevention council',
    short: 'CISPD',
  },
  { code: 'REP', fr: "Réseau d'éducation prioritaire", en: 'Priority education network', short: 'REP' },
  {
    code: 'REP_PLUS',
    fr: "Réseau d'éducation prioritaire renforcé",
    en: 'Reinforced priority education network',
    short: 'REP+',
  },
  {
    code: 'PSAD',
    fr: "Plateforme de suivi et d'appui aux décrocheurs",
    en: 'Early school leavers follow-up and support platform',
    short: 'PSAD',
  },
  {
    code: 'MLDS',
    fr: 'Mission de lutte contre le décrochage scolaire',
    en: 'Mission against early school leaving',
    short: 'MLDS',
  },
  {
    code: 'PPRE',
    fr: 'Programme personnalisé de réussite éducative',
    en: 'Personal educational success programme',
    short: 'PPRE',
  },
  { code: 'TER', fr: 'Territoire éducatif rural', en: 'Rural education territory', short: 'TER' },
  { code: 'CLA', fr: "Contrat local d'accompagnement", en: 'Local support contract', short: 'CLA' },
  { code: 'ANRU_PRU', fr: 'Projet de renouvellement urbain', en: 'Urban renewal project', short: 'PRU' },
  { code: 'PEL', fr: 'Projet éducatif local', en: 'Local education project', short: 'PEL' },
  { code: 'MSMS', fr: 'Médiation sociale en milieu scolaire', en: 'Social mediation in schools', short: 'MSMS' },
  { code: 'ADULTES_RELAIS', fr: 'Adultes-relais', en: 'Adult mediators (adultes-relais)', short: 'Adultes-relais' },
  {
    code: 'QUARTIERS_ETE',
    fr: "Quartiers d'été / d'automne",
    en: 'Summer and autumn districts',
    short: "Quartiers d'été",
  },
  {
    code: 'COLOS_APPRENANTES',
    fr: 'Colos apprenantes / vacances apprenantes',
    en: 'Learning camps and holidays',
    short: 'Colos apprenantes',
  },
  {
    code: 'FIPD',
    fr: 'Fonds interministériel de prévention de la délinquance',
    en: 'Interministerial crime prevention fund',
    short: 'FIPD',
  },
  {
    code: 'ALTERNATIVE_SUSPENSION',
    fr: 'Alternative Suspension',
    en: 'Alternative to suspension',
    short: 'Alternative Suspension',
  },
  {
    code: 'COOP_DECENTRALISEE',
    fr: 'Coopération décentralisée',
    en: 'Decentralised cooperation',
    short: 'Coop. décentralisée',
  },
  { code: 'AUTRE', fr: 'Autre', en: 'Other', short: 'Autre' },
]);

export type FrameworkCode = (typeof frameworks.codes)[number];

/** The tag of a framework: « PRE », « Cité éducative ». Acronyms are the same in both languages. */
export function frameworkTag(code: FrameworkCode): string {
  return frameworks.get(code).short;
}
