import type { AgendaItemScript, MeetingScript } from '../../script.ts';
import { addressOf, coordinator, members, visitors } from './people.ts';

export const cycle = 'Cycle d’ateliers coopératifs';
export const firstDay = '2021-03-02';

interface Workshop {
  title: string;
  on: string;
  isRemote: boolean;
  /** How many of the published attendance were members of the community, and how many were not. */
  came: { members: number; visitors: number };
  minutes: string[];
  outcomes?: AgendaItemScript['outcomes'];
}

/** Attendance as published: 33, 24, 24, 15, 9, 13, 7. How many of them were members is invented. */
const held: Workshop[] = [
  {
    title: 'Lancement',
    on: firstDay,
    isRemote: true,
    came: { members: 17, visitors: 16 },
    minutes: [
      'Premier atelier de la phase « déclencher ». Chacun dit ce qui l’amène et ce qu’il fait déjà pour prévenir le décrochage.',
      'Les cinq conditions de l’impact collectif sont présentées : un plan d’action commun, un système d’évaluation commun, des actions qui se soutiennent mutuellement, une communication permanente, une structure de soutien.',
    ],
    outcomes: [
      {
        kind: 'INFORMATION',
        text: 'Engagement mutuel : les organisateurs remettent comptes rendus, outils et méthodes à l’issue de chaque séance ; les participants les expérimentent sur le terrain et font remonter leurs retours.',
      },
    ],
  },
  {
    title: 'Exploration prospective',
    on: '2021-04-06',
    isRemote: true,
    came: { members: 15, visitors: 9 },
    minutes: [
      'Le groupe imagine ce que serait la prévention du décrochage dans le département, puis ce qui y conduirait.',
    ],
  },
  {
    title: 'Cartographie des acteurs et des actions',
    on: '2021-05-04',
    isRemote: true,
    came: { members: 14, visitors: 10 },
    minutes: ['Acteurs et actions sont placés sur une carte commune, qui montre les voisinages et les manques.'],
  },
  {
    title: 'Coopération inter-acteurs : représentations et enjeux',
    on: '2021-06-01',
    isRemote: true,
    came: { members: 11, visitors: 4 },
    minutes: [
      'Les participants confrontent leurs représentations de la coopération, puis formulent des questions essentielles partagées.',
    ],
    outcomes: [{ kind: 'DECISION', text: '4 questions prioritaires validées collectivement.' }],
  },
  {
    title: 'Charte du projet',
    on: '2021-09-14',
    isRemote: false,
    came: { members: 9, visitors: 0 },
    minutes: [
      'Premier atelier de la phase « organiser ». L’élaboration collective d’une charte est en cours.',
      'Point de vigilance : réussir à arrêter la réécriture.',
    ],
    outcomes: [{ kind: 'ACTION', text: 'Soumettre la charte au vote d’adoption à l’atelier 8.' }],
  },
  {
    title: 'Dispositif d’évaluation',
    on: '2021-10-12',
    isRemote: false,
    came: { members: 10, visitors: 3 },
    minutes: ['Le groupe choisit ce qu’il veut observer et commence un référentiel d’évaluation.'],
    outcomes: [{ kind: 'ACTION', text: 'Réaliser un référentiel d’évaluation.' }],
  },
  {
    title: 'Dispositif d’évaluation (suite)',
    on: '2021-11-16',
    isRemote: false,
    came: { members: 7, visitors: 0 },
    minutes: [
      'Le référentiel d’évaluation avance. L’atelier 8, prévu le 7 décembre 2021, est reporté au mois de janvier 2022.',
    ],
    outcomes: [
      { kind: 'INFORMATION', text: 'Réalisé : organisation du cycle sur un temps long et à intervalle régulier.' },
      { kind: 'INFORMATION', text: 'Réalisé : interconnaissance des acteurs et mise à disposition d’outils partagés.' },
      { kind: 'ACTION', text: 'Établir un plan d’action où chaque structure a un rôle spécifique.' },
      { kind: 'ACTION', text: 'Créer un répertoire organisé par territoire.' },
    ],
  },
];

/** Half-days; the hours were not published. */
export const workshops: MeetingScript[] = held.map(({ title, on, isRemote, came, minutes, outcomes }, index) => ({
  body: cycle,
  title: `Atelier ${index + 1} : ${title}`,
  on,
  time: '09:30',
  durationMinutes: 180,
  ...(isRemote ? { place: 'Visioconférence' } : {}),
  visibility: 'NETWORK',
  agenda: [{ title, kind: 'DISCUSSION', durationMinutes: 180, minutes, outcomes: outcomes ?? [] }],
  record: {
    attendance: { [isRemote ? 'REMOTE' : 'PRESENT']: members.slice(0, came.members).map(addressOf) },
    others: 'EXCUSED',
    guests: { state: isRemote ? 'REMOTE' : 'PRESENT', people: visitors.slice(0, came.visitors).map(addressOf) },
    writtenBy: coordinator.email,
    // Minutes are handed over at the end of each meeting, as the organisers undertook.
    publishedOn: on,
  },
}));
