import { frameworks, networkStatuses, territoryKinds } from '@maillage/domain';
import { code, day, type ExportTable, id, instant, text, yesNo } from '../columns.ts';

const territory = 'join networks_territory p on p.id = t.territory_id';

export const networkTables: ExportTable[] = [
  {
    table: 'networks_network',
    file: 'reseau',
    about: 'le réseau lui-même : ce qu’il est, depuis quand, pourquoi',
    where: 't.id = $1',
    orderBy: 't.id',
    columns: [
      text('Nom', 't.name'),
      text('Nom complet', 't.long_name'),
      text('Nom court', 't.short_name'),
      text('Adresse', 't.slug'),
      text('Raison d’être', 't.purpose'),
      text('Objectifs', `nullif(array_to_string(t.objectives, E'\\n'), '')`),
      text('Site web', 't.website'),
      code('Statut', 't.status', networkStatuses),
      day('Depuis le', 't.started_on'),
      text('Fuseau horaire', 't.time_zone'),
      yesNo('Page publique', 't.is_public'),
      yesNo('Membres du réseau parent', 't.inherits_members'),
      instant('Créé le', 't.created_at'),
      id,
    ],
  },
  {
    table: 'networks_network_status',
    file: 'statuts',
    about: 'les statuts que le réseau a eus',
    orderBy: 't.on_day, t.id',
    columns: [
      day('Le', 't.on_day'),
      code('Statut', 't.status', networkStatuses),
      text('Note', 't.note'),
      instant('Noté le', 't.recorded_at'),
      id,
    ],
  },
  {
    table: 'calendar_school_holiday',
    file: 'vacances-scolaires',
    about: 'les vacances scolaires que le réseau a notées, là où aucune zone nationale ne s’applique',
    orderBy: 't.from_on, t.id',
    columns: [
      text('Vacances', 't.name'),
      day('Premier jour', 't.from_on'),
      day('Reprise', 't.until_on'),
      yesNo('Dates vérifiées', 't.is_confirmed'),
      instant('Saisies le', 't.created_at'),
      id,
    ],
  },
  {
    table: 'networks_network_framework',
    file: 'dispositifs',
    about: 'les dispositifs que le réseau sert',
    orderBy: 't.framework',
    columns: [code('Dispositif', 't.framework', frameworks), id],
  },
  {
    table: 'networks_network_territory',
    file: 'territoires',
    about: 'les territoires où le réseau travaille',
    joins: territory,
    orderBy: 'p.kind, p.name',
    columns: [
      text('Territoire', 'p.name'),
      code('Type', 'p.kind', territoryKinds),
      text('Code officiel', 'p.code'),
      text('Population', 'p.population'),
      id,
    ],
  },
  {
    table: 'networks_territory',
    file: 'quartiers',
    about: 'les quartiers que le réseau a saisis',
    where: 't.steward_network_id = $1',
    orderBy: 't.name',
    columns: [
      text('Nom', 't.name'),
      code('Type', 't.kind', territoryKinds),
      text('Code', 't.code'),
      text('Population', 't.population'),
      id,
    ],
  },
];
