import { writeFile } from 'node:fs/promises';
import { count, formatDateTime, formatNumber, typo } from '@maillage/domain';
import { type ExportScope, within } from './scope.ts';
import { exportTables, leftOut } from './tables.ts';

export interface Written {
  /** Rows of each CSV file, by its name. */
  rows: ReadonlyMap<string, number>;
  documents: number;
  missing: readonly string[];
  minutes: number;
  meetings: number;
}

/** Writes the page that explains the export to whoever opens it, without Maillage at hand. */
export async function writeReadme(scope: ExportScope, written: Written): Promise<void> {
  await writeFile(within(scope, 'LISEZMOI.txt'), `\uFEFF${readme(scope, written)}`.replaceAll('\n', '\r\n'), {
    flag: 'wx',
  });
}

function readme({ network, now }: ExportScope, { rows, documents, missing, minutes, meetings }: Written): string {
  const when = formatDateTime(now, { zone: network.timeZone });
  const tables = exportTables.map(
    ({ file, about }) => `  tableaux/${file}.csv (${lines(rows.get(file) ?? 0)}) : ${typo(about)}`,
  );
  const without = Object.entries(leftOut).map(([table, reason]) => `  ${table} : ${typo(reason)}`);
  return `${network.name}
Export complet du réseau, fait le ${when}.

CE DOSSIER CONTIENT DES DONNÉES PERSONNELLES : noms, coordonnées, présences, et ce qui n’était lisible que de certains
(réunions restreintes, brouillons). Gardez-le comme tel, et détruisez-le quand il ne sert plus.

Tout s’ouvre sans Maillage. Les tableaux (CSV) s’ouvrent d’un double clic dans un tableur en français : UTF-8,
points-virgules. Une cellule qui commencerait par = + - @ y est précédée d’une apostrophe, pour n’être jamais calculée.
Les heures sont celles du fuseau ${network.timeZone}, sauf celles d’une réunion, dites dans son propre fuseau.

TABLEAUX
${tables.join('\n')}
  tableaux/fichiers.csv (${lines(documents)}) : chaque document, sous quel nom il est ici, son empreinte

DOCUMENTS
  documents/comptes-rendus : ${count(minutes, 'page', 'pages')}, une par réunion tenue (HTML, s’ouvre dans un navigateur)
  documents/outils, documents/mandats, documents/autres : ${count(documents, 'fichier déposé', 'fichiers déposés')}
${missing.map((path) => `  MANQUE : ${path}`).join('\n')}
CALENDRIER
  calendrier.ics : ${count(meetings, 'réunion', 'réunions')}, passées et à venir ; s’importe dans tout agenda

DONNÉES POUR UN AUTRE LOGICIEL
  donnees.json : chaque ligne avec ses identifiants et ses codes. « tables » a un tableau de lignes par table ; une clé
  finit par _id et désigne l’identifiant (« id ») d’une ligne d’une autre table. « shared » a les personnes, les
  organisations et les territoires que ces lignes nomment. Les jours sont AAAA-MM-JJ, les instants en temps universel.

CE QUI N’Y EST PAS
${without.join('\n')}
  comptes et mots de passe : ils sont aux personnes, non au réseau

----
${network.name}: complete export of the network.
This folder holds personal data: keep it accordingly. Tables are CSV files (UTF-8, semicolons), in French; minutes are HTML
pages; documents are as they were uploaded; calendrier.ics is a calendar; donnees.json holds every row with its ids, for
another program. A cell that would begin with = + - @ has an apostrophe before it.
`;
}

const lines = (value: number) => `${formatNumber(value)} ${value < 2 ? 'ligne' : 'lignes'}`;
