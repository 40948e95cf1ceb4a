import type { Calendar } from '../../calendar.ts';
import type { MeetingScript } from '../../script.ts';
import { cotec } from './bodies.ts';
import { gaspeoMeetings } from './meetings-gaspeo.ts';
import {
  argentre,
  bouaziz,
  coordination,
  diarra,
  duval,
  goupil,
  lemarchand,
  letellier,
  membre,
  nguyen,
  piquet,
  secretariat,
  wieczorek,
} from './people.ts';

const room = 'DSDEN de l’Orne, salle de réunion du deuxième étage';
const video = 'https://visio.example.org/rezorne-cotec';
const thursday = 4;

/** A year of the COTEC and of GASPEO: held meetings with their minutes, and the two that come. */
export const meetings = (calendar: Calendar): MeetingScript[] => [
  survey(calendar),
  evaluation(calendar),
  training(calendar),
  coming(calendar),
  ...gaspeoMeetings(calendar),
];

const survey = ({ weekday, day }: Calendar): MeetingScript => ({
  body: cotec,
  title: 'COTEC : retours de l’enquête et feuille de route',
  on: weekday(-290, thursday),
  time: '09:30',
  durationMinutes: 150,
  place: room,
  agenda: [
    {
      title: 'Actualités des partenaires',
      kind: 'INFORMATION',
      durationMinutes: 30,
      presenter: coordination,
      minutes: [
        'Chaque structure présente en quelques minutes ce qu’elle prépare avec les acteurs éducatifs du département.',
        '- UFCV : le réseau inclusion se réunit désormais sur des lieux d’accueil.',
        '- Familles Rurales : la bibliothèque « amour et sexualité » peut être empruntée par les accueils d’adolescents.',
        '- CEMEA : les rencontres des coordonnateurs enfance-jeunesse reprennent dans les intercommunalités volontaires.',
      ],
      outcomes: [
        {
          kind: 'INFORMATION',
          text: 'La bibliothèque « amour et sexualité » est disponible au prêt auprès de Familles Rurales.',
        },
      ],
    },
    {
      title: 'Retours de l’enquête auprès des acteurs éducatifs de l’Orne',
      kind: 'DISCUSSION',
      durationMinutes: 50,
      presenter: secretariat,
      minutes: [
        'L’enquête demandait un retour sur l’animation et les actions du Rez’Orne, puis les besoins pour la feuille de route. Les réponses confirment l’intérêt des temps d’échange et demandent des informations plus régulières.',
        'Trois besoins reviennent le plus souvent :',
        '- un agenda à jour des formations et des évènements ;',
        '- une inscription simple aux évènements ;',
        '- des ressources classées par thème, faciles à retrouver.',
      ],
      outcomes: [
        {
          kind: 'ACTION',
          text: 'Rédiger une synthèse de l’enquête en deux pages et l’envoyer à toutes les personnes qui ont répondu.',
          owner: secretariat,
          dueOn: day(-262),
          doneOn: day(-265),
        },
      ],
    },
    {
      title: 'Agenda partagé des formations et des évènements',
      kind: 'DECISION',
      durationMinutes: 40,
      presenter: argentre,
      minutes: [
        'Le comité compare deux manières de faire : une saisie par la coordination, ou une saisie par chaque membre avec une relecture. La seconde est retenue, car la coordination ne peut pas tout connaître.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'Un seul agenda est tenu pour tout le réseau. Chaque membre du COTEC y inscrit ses formations et ses évènements ; la Ligue de l’enseignement administre.',
        },
        {
          kind: 'ACTION',
          text: 'Ouvrir l’agenda et former un correspondant par structure.',
          owner: coordination,
          dueOn: day(-230),
          doneOn: day(-236),
        },
      ],
    },
  ],
  record: {
    attendance: {
      PRESENT: [argentre, coordination, secretariat, diarra, nguyen],
      REMOTE: [lemarchand],
      LATE: [goupil],
    },
    others: 'EXCUSED',
    writtenBy: secretariat,
    publishedOn: weekday(-283, thursday),
  },
});

const evaluation = ({ weekday, day }: Calendar): MeetingScript => ({
  body: cotec,
  title: 'COTEC : cycle sur l’évaluation des PEDT',
  on: weekday(-167, thursday),
  time: '14:00',
  durationMinutes: 150,
  place: room,
  videoUrl: video,
  agenda: [
    {
      title: 'Suites du COTEC précédent',
      kind: 'INFORMATION',
      durationMinutes: 15,
      presenter: secretariat,
      minutes: [
        'La synthèse de l’enquête a été envoyée et l’agenda est ouvert. Quatre structures sur six y ont déjà inscrit leurs dates.',
      ],
    },
    {
      title: 'Cycle sur l’évaluation des PEDT',
      kind: 'DECISION',
      durationMinutes: 60,
      presenter: piquet,
      minutes: [
        'Les collectivités demandent moins une méthode qu’un accompagnement : savoir quoi observer, avec qui en parler, et que faire des résultats. Le comité propose un cycle court, en petits groupes, sur le territoire des intercommunalités.',
        'La grille d’autoévaluation préparée par le réseau sert de point de départ. Elle sera mise à l’essai puis corrigée.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'Le cycle comporte trois demi-journées, animées par les CEMEA et la DSDEN, et s’ouvre aux coordonnateurs comme aux élus.',
        },
        {
          kind: 'ACTION',
          text: 'Mettre la grille d’autoévaluation à l’essai avec deux intercommunalités et rapporter leurs remarques.',
          owner: secretariat,
          dueOn: day(-60),
          doneOn: day(-72),
        },
      ],
    },
    {
      title: 'Composition du comité technique',
      kind: 'DISCUSSION',
      durationMinutes: 45,
      presenterLabel: 'Coordination du réseau',
      minutes: [
        'La DRAC et Réseau Canopé ne sont pas invités à chaque fois. Plusieurs membres souhaitent une invitation permanente, pour préparer ensemble les ressources ; d’autres préfèrent un comité restreint, qui décide vite.',
        'Aucun accord n’est trouvé. La question est portée au procès-verbal et reprise après le cycle sur l’évaluation.',
      ],
      outcomes: [
        {
          kind: 'DISAGREEMENT',
          text: 'Invitation permanente de la DRAC et de Réseau Canopé : la Ligue et Familles Rurales y sont favorables, l’UFCV et la CAF préfèrent une invitation selon l’ordre du jour.',
        },
      ],
    },
  ],
  record: {
    attendance: {
      PRESENT: [argentre, coordination, secretariat, piquet, wieczorek],
      REMOTE: [diarra, bouaziz],
      LEFT_EARLY: [nguyen],
      ABSENT: [goupil],
    },
    others: 'EXCUSED',
    writtenBy: secretariat,
    publishedOn: weekday(-160, thursday),
  },
});

const training = ({ weekday, day }: Calendar): MeetingScript => ({
  body: cotec,
  title: 'COTEC : formations et ressources partagées',
  on: weekday(-55, thursday),
  time: '09:30',
  durationMinutes: 150,
  place: room,
  videoUrl: video,
  visibility: 'NETWORK',
  agenda: [
    {
      title: 'Programme des formations de directeurs et d’animateurs',
      kind: 'VALIDATION',
      durationMinutes: 45,
      presenter: diarra,
      minutes: [
        'Deux formations sont proposées aux accueils collectifs de mineurs : « Impliquer ses équipes dans un projet pédagogique » pour les directeurs, « Posture de l’animateur et lien avec les familles » pour les animateurs.',
        'Le comité demande que chaque session soit possible un mercredi matin ou un soir, car beaucoup d’animateurs travaillent par demi-journées.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'Le programme des deux formations est validé, avec au moins une session en soirée pour chacune.',
        },
        {
          kind: 'ACTION',
          text: 'Réserver les salles et ouvrir les inscriptions aux deux formations.',
          owner: coordination,
          dueOn: day(12),
        },
        {
          kind: 'ACTION',
          text: 'Transmettre le calendrier des sessions aux intercommunalités.',
          owner: secretariat,
          dueOn: day(6),
        },
      ],
    },
    {
      title: 'Malles pédagogiques : règles de prêt',
      kind: 'DECISION',
      durationMinutes: 40,
      presenter: nguyen,
      minutes: [
        'Les malles sortent peu et reviennent parfois incomplètes. Une durée courte et une fiche de contenu signée au départ et au retour paraissent suffisantes ; le comité écarte l’idée d’une caution, qui découragerait les petites associations.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'Le prêt d’une malle dure trois semaines, sans caution ; une fiche de contenu est signée au départ et au retour.',
        },
        {
          kind: 'ACTION',
          text: 'Relire la liste des malles et y ajouter celles de D’Ecouves Verte.',
          owner: membre,
          dueOn: day(20),
        },
        {
          kind: 'ACTION',
          text: 'Publier la liste des malles et les règles de prêt sur la page du réseau.',
          owner: coordination,
          dueOn: day(-4),
        },
      ],
    },
    {
      title: 'Rubrique « À la une » et espace collaboratif',
      kind: 'DISCUSSION',
      durationMinutes: 40,
      presenter: coordination,
      minutes: [
        'Le site gagnerait à montrer chaque mois ce qui se fait dans un territoire. Le comité préfère des textes courts, écrits par ceux qui agissent, à une lettre d’information.',
      ],
      outcomes: [
        {
          kind: 'ACTION',
          text: 'Proposer un premier texte pour la rubrique « À la une », avec une photographie libre de droits.',
          owner: membre,
          dueOn: day(9),
        },
        {
          kind: 'INFORMATION',
          text: 'Réseau Canopé peut prêter du matériel pour enregistrer des témoignages.',
        },
      ],
    },
  ],
  record: {
    attendance: {
      PRESENT: [argentre, letellier, coordination, secretariat, diarra, nguyen],
      REMOTE: [lemarchand, duval],
    },
    others: 'EXCUSED',
    writtenBy: secretariat,
    publishedOn: weekday(-48, thursday),
  },
});

const coming = ({ weekday }: Calendar): MeetingScript => ({
  body: cotec,
  title: 'COTEC : préparer l’année qui vient',
  on: weekday(8, thursday),
  time: '09:30',
  durationMinutes: 150,
  place: room,
  videoUrl: video,
  agenda: [
    { title: 'Actualités des partenaires', kind: 'INFORMATION', durationMinutes: 20, presenter: coordination },
    {
      title: 'Bilan du cycle sur l’évaluation des PEDT',
      kind: 'DISCUSSION',
      durationMinutes: 35,
      presenter: secretariat,
    },
    {
      title: 'Journée annuelle pour préparer l’été : date et lieu',
      kind: 'DECISION',
      durationMinutes: 30,
      presenter: diarra,
    },
    {
      title: 'Invitation de la DRAC et de Réseau Canopé',
      kind: 'OPINION',
      durationMinutes: 25,
      presenter: argentre,
    },
    {
      title: 'Feuille de route : priorités et moyens',
      kind: 'VALIDATION',
      durationMinutes: 40,
      presenterLabel: 'Coordination du réseau',
    },
  ],
});
