import type { Calendar } from '../../calendar.ts';
import type { MeetingScript } from '../../script.ts';
import { gaspeo } from './bodies.ts';
import {
  anquetil,
  argentre,
  coordination,
  diarra,
  fouquet,
  goupil,
  lemarchand,
  lepage,
  letellier,
  nguyen,
  piquet,
} from './people.ts';

const place = 'CAF de l’Orne, salle du conseil';
const tuesday = 2;

/** One meeting held, one to come. */
export const gaspeoMeetings = (calendar: Calendar): MeetingScript[] => [held(calendar), coming(calendar)];

const held = ({ weekday, day }: Calendar): MeetingScript => ({
  body: gaspeo,
  title: 'GASPEO : accompagner les PEDT et le Plan mercredi',
  on: weekday(-118, tuesday),
  time: '14:00',
  durationMinutes: 120,
  place,
  visibility: 'NETWORK',
  agenda: [
    {
      title: 'Point départemental sur les PEDT et le Plan mercredi',
      kind: 'INFORMATION',
      durationMinutes: 30,
      presenter: letellier,
      minutes: [
        'Le groupe passe en revue les conventions qui arrivent à leur terme et les collectivités qui demandent un appui. Les petites communes manquent surtout de temps pour écrire.',
      ],
    },
    {
      title: 'Temps extrascolaires et adolescents',
      kind: 'DISCUSSION',
      durationMinutes: 45,
      presenter: lemarchand,
      minutes: [
        'Le groupe d’appui départemental des PEDT est devenu GASPEO pour s’occuper aussi des vacances et des adolescents. Les membres partagent ce que chacun finance et anime déjà, et repèrent deux manques : les transports et les lieux ouverts le samedi.',
      ],
      outcomes: [
        {
          kind: 'ACTION',
          text: 'Rassembler sur une page ce que chaque membre propose pour les adolescents.',
          owner: coordination,
          dueOn: day(3),
        },
      ],
    },
    {
      title: 'Calendrier d’accompagnement des collectivités',
      kind: 'DECISION',
      durationMinutes: 30,
      presenter: piquet,
      minutes: [
        'Un rendez-vous commun de la DSDEN, de la CAF et d’une fédération est proposé à chaque collectivité, six mois avant la fin de sa convention.',
      ],
      outcomes: [
        {
          kind: 'DECISION',
          text: 'Chaque collectivité est reçue une fois, par trois membres du groupe, six mois avant le terme de sa convention.',
        },
        {
          kind: 'ACTION',
          text: 'Établir la liste des conventions qui arrivent à terme dans l’année.',
          owner: letellier,
          dueOn: day(-90),
          doneOn: day(-93),
        },
      ],
    },
  ],
  record: {
    attendance: {
      PRESENT: [letellier, lemarchand, anquetil, piquet, goupil, coordination, diarra, fouquet],
      REMOTE: [argentre],
    },
    represented: { [nguyen]: diarra, [lepage]: lemarchand },
    others: 'EXCUSED',
    writtenBy: coordination,
    publishedOn: weekday(-107, tuesday),
  },
});

const coming = ({ weekday }: Calendar): MeetingScript => ({
  body: gaspeo,
  title: 'GASPEO : bilan de l’année',
  on: weekday(22, tuesday),
  time: '14:00',
  durationMinutes: 120,
  place,
  agenda: [
    { title: 'Rendez-vous tenus avec les collectivités', kind: 'INFORMATION', durationMinutes: 30, presenter: piquet },
    { title: 'Offre pour les adolescents', kind: 'DISCUSSION', durationMinutes: 45, presenter: coordination },
    { title: 'Conventions à renouveler', kind: 'DECISION', durationMinutes: 30, presenter: letellier },
  ],
});
