import { defineCodes } from '../labels.ts';
import type { OrganisationGroup } from './organisation-group.ts';

const of = <const Code extends string>(code: Code, group: OrganisationGroup, fr: string, en: string) => ({
  code,
  group,
  fr,
  en,
});

/** The 57 types of organisation and the group each belongs to. Source: field reference §2.3. */
export const organisationTypes = defineCodes([
  of('PREFECTURE', 'ETAT_HORS_EN', 'Préfecture / sous-préfecture', 'Préfecture / sub-préfecture'),
  of('DDETS', 'ETAT_HORS_EN', 'DDETS (ex-DDCS, DDCSPP)', 'DDETS (employment and solidarity, département)'),
  of('DREETS', 'ETAT_HORS_EN', 'DREETS', 'DREETS (employment and solidarity, region)'),
  of('DEETS', 'ETAT_HORS_EN', 'DEETS (outre-mer)', 'DEETS (employment and solidarity, overseas)'),
  of('RECTORAT', 'EDUCATION_NATIONALE', "Rectorat d'académie", 'Rectorat (education authority)'),
  of(
    'DSDEN',
    'EDUCATION_NATIONALE',
    "Direction des services départementaux de l'éducation nationale",
    'Département education services (DSDEN)',
  ),
  of('DRAJES', 'ETAT_HORS_EN', 'DRAJES', 'DRAJES (youth and sport, region)'),
  of('SDJES', 'ETAT_HORS_EN', 'SDJES', 'SDJES (youth and sport, département)'),
  of('DRAC', 'ETAT_HORS_EN', 'DRAC', 'DRAC (cultural affairs)'),
  of('ARS', 'ETAT_HORS_EN', 'ARS', 'ARS (health agency)'),
  of('PJJ', 'ETAT_HORS_EN', 'Protection judiciaire de la jeunesse', 'Youth judicial protection (PJJ)'),
  of('POLICE_GENDARMERIE', 'ETAT_HORS_EN', 'Police / gendarmerie', 'Police / gendarmerie'),
  of('PARQUET', 'ETAT_HORS_EN', 'Parquet', 'Public prosecutor'),
  of('ANCT', 'ETAT_HORS_EN', 'ANCT', 'ANCT (territorial cohesion agency)'),
  of('MINISTERE', 'ETAT_HORS_EN', 'Ministère', 'Ministry'),
  of(
    'OPERATEUR_ETAT',
    'ETAT_HORS_EN',
    "Autre opérateur de l'État (ANRU, Canopé, CLEMI, ONISEP, INJEP…)",
    'Other State operator (ANRU, Canopé, CLEMI, ONISEP, INJEP…)',
  ),
  of('COMMUNE', 'COLLECTIVITE', 'Commune', 'Commune'),
  of('EPCI', 'COLLECTIVITE', 'EPCI (CC, CA, CU, métropole)', 'Group of communes (EPCI)'),
  of('DEPARTEMENT', 'COLLECTIVITE', 'Conseil départemental', 'Département council'),
  of('REGION', 'COLLECTIVITE', 'Conseil régional', 'Regional council'),
  of(
    'COLLECTIVITE_UNIQUE',
    'COLLECTIVITE',
    'Collectivité à statut particulier (CTG Guyane, CTM, Corse, Mayotte, CeA…)',
    'Authority with special status (Guyane, Martinique, Corse, Mayotte, Alsace…)',
  ),
  of('CCAS', 'COLLECTIVITE', 'CCAS / CIAS', 'Municipal social action centre (CCAS / CIAS)'),
  of('CAISSE_ECOLES', 'COLLECTIVITE', 'Caisse des écoles', 'School fund (caisse des écoles)'),
  of('GIP', 'ASSOCIATION', "Groupement d'intérêt public", 'Public interest group (GIP)'),
  of('SYNDICAT', 'COLLECTIVITE', 'Syndicat intercommunal', 'Intermunicipal syndicate'),
  of('CAF', 'PROTECTION_SOCIALE', 'Caf', 'Caf (family allowances)'),
  of('MSA', 'PROTECTION_SOCIALE', 'MSA', 'MSA (agricultural social fund)'),
  of('CPAM', 'PROTECTION_SOCIALE', 'CPAM', 'CPAM (health insurance)'),
  of('MISSION_LOCALE', 'PROTECTION_SOCIALE', 'Mission locale', 'Mission locale (youth employment)'),
  of('FRANCE_TRAVAIL', 'ETAT_HORS_EN', 'France Travail', 'France Travail (employment service)'),
  of('UDAF', 'PROTECTION_SOCIALE', 'Udaf', 'Udaf (family associations union)'),
  of('PMI', 'COLLECTIVITE', 'PMI', 'PMI (mother and child protection)'),
  of(
    'ECOLE',
    'EDUCATION_NATIONALE',
    'École (maternelle, élémentaire, primaire)',
    'School (nursery, elementary, primary)',
  ),
  of('COLLEGE', 'EDUCATION_NATIONALE', 'Collège', 'Lower secondary school (collège)'),
  of('LYCEE', 'EDUCATION_NATIONALE', 'Lycée', 'Upper secondary school (lycée)'),
  of('CFA', 'ASSOCIATION', 'CFA', 'Apprenticeship centre (CFA)'),
  of('CIO', 'EDUCATION_NATIONALE', 'CIO', 'Guidance centre (CIO)'),
  of('UNIVERSITE', 'RECHERCHE', 'Université / laboratoire', 'University / laboratory'),
  of('EAJE', 'ASSOCIATION', "Établissement d'accueil du jeune enfant", 'Early childhood centre'),
  of('ACM', 'ASSOCIATION', 'Accueil collectif de mineurs', 'Leisure centre for minors'),
  of('CENTRE_SOCIAL', 'ASSOCIATION', 'Centre social / EVS', 'Social centre / EVS'),
  of('CMPP_CMP', 'ASSOCIATION', 'CMPP / CMP', 'Psychological and medical centre (CMPP / CMP)'),
  of('PREVENTION_SPECIALISEE', 'ASSOCIATION', 'Prévention spécialisée', 'Specialised prevention'),
  of('TIERS_LIEU', 'ASSOCIATION', 'Tiers-lieu', 'Third place'),
  of('ASSOCIATION', 'ASSOCIATION', 'Association', 'Association'),
  of(
    'FEDERATION_EDUCPOP',
    'ASSOCIATION',
    "Fédération d'éducation populaire (Ligue, Francas, CEMÉA, UFCV, Familles Rurales…)",
    'Popular education federation (Ligue, Francas, CEMÉA, UFCV, Familles Rurales…)',
  ),
  of(
    'FEDERATION_PARENTS',
    'HABITANTS_PARENTS',
    "Fédération de parents d'élèves (FCPE, PEEP…)",
    "Parents' federation (FCPE, PEEP…)",
  ),
  of('CONSEIL_CITOYEN', 'HABITANTS_PARENTS', 'Conseil citoyen', "Citizens' council"),
  of('COLLECTIF_HABITANTS', 'HABITANTS_PARENTS', "Collectif d'habitants", "Residents' group"),
  of('FONDATION', 'ENTREPRISE_FONDATION', 'Fondation / mécène', 'Foundation / sponsor'),
  of('ENTREPRISE', 'ENTREPRISE_FONDATION', 'Entreprise', 'Company'),
  of('BAILLEUR', 'ENTREPRISE_FONDATION', 'Bailleur social', 'Social landlord'),
  of('MUTUELLE', 'ENTREPRISE_FONDATION', 'Mutuelle', 'Mutual insurer'),
  of('CHAMBRE', 'ENTREPRISE_FONDATION', 'Chambre consulaire', 'Chamber (trade, crafts, agriculture)'),
  of('CRPV', 'ASSOCIATION', 'Centre de ressources politique de la ville', 'Urban policy resource centre (CRPV)'),
  of('PARTENAIRE_ETRANGER', 'AUTRE', 'Partenaire étranger', 'Foreign partner'),
  of('AUTRE', 'AUTRE', 'Autre', 'Other'),
]);

export type OrganisationType = (typeof organisationTypes.codes)[number];

export function groupOf(type: OrganisationType): OrganisationGroup {
  return organisationTypes.get(type).group;
}
