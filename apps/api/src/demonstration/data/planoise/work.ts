import type { Calendar } from '../../calendar.ts';
import type { MeetingScript, ToolScript } from '../../script.ts';
import { cotech, people, projectTeam } from './files.ts';

const monday = 1;
const place = 'Maison de quartier, Planoise';

export const meetings = ({ weekday, day }: Calendar): MeetingScript[] => [
  {
    body: cotech,
    title: 'COTECH : un parcours avenir pour les collégiens et les lycéens',
    on: weekday(-40, monday),
    time: '14:00',
    durationMinutes: 120,
    place,
    agenda: [
      {
        title: 'Pôle emploi, un partenaire pour les collèges et lycées',
        kind: 'DISCUSSION',
        durationMinutes: 60,
        presenter: people.diallo,
        minutes: [
          'Environ 400 jeunes du réseau REP+ ont vécu au moins une séquence. Les quatre séquences sont relues une à une :',
          '- « Pourquoi travailler ? » ;',
          '- « Agir et se responsabiliser » ;',
          '- « Qualités et compétences » ;',
          '- « Le bouquet des intelligences ».',
        ],
        outcomes: [
          { kind: 'DECISION', text: 'Les quatre séquences sont reconduites dans les collèges et lycées du réseau.' },
          {
            kind: 'ACTION',
            text: 'Fixer avec chaque établissement les dates des séquences.',
            owner: people.belkacem,
            dueOn: day(14),
          },
        ],
      },
    ],
    record: {
      attendance: { PRESENT: [people.belkacem, people.faivre, people.diallo] },
      others: 'EXCUSED',
      writtenBy: people.belkacem,
      publishedOn: weekday(-33, monday),
    },
  },
  {
    body: projectTeam,
    title: 'Équipe projet : dates des séquences',
    on: weekday(5, monday),
    time: '10:00',
    durationMinutes: 90,
    place,
    agenda: [
      { title: 'Calendrier par établissement', kind: 'DECISION', durationMinutes: 45, presenter: people.diallo },
      { title: 'Implication des parents', kind: 'DISCUSSION', durationMinutes: 30, presenter: people.girardot },
    ],
  },
];

export const tools = ({ day }: Calendar): ToolScript[] => [
  {
    title: 'Les quatre séquences d’orientation',
    description: 'Déroulé d’une heure pour chaque séquence menée avec Pôle emploi dans les classes.',
    themes: ['ORIENTATION'],
    visibility: 'NETWORK',
    body: projectTeam,
    by: people.diallo,
    versions: [
      {
        on: day(-38),
        filename: 'sequences-orientation.md',
        contentType: 'text/markdown',
        content: `# Pôle emploi : un partenaire pour les collèges et lycées

1. Pourquoi travailler ?
2. Agir et se responsabiliser
3. Qualités et compétences
4. Le bouquet des intelligences

Chaque séquence tient en une heure, avec un temps seul, un temps à deux et un temps de classe.
`,
      },
    ],
  },
];
