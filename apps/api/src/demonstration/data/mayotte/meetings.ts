import type { Calendar } from '../../calendar.ts';
import type { MeetingScript } from '../../script.ts';
import {
  abdallah,
  assani,
  attoumane,
  bacar,
  boinali,
  combo,
  coordination,
  coordonnateurs,
  fontenay,
  houmadi,
  referents,
  saindou,
  soilihi,
  velou,
} from './names.ts';

const place = 'GIP Maoré Ouvoimoja, salle de formation';
const wednesday = 3;

/** Each network meets every month: one meeting held, one to come. */
export const meetings = (calendar: Calendar): MeetingScript[] => [
  forms(calendar),
  trial(calendar),
  comingCoordinators(calendar),
  comingReferents(calendar),
];

const forms = ({ weekday, day }: Calendar): MeetingScript => ({
  body: coordonnateurs,
  title: 'Coordonnateurs PRE : harmoniser la fiche d’orientation',
  on: weekday(-34, wednesday),
  time: '09:00',
  durationMinutes: 180,
  place,
  agenda: [
    {
      title: 'Formulaires existants',
      kind: 'DISCUSSION',
      durationMinutes: 60,
      presenter: coordination,
      minutes: [
        'Chaque équipe a apporté ses formulaires, sans aucun nom. La comparaison montre les mêmes rubriques, dans un autre ordre et avec d’autres mots.',
        'Les difficultés sont partagées : le flux, le traitement, la confidentialité et l’archivage des documents sur papier.',
      ],
    },
    {
      title: 'Fiche d’orientation commune',
      kind: 'DECISION',
      durationMinutes: 75,
      presenter: houmadi,
      minutes: [
        'Le groupe garde une page recto. Il retire ce qui ne sert pas à orienter et ajoute une ligne pour l’accord des parents.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'La fiche d’orientation commune est mise à l’essai pendant un mois par toutes les équipes.',
        },
        {
          kind: 'ACTION',
          text: 'Mettre la fiche en forme et l’envoyer aux équipes.',
          owner: coordination,
          dueOn: day(-27),
          doneOn: day(-29),
        },
        {
          kind: 'ACTION',
          text: 'Rassembler les remarques des équipes avant la prochaine réunion.',
          owner: coordination,
          dueOn: day(5),
        },
      ],
    },
  ],
  record: {
    attendance: {
      PRESENT: [coordination, houmadi, bacar, soilihi, boinali],
      REMOTE: [saindou],
      EXCUSED: [fontenay, velou],
    },
    others: 'ABSENT',
    writtenBy: coordination,
    publishedOn: weekday(-29, 1),
  },
});

const trial = ({ weekday, day }: Calendar): MeetingScript => ({
  body: referents,
  title: 'Référents de parcours : la fiche de suivi au quotidien',
  on: weekday(-20, wednesday),
  time: '13:30',
  durationMinutes: 150,
  place,
  agenda: [
    {
      title: 'Ce que la fiche de suivi change',
      kind: 'DISCUSSION',
      durationMinutes: 60,
      presenter: abdallah,
      minutes: [
        'La fiche aide à préparer les rendez-vous. Elle est trop longue pour les situations courtes : le groupe propose de marquer les rubriques facultatives.',
        '- Ce qui est utile : les objectifs écrits avec la famille.',
        '- Ce qui manque : la date du prochain point.',
      ],
      outcomes: [
        {
          kind: 'ACTION',
          text: 'Proposer une version plus courte de la fiche de suivi.',
          owner: abdallah,
          dueOn: day(10),
        },
      ],
    },
    {
      title: 'Attestation de fin de prise en charge',
      kind: 'VALIDATION',
      durationMinutes: 45,
      presenter: assani,
      minutes: [
        'Le modèle est relu à voix haute. Deux phrases sont simplifiées pour être comprises par toutes les familles.',
      ],
      outcomes: [{ kind: 'DECISION', text: 'Le modèle d’attestation de fin de prise en charge est validé.' }],
    },
  ],
  record: {
    attendance: { PRESENT: [coordination, abdallah, attoumane, assani], REMOTE: [combo] },
    others: 'EXCUSED',
    writtenBy: coordination,
    publishedOn: weekday(-15, 1),
  },
});

const comingCoordinators = ({ weekday }: Calendar): MeetingScript => ({
  body: coordonnateurs,
  title: 'Coordonnateurs PRE : retour d’essai de la fiche d’orientation',
  on: weekday(6, wednesday),
  time: '09:00',
  durationMinutes: 180,
  place,
  agenda: [
    { title: 'Remarques des équipes', kind: 'DISCUSSION', durationMinutes: 60, presenter: coordination },
    { title: 'Fiche d’orientation : version définitive', kind: 'VALIDATION', durationMinutes: 45, presenter: houmadi },
    { title: 'Diffusion dématérialisée', kind: 'DECISION', durationMinutes: 45, presenter: bacar },
  ],
});

const comingReferents = ({ weekday }: Calendar): MeetingScript => ({
  body: referents,
  title: 'Référents de parcours : fiche de sortie et d’évaluation',
  on: weekday(13, wednesday),
  time: '13:30',
  durationMinutes: 150,
  place,
  videoUrl: 'https://visio.example.org/pre-mayotte',
  agenda: [
    { title: 'Fiche de suivi : version courte', kind: 'VALIDATION', durationMinutes: 45, presenter: abdallah },
    { title: 'Fiche de sortie et d’évaluation', kind: 'DISCUSSION', durationMinutes: 60, presenter: combo },
  ],
});
