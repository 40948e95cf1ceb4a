import { defineCodes } from '../labels.ts';

/** The families of organisations whose balance is watched. Source: field reference §2.3. */
export const organisationGroups = defineCodes([
  { code: 'EDUCATION_NATIONALE', fr: 'Éducation nationale', en: 'National education' },
  { code: 'COLLECTIVITE', fr: 'Collectivités', en: 'Local authorities' },
  { code: 'ETAT_HORS_EN', fr: 'État (hors Éducation nationale)', en: 'State (outside national education)' },
  { code: 'PROTECTION_SOCIALE', fr: 'Protection sociale et emploi', en: 'Social protection and employment' },
  { code: 'ASSOCIATION', fr: 'Associations et structures éducatives', en: 'Associations and educational services' },
  { code: 'HABITANTS_PARENTS', fr: 'Habitants et parents', en: 'Residents and parents' },
  { code: 'ENTREPRISE_FONDATION', fr: 'Entreprises et fondations', en: 'Companies and foundations' },
  { code: 'RECHERCHE', fr: 'Recherche', en: 'Research' },
  { code: 'AUTRE', fr: 'Autre', en: 'Other' },
]);

export type OrganisationGroup = (typeof organisationGroups.codes)[number];
