import { defineCodes } from '../labels.ts';

/**
 * The kinds of body. `short` is how the field says it: a COTECH shows as « COTEC ».
 * Source: field reference §2.1.
 */
export const bodyKinds = defineCodes([
  { code: 'COPIL', fr: 'Comité de pilotage', en: 'Steering committee', short: 'COPIL' },
  { code: 'COTECH', fr: 'Comité technique', en: 'Technical committee', short: 'COTEC' },
  { code: 'EQUIPE_PROJET', fr: 'Équipe projet', en: 'Project team', short: 'Équipe projet' },
  { code: 'TROIKA', fr: 'Réunion de troïka', en: 'Troïka meeting', short: 'Troïka' },
  { code: 'COMITE_FINANCEURS', fr: 'Comité des financeurs', en: 'Funders committee', short: 'Financeurs' },
  { code: 'COMITE_SUIVI', fr: 'Comité de suivi', en: 'Monitoring committee', short: 'Comité de suivi' },
  { code: 'COMITE_EVALUATION', fr: "Comité d'évaluation", en: 'Evaluation committee', short: 'Évaluation' },
  { code: 'GROUPE_TRAVAIL', fr: 'Groupe de travail thématique', en: 'Thematic working group', short: 'GT' },
  { code: 'GROUPE_PILOTE', fr: 'Groupe pilote (national)', en: 'Pilot group (national)', short: 'Groupe pilote' },
  { code: 'COMMISSION_THEMATIQUE', fr: 'Commission thématique', en: 'Thematic commission', short: 'Commission' },
  { code: 'PLENIERE', fr: 'Séance plénière', en: 'Plenary session', short: 'Plénière' },
  { code: 'FORMATION_RESTREINTE', fr: 'Formation restreinte', en: 'Restricted session', short: 'Formation restreinte' },
  { code: 'EPS', fr: 'Équipe pluridisciplinaire de soutien', en: 'Multidisciplinary support team', short: 'EPS' },
  {
    code: 'CELLULE_VEILLE',
    fr: 'Cellule de veille éducative',
    en: 'Educational watch unit',
    short: 'Cellule de veille',
  },
  {
    code: 'COMITE_PILOTAGE_RESEAU',
    fr: 'Comité de pilotage de réseau (REP/REP+)',
    en: 'Network steering committee (REP/REP+)',
    short: 'COPIL de réseau',
  },
  {
    code: 'CONSEIL_ECOLE_COLLEGE',
    fr: 'Conseil école-collège',
    en: 'School and collège council',
    short: 'Conseil école-collège',
  },
  { code: 'GAD', fr: "Groupe d'appui départemental", en: 'Département support group', short: 'GAD' },
  {
    code: 'COMITE_DEPARTEMENTAL',
    fr: 'Comité départemental (CDSF, CLAS…)',
    en: 'Département committee (CDSF, CLAS…)',
    short: 'Comité départemental',
  },
  { code: 'RESEAU_COORDONNATEURS', fr: 'Réseau de coordonnateurs', en: 'Network of coordinators', short: 'Réseau' },
  {
    code: 'RESEAU_REFERENTS',
    fr: 'Réseau de référents de parcours',
    en: 'Network of pathway referents',
    short: 'Réseau',
  },
  { code: 'RESEAU_ELUS', fr: "Réseau d'élus", en: 'Network of elected members', short: 'Réseau' },
  { code: 'CONSEIL_CITOYEN', fr: 'Conseil citoyen', en: "Citizens' council", short: 'Conseil citoyen' },
  { code: 'ASSEMBLEE_GENERALE', fr: 'Assemblée générale', en: 'General assembly', short: 'AG' },
  { code: 'CONSEIL_ADMINISTRATION', fr: "Conseil d'administration", en: 'Board of directors', short: 'CA' },
  { code: 'BUREAU', fr: 'Bureau', en: 'Executive committee', short: 'Bureau' },
  {
    code: 'COMITE_LECTURE',
    fr: 'Comité de lecture (capitalisation)',
    en: 'Reading committee (capitalisation)',
    short: 'Comité de lecture',
  },
  { code: 'ATELIER', fr: 'Atelier', en: 'Workshop', short: 'Atelier' },
  {
    code: 'CYCLE_ATELIERS',
    fr: "Cycle d'ateliers / de qualification",
    en: 'Workshop or training cycle',
    short: "Cycle d'ateliers",
  },
  { code: 'JOURNEE_THEMATIQUE', fr: 'Journée thématique', en: 'Thematic day', short: 'Journée' },
  { code: 'FORUM', fr: 'Forum', en: 'Forum', short: 'Forum' },
  { code: 'SEMINAIRE', fr: 'Séminaire', en: 'Seminar', short: 'Séminaire' },
  { code: 'WEBINAIRE', fr: 'Webinaire', en: 'Webinar', short: 'Webinaire' },
  { code: 'VISITE_SITE', fr: 'Visite de site', en: 'Site visit', short: 'Visite' },
  {
    code: 'ANALYSE_PRATIQUES',
    fr: 'Analyse de pratiques / supervision',
    en: 'Practice review / supervision',
    short: 'Analyse de pratiques',
  },
  { code: 'BILATERALE', fr: 'Réunion bilatérale', en: 'Bilateral meeting', short: 'Bilatérale' },
  { code: 'COORDINATION', fr: 'Coordination du réseau', en: 'Network coordination', short: 'Coordination' },
  { code: 'RESEAU_ACTEURS', fr: "Réseau d'acteurs", en: 'Network of stakeholders', short: 'Réseau' },
  { code: 'AUTRE', fr: 'Autre instance', en: 'Other body', short: 'Instance' },
]);

export type BodyKind = (typeof bodyKinds.codes)[number];

/** « COTEC », « Troïka »: what people call this kind of body. */
export function bodyKindTag(kind: BodyKind): string {
  return bodyKinds.get(kind).short;
}

const NAMED_SITUATIONS: ReadonlySet<BodyKind> = new Set(['EPS', 'CELLULE_VEILLE', 'FORMATION_RESTREINTE']);

/**
 * Bodies that examine the situations of named children: agenda and attendance only, never minutes or files.
 * Source: field reference §5.1 R3; loi 2005-32 art. 128.
 */
export function examinesNamedSituations(kind: BodyKind): boolean {
  return NAMED_SITUATIONS.has(kind);
}
