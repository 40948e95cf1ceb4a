import { availabilities } from '@maillage/domain';
import { body, code, type ExportTable, id, instant, person, text, yesNo } from '../columns.ts';

const ofPoll = 'join polls_date_poll p on p.network_id = t.network_id and p.id = t.date_poll_id';
const poll = [body('p.body_id'), text('Sondage', 'p.title')];

export const pollTables: ExportTable[] = [
  {
    table: 'polls_date_poll',
    file: 'sondages-de-date',
    about: 'les dates demandées aux sièges d’une instance ; les heures sont celles du fuseau de chaque sondage',
    orderBy: 't.created_at, t.id',
    columns: [
      body(),
      text('Titre', 't.title'),
      text('Durée (minutes)', 't.duration_minutes'),
      text('Fuseau horaire', 't.time_zone'),
      text('Lieu', 't.place'),
      text('Lien de visioconférence', 't.video_url'),
      text('Message', 't.message'),
      instant('Clôture prévue', 't.closes_at', 't.time_zone'),
      instant('Clos le', 't.closed_at', 't.time_zone'),
      instant('Relancé le', 't.reminded_at', 't.time_zone'),
      text(
        'Réunion',
        '(select m.title from meetings_meeting m where m.network_id = t.network_id and m.id = t.meeting_id)',
      ),
      person('Saisi par', 't.created_by_person_id'),
      instant('Saisi le', 't.created_at'),
      id,
    ],
  },
  {
    table: 'polls_date_option',
    file: 'sondages-dates-proposees',
    about: 'les dates que chaque sondage propose',
    joins: ofPoll,
    orderBy: 'p.created_at, p.id, t.starts_at',
    columns: [...poll, instant('Date', 't.starts_at', 'p.time_zone'), yesNo('Retenue', 't.is_chosen'), id],
  },
  {
    table: 'polls_date_answer',
    file: 'sondages-reponses',
    about: 'ce que chaque siège dit de chaque date',
    joins: `join polls_date_option o on o.network_id = t.network_id and o.id = t.date_option_id
      join polls_date_poll p on p.network_id = o.network_id and p.id = o.date_poll_id
      join governance_seat s on s.network_id = t.network_id and s.id = t.seat_id`,
    orderBy: 'p.created_at, p.id, o.starts_at, s.position, t.id',
    columns: [
      ...poll,
      instant('Date', 'o.starts_at', 'p.time_zone'),
      text('Siège', 's.label'),
      code('Réponse', 't.availability', availabilities),
      person('Répondu par', 't.person_id'),
      instant('Répondu le', 't.answered_at'),
      id,
    ],
  },
  {
    table: 'polls_date_poll_invitation',
    file: 'sondages-personnes-interrogees',
    about: 'les personnes à qui chaque sondage a été envoyé',
    joins: ofPoll,
    orderBy: 'p.created_at, p.id, t.invited_at, t.id',
    columns: [...poll, person('Personne', 't.person_id'), instant('Interrogée le', 't.invited_at'), id],
  },
];
