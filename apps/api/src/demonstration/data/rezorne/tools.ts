import { csvLine } from '@maillage/domain';
import type { Calendar } from '../../calendar.ts';
import type { ToolScript } from '../../script.ts';
import { cotec, inclusion } from './bodies.ts';
import { coordination, diarra, nguyen, secretariat, wieczorek } from './people.ts';

/** A table as a spreadsheet in French opens it. */
const table = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map(csvLine).join('')}`;
const csv = { contentType: 'text/csv' };
const markdown = { contentType: 'text/markdown' };

const criteria = [
  ['Domaine', 'Question', 'Oui / en partie / non', 'Ce qui le montre'],
  ['Besoins', 'Les enfants et les familles ont-ils été entendus ?', '', ''],
  ['Gouvernance', 'Le comité de pilotage s’est-il réuni au moins une fois cette année ?', '', ''],
  ['Continuité', 'Les équipes de l’école et de l’accueil préparent-elles ensemble ?', '', ''],
  ['Qualité', 'Les activités changent-elles au fil de l’année ?', '', ''],
  ['Inclusion', 'Tous les enfants peuvent-ils venir ?', '', ''],
];
const improved = [...criteria, ['Suites', 'Que décide-t-on à partir de ces réponses, et qui le fait ?', '', '']];

export const tools = (calendar: Calendar): ToolScript[] => [
  evaluationGrid(calendar),
  agendaTemplate(calendar),
  kits(calendar),
  inclusionSheet(calendar),
  trainingDays(calendar),
  bookList(calendar),
];

const evaluationGrid = ({ day }: Calendar): ToolScript => ({
  title: 'Grille d’autoévaluation d’un PEDT',
  description:
    'Six domaines et autant de questions à se poser en comité de pilotage. Mise à l’essai par deux intercommunalités.',
  themes: ['EVALUATION', 'PERI_EXTRASCOLAIRE'],
  visibility: 'NETWORK',
  by: secretariat,
  versions: [
    { on: day(-170), filename: 'grille-autoevaluation-pedt.csv', content: table(criteria), ...csv },
    {
      on: day(-70),
      filename: 'grille-autoevaluation-pedt.csv',
      content: table(improved),
      note: 'Après l’essai : une question sur les suites à donner.',
      ...csv,
    },
  ],
});

const agendaTemplate = ({ day }: Calendar): ToolScript => ({
  title: 'Modèle d’ordre du jour du COTEC',
  description: 'Cinq points au plus, une durée et une personne pour chacun.',
  themes: ['COOPERATION'],
  visibility: 'BODY',
  body: cotec,
  by: secretariat,
  versions: [
    {
      on: day(-300),
      filename: 'modele-ordre-du-jour-cotec.md',
      content: `# COTEC Rez’Orne, ordre du jour

1. Actualités des partenaires (information, 20 min)
2. Point à discuter (discussion, 35 min)
3. Point à décider (décision, 30 min)
4. Avis demandé (avis, 25 min)
5. Relecture des décisions et des actions (10 min)

Chaque point : un intitulé, une durée, une personne, le résultat attendu.
`,
      ...markdown,
    },
  ],
});

const kits = ({ day }: Calendar): ToolScript => ({
  title: 'Malles pédagogiques : liste et règles de prêt',
  description: 'Matériel prêté gratuitement aux acteurs éducatifs de l’Orne, trois semaines au plus.',
  themes: ['CULTURE', 'NUMERIQUE', 'ECOLOGIE', 'CITOYENNETE'],
  visibility: 'PUBLIC',
  by: nguyen,
  versions: [
    {
      on: day(-40),
      filename: 'malles-pedagogiques.csv',
      content: table([
        ['Thème', 'À partir de', 'Durée du prêt', 'Au retour'],
        ['Activités scientifiques', '6 ans', '3 semaines', 'Fiche de contenu signée'],
        ['Numérique', '8 ans', '3 semaines', 'Fiche de contenu signée'],
        ['Culture', '4 ans', '3 semaines', 'Fiche de contenu signée'],
        ['Développement durable', '6 ans', '3 semaines', 'Fiche de contenu signée'],
        ['Citoyenneté', '8 ans', '3 semaines', 'Fiche de contenu signée'],
      ]),
      ...csv,
    },
  ],
});

const inclusionSheet = ({ day }: Calendar): ToolScript => ({
  title: 'Accueillir tous les enfants : questions à poser avant l’arrivée',
  description: 'Une page pour préparer l’accueil avec la famille et l’équipe, sans rien écrire de nominatif.',
  themes: ['INCLUSION'],
  visibility: 'NETWORK',
  body: inclusion,
  by: diarra,
  versions: [
    {
      on: day(-125),
      filename: 'accueillir-tous-les-enfants.md',
      content: `# Accueillir tous les enfants

Cette page sert à préparer un accueil. N’y écrivez ni nom, ni diagnostic.

## Avec la famille

- Qu’est-ce qui plaît à l’enfant ? Qu’est-ce qui l’apaise ?
- De quoi a-t-il besoin pour les repas, les déplacements, le repos ?
- Qui prévenir, et quand ?

## Avec l’équipe

- Qui accueille le premier jour ?
- Quelles activités adapter, et comment ?
- Quand faisons-nous le point ?
`,
      ...markdown,
    },
  ],
});

const trainingDays = ({ day, weekday }: Calendar): ToolScript => {
  const stamp = (date: string) => date.replaceAll('-', '');
  const event = (uid: string, date: string, title: string) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}@rezorne.example.org`,
      `DTSTAMP:${stamp(day(-30))}T090000Z`,
      `DTSTART;VALUE=DATE:${stamp(date)}`,
      `SUMMARY:${title}`,
      'END:VEVENT',
    ].join('\r\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rez’Orne//Formations//FR',
    event('directeurs', weekday(40, 3), 'Formation directeurs : impliquer ses équipes'),
    event('animateurs', weekday(54, 3), 'Formation animateurs : le lien avec les familles'),
    'END:VCALENDAR',
  ];
  return {
    title: 'Calendrier des formations de directeurs et d’animateurs',
    description: 'À ajouter à son agenda : les deux premières sessions.',
    themes: ['FORMATION_ACTEURS', 'PERI_EXTRASCOLAIRE'],
    visibility: 'NETWORK',
    by: coordination,
    versions: [
      {
        on: day(-30),
        filename: 'formations-acm.ics',
        contentType: 'text/calendar',
        content: `${lines.join('\r\n')}\r\n`,
      },
    ],
  };
};

const bookList = ({ day }: Calendar): ToolScript => ({
  title: 'Bibliothèque « amour et sexualité » : mode d’emploi',
  description: 'Comment emprunter la bibliothèque de Familles Rurales et la présenter à un groupe d’adolescents.',
  themes: ['SANTE', 'EGALITE_FG'],
  visibility: 'NETWORK',
  by: wieczorek,
  versions: [
    {
      on: day(-210),
      filename: 'bibliotheque-mode-d-emploi.txt',
      contentType: 'text/plain',
      content: `Bibliothèque « amour et sexualité »
Familles Rurales, fédération départementale de l’Orne

1. Réservez la bibliothèque deux semaines à l’avance.
2. Prévenez les familles : une lettre d’information est jointe.
3. Laissez les livres à portée de main pendant toute la période, sans obligation de lire.
4. Prévoyez un temps de parole avec deux adultes formés.
5. Rendez les livres avec les remarques des jeunes, sans leurs noms.
`,
    },
  ],
});
