import type { Label, Locale } from '../locale.ts';
import { csvLine, csvStart } from '../platform/csv.ts';
import { typo } from '../typography/typo.ts';
import type { ImportKind } from './import-states.ts';

/** A column that a file may bring. The French heading is the template's; headings met in real files are `synonyms`. */
export interface ImportColumn extends Label {
  /** The name of the value in a line, and of the column at fault. */
  key: string;
  /** A file without it is refused. */
  required?: true;
  /** Longest value, in characters. */
  max: number;
  synonyms: readonly string[];
  /** Three lines of the template, in French; empty where the line has nothing to say. People and places are invented. */
  examples: readonly [string, string, string];
}

const column = (
  key: string,
  [fr, en]: readonly [string, string],
  synonyms: readonly string[],
  examples: readonly [string, string, string],
  { max = 200, ...rest }: { required?: true; max?: number } = {},
): ImportColumn => ({ key, fr: typo(fr), en, synonyms, examples, max, ...rest });

const required = { required: true } as const;

const organisationOf = (examples: ImportColumn['examples'], options?: { required?: true }) =>
  column(
    'organisation',
    ['Organisation', 'Organisation'],
    [
      'structure',
      'institution',
      'employeur',
      "structure d'appartenance",
      "nom de l'organisation",
      'nom de la structure',
    ],
    examples,
    options,
  );

const emailOf = (examples: ImportColumn['examples']) =>
  column(
    'email',
    ['Courriel', 'Email'],
    [
      'mél',
      'mail',
      'e-mail',
      'adresse mail',
      'adresse e-mail',
      'adresse électronique',
      'adresse de courriel',
      'courriel professionnel',
      'mail professionnel',
      'email address',
    ],
    examples,
    { max: 254 },
  );

const nameColumns = (family: ImportColumn['examples'], given: ImportColumn['examples']) => [
  column('familyName', ['Nom', 'Family name'], ['nom de famille', "nom d'usage", 'last name', 'surname'], family, {
    max: 100,
  }),
  column('givenName', ['Prénom', 'Given name'], ['prénoms', 'first name'], given, { max: 100 }),
];

const bodyOf = (examples: ImportColumn['examples']) =>
  column('body', ['Instance', 'Body'], ["nom de l'instance", 'comité', 'groupe', 'commission'], examples, required);

const fromOf = (examples: ImportColumn['examples'], options?: { required?: true }) =>
  column(
    'from',
    ['Début', 'From'],
    ['depuis', 'depuis le', 'du', 'date de début', 'à partir du', 'date de nomination', 'start'],
    examples,
    { max: 40, ...options },
  );

const untilOf = (examples: ImportColumn['examples']) =>
  column('until', ['Fin', 'Until'], ["jusqu'au", 'au', 'date de fin', 'échéance', "date d'échéance", 'end'], examples, {
    max: 40,
  });

/** What each kind of file may hold, in the order of its template. Source: issue 2 §3 (A20, O04). */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  ORGANISATIONS: [
    column(
      'name',
      ['Nom', 'Name'],
      [
        'organisation',
        'structure',
        'dénomination',
        'raison sociale',
        "nom de l'organisation",
        'nom de la structure',
        "nom de l'établissement",
        'établissement',
        'libellé',
        'intitulé',
      ],
      ['Collège des Trois Rivières', 'Centre social Les Tilleuls', 'Communauté de communes du Val Fleuri'],
      required,
    ),
    column(
      'type',
      ['Type', 'Type'],
      ["type d'organisation", 'type de structure', "type d'établissement", 'catégorie', 'nature'],
      ['Collège', 'Centre social', 'EPCI'],
      required,
    ),
    column('siren', ['SIREN', 'SIREN'], ['n° siren', 'numéro siren'], ['', '', '999000011'], { max: 40 }),
    column('siret', ['SIRET', 'SIRET'], ['n° siret', 'numéro siret'], ['', '99900000300015', ''], { max: 40 }),
    column(
      'uai',
      ['UAI', 'UAI'],
      ['code uai', 'n° uai', 'rne', 'code rne', 'uai (rne)', 'numéro uai'],
      ['0619001C', '', ''],
      { max: 40 },
    ),
    column('rna', ['RNA', 'RNA'], ['n° rna', 'numéro rna', 'code rna'], ['', 'W612000123', ''], { max: 40 }),
    column(
      'courtRegister',
      ['Registre du tribunal', 'Court register'],
      ['tribunal', 'registre', 'inscription au tribunal'],
      ['', '', ''],
    ),
    column(
      'territory',
      ['Territoire', 'Territory'],
      ['code insee', 'code commune', 'commune', 'insee', 'code officiel géographique', 'ville'],
      ['61001', '61001', ''],
    ),
    column(
      'website',
      ['Site web', 'Website'],
      ['site', 'site internet', 'adresse du site', 'url', 'web'],
      ['', 'https://tilleuls.example.org', ''],
    ),
    column(
      'modality',
      ['Modalité', 'Modality'],
      ['modalité de partenariat', 'partenariat', 'type de partenariat', 'rôle dans le réseau'],
      ['Est associée', 'Coanime', 'Finance'],
    ),
    column(
      'since',
      ['Partenaire depuis', 'Partner since'],
      ['depuis', 'début', 'date de début', 'depuis le'],
      ['01/09/2024', '', '15/03/2023'],
      { max: 40 },
    ),
    column('until', ["Partenaire jusqu'au", 'Partner until'], ["jusqu'au", 'fin', 'date de fin'], ['', '', ''], {
      max: 40,
    }),
  ],
  PEOPLE: [
    ...nameColumns(['Delaunay', 'Bennani', 'Morel'], ['Agathe', 'Karim', 'Lucie']),
    column(
      'person',
      ['Nom et prénom', 'Full name'],
      ['prénom et nom', 'nom complet', 'nom prénom', 'prénom nom', 'personne', 'contact', 'name'],
      ['', '', ''],
    ),
    column(
      'functionForm',
      ['Forme de la fonction', 'Form of the function'],
      ['civilité', 'genre', 'forme', 'accord'],
      ['Féminin', 'Masculin', ''],
      { max: 60 },
    ),
    emailOf(['agathe.delaunay@example.org', 'karim.bennani@example.org', '']),
    column(
      'phone',
      ['Téléphone', 'Phone'],
      ['tél', 'tel', 'n° de téléphone', 'numéro de téléphone', 'portable', 'mobile', 'téléphone professionnel'],
      ['02 61 91 00 01', '06 39 98 00 02', ''],
      { max: 40 },
    ),
    organisationOf(['Collège des Trois Rivières', 'Centre social Les Tilleuls', '']),
    column(
      'function',
      ['Fonction', 'Function'],
      ['poste', 'métier', 'intitulé de la fonction', 'intitulé du poste', 'titre'],
      ['CPE', 'Directeur', 'Bénévole'],
    ),
    fromOf(['01/09/2024', '', '']),
    untilOf(['', '', '']),
  ],
  SEATS: [
    bodyOf(['COTEC', 'COTEC', 'Comité de suivi']),
    organisationOf(['Collège des Trois Rivières', '', 'Centre social Les Tilleuls']),
    column(
      'label',
      ['Intitulé du siège', 'Seat label'],
      ['siège', 'intitulé', 'libellé', 'nom du siège', 'libellé du siège', 'collège'],
      ['', 'Représentation des parents', ''],
    ),
    column(
      'category',
      ['Catégorie', 'Category'],
      ["type d'organisation", 'type', 'type de structure'],
      ['', "Fédération de parents d'élèves", ''],
    ),
    column('isKey', ['Siège clé', 'Key seat'], ['clé', 'indispensable', 'présence indispensable'], ['Oui', '', 'Non'], {
      max: 20,
    }),
    column('votes', ['Voix', 'Votes'], ['nombre de voix', 'droit de vote'], ['1', '0', ''], { max: 20 }),
  ],
  MANDATES: [
    bodyOf(['COTEC', 'COTEC', 'COTEC']),
    column(
      'seat',
      ['Siège', 'Seat'],
      ['organisation', 'structure', 'institution', 'intitulé du siège', 'siège occupé'],
      ['Collège des Trois Rivières', 'Collège des Trois Rivières', 'Représentation des parents'],
      required,
    ),
    emailOf(['agathe.delaunay@example.org', '', '']),
    column(
      'person',
      ['Personne', 'Person'],
      ['nom et prénom', 'prénom et nom', 'nom complet', 'nom prénom', 'prénom nom', 'membre'],
      ['', 'Karim Bennani', ''],
    ),
    ...nameColumns(['', '', 'Morel'], ['', '', 'Lucie']),
    column(
      'role',
      ['Rôle', 'Role'],
      ['qualité', 'statut', 'titulaire ou suppléant', 'titulaire / suppléant', 'titulaire/suppléant'],
      ['Titulaire', 'Suppléance', 'Titulaire'],
      { max: 60 },
    ),
    column(
      'office',
      ['Charge', 'Office'],
      ["fonction dans l'instance", 'fonction', 'responsabilité'],
      ['Secrétariat', '', ''],
      { max: 60 },
    ),
    fromOf(['01/09/2025', '01/09/2025', '15/01/2026'], required),
    untilOf(['31/08/2028', '31/08/2028', '']),
    column(
      'source',
      ['Document source', 'Source document'],
      ['source', 'arrêté', 'lettre de mission', 'délibération', 'acte de désignation'],
      ['Lettre de mission du 28 août 2025', '', ''],
      { max: 300 },
    ),
  ],
};

/** What a heading is compared by: no accent, no case, no sign; « N° SIRET » reads as « n siret ». */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** The headings of a column, the surest first: its key, its wordings, then what files call it. */
export function headingsOf({ key, fr, en, synonyms }: ImportColumn): string[] {
  return [...new Set([fr, en, key, ...synonyms].map(foldHeading))];
}

export function importColumn(kind: ImportKind, key: string): ImportColumn | undefined {
  return importColumns[kind].find((candidate) => candidate.key === key);
}

/** « Nom », « Name »: the heading of a column in a language. */
export function importColumnLabel(kind: ImportKind, key: string, locale: Locale = 'fr'): string {
  return importColumn(kind, key)?.[locale] ?? key;
}

/**
 * The template of a kind as Excel in French opens it: UTF-8 with its mark, semicolons, CRLF. Three lines show what may be
 * written.
 */
export function importTemplate(kind: ImportKind, locale: Locale = 'fr'): string {
  const columns = importColumns[kind];
  const lines = [
    columns.map((each) => each[locale]),
    ...[0, 1, 2].map((row) => columns.map((each) => each.examples[row] ?? '')),
  ];
  return `${csvStart}${lines.map(csvLine).join('')}`;
}
