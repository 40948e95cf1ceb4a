import { functionCodes, functionLabel, organisationTypes, partnerModalities } from '@maillage/domain';
import { code, day, type ExportTable, id, instant, organisation, person, text } from '../columns.ts';

const functions = { entries: functionCodes.map((each) => ({ code: each, fr: functionLabel(each) })) };

export const directoryTables: ExportTable[] = [
  {
    table: 'actors_organisation_entry',
    file: 'organisations',
    about: 'l’annuaire des organisations',
    joins: `join actors_organisation o on o.id = t.organisation_id
            left join networks_territory p on p.id = o.territory_id`,
    orderBy: 'o.name, t.id',
    columns: [
      text('Nom', 'o.name'),
      code('Type', 'o.type', organisationTypes),
      text('SIREN', 'o.siren'),
      text('SIRET', 'o.siret'),
      text('UAI', 'o.uai'),
      text('RNA', 'o.rna'),
      text('Registre du tribunal', 'o.court_register'),
      text('Territoire', 'p.name'),
      text('Site web', 'o.website'),
      instant('Dans l’annuaire depuis', 't.added_at'),
      text('Identifiant de l’organisation', 'o.id'),
      id,
    ],
  },
  {
    table: 'actors_partner',
    file: 'partenaires',
    about: 'qui est lié au réseau, comment, de quand à quand',
    orderBy: 't.since_on, t.id',
    columns: [
      organisation('Organisation', 't.organisation_id'),
      code('Modalité', 't.modality', partnerModalities),
      day('Partenaire depuis', 't.since_on'),
      day('Partenaire jusqu’au', 't.until_on'),
      instant('Saisi le', 't.created_at'),
      id,
    ],
  },
  {
    table: 'actors_contact',
    file: 'personnes',
    about: 'l’annuaire des personnes, avec les coordonnées que ce réseau connaît',
    joins: 'join actors_person p on p.id = t.person_id',
    orderBy: 'p.family_name, p.given_name, t.id',
    columns: [
      text('Nom', 'p.family_name'),
      text('Prénom', 'p.given_name'),
      text('Courriel', 't.email'),
      text('Téléphone', 't.phone'),
      instant('Dans l’annuaire depuis', 't.added_at'),
      text('Identifiant de la personne', 'p.id'),
      id,
    ],
  },
  {
    table: 'actors_affiliation',
    file: 'rattachements',
    about: 'qui travaille dans quelle organisation, à quelle fonction, de quand à quand',
    orderBy: 't.from_on nulls first, t.id',
    columns: [
      person('Personne', 't.person_id'),
      organisation('Organisation', 't.organisation_id'),
      code('Fonction', 't.function_code', functions),
      text('Intitulé de la fonction', 't.function_title'),
      day('Début', 't.from_on'),
      day('Fin', 't.until_on'),
      instant('Saisi le', 't.created_at'),
      id,
    ],
  },
];
