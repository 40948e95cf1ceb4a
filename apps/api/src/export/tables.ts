import type { ExportTable } from './columns.ts';
import { convocationTables } from './tables/convocations.ts';
import { directoryTables } from './tables/directory.ts';
import { governanceTables } from './tables/governance.ts';
import { journalTables, libraryTables } from './tables/library.ts';
import { meetingTables } from './tables/meetings.ts';
import { networkTables } from './tables/network.ts';
import { pollTables } from './tables/polls.ts';
import { seriesTables } from './tables/series.ts';

/** Every table of a network that goes into an export, in the order of the page that explains it. */
export const exportTables: readonly ExportTable[] = [
  ...networkTables,
  ...directoryTables,
  ...governanceTables,
  ...meetingTables,
  ...seriesTables,
  ...pollTables,
  ...convocationTables,
  ...libraryTables,
  ...journalTables,
];

/** Tables with a `network_id` of which no CSV is made, each with its reason. A test refuses a table that is in neither. */
export const leftOut: Readonly<Record<string, string>> = {
  platform_file: 'est dit par fichiers.csv, avec le nom que chaque document porte ici',
  convocations_reminder_stop: 'souhaits de personnes : ils ne regardent qu’elles',
  imports_batch:
    'travail en cours d’un import, oublié après sept jours ; ce qui est entré est dans les autres tableaux',
  imports_line: 'lignes d’un import, oubliées après sept jours ; ce qui est entré est dans les autres tableaux',
  identity_sign_in_link: 'liens de connexion : ils ouvrent un compte, et un compte n’est pas au réseau',
};
