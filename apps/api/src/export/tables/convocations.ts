import {
  convocationAnswers,
  convocationChannels,
  convocationReasons,
  mandateRoles,
  sendingKinds,
  sendingStates,
} from '@maillage/domain';
import { sendingState } from '../../features/convocations/index.ts';
import { body, code, type ExportTable, id, instant, organisation, person, text } from '../columns.ts';

const ofMeeting = 'join meetings_meeting m on m.network_id = t.network_id and m.id = t.meeting_id';
const meeting = [
  body('m.body_id'),
  text('Réunion', 'm.title'),
  instant('Date de la réunion', 'm.starts_at', 'm.time_zone'),
];

export const convocationTables: ExportTable[] = [
  {
    table: 'convocations_convening',
    file: 'convocations',
    about: 'les envois de convocation, un par réunion convoquée',
    joins: ofMeeting,
    orderBy: 'm.starts_at, t.id',
    columns: [
      ...meeting,
      instant('Envoyée le', 't.sent_at', 'm.time_zone'),
      person('Envoyée par', 't.sent_by_person_id'),
      instant('Réponse attendue avant le', 't.reply_by', 'm.time_zone'),
      text('Mot joint', 't.message'),
      text('Dernière version annoncée', 't.announced_revision'),
      instant('Dernière annonce le', 't.announced_at', 'm.time_zone'),
      text('Intitulé annoncé', "t.announced ->> 'title'"),
      instant('Date annoncée', "(t.announced ->> 'startsAt')::timestamptz", 'm.time_zone'),
      text('Lieu annoncé', "t.announced ->> 'place'"),
      instant('Date annoncée auparavant', "(t.announced_before ->> 'startsAt')::timestamptz", 'm.time_zone'),
      text('Dernier rappel (jours avant)', 't.reminded_for_days'),
      id,
    ],
  },
  {
    table: 'convocations_convocation',
    file: 'personnes-convoquees',
    about: 'qui a été convoqué à quelle réunion, à quel titre, et ce que chacun a répondu',
    joins: ofMeeting,
    orderBy: 'm.starts_at, m.id, t.position, t.id',
    columns: [
      ...meeting,
      text('Siège', '(select label from governance_seat s where s.network_id = $1 and s.id = t.seat_id)'),
      person('Personne', 't.person_id'),
      organisation('Organisation', 't.organisation_id'),
      code('Qualité', 't.role', mandateRoles),
      code('Au titre de', 't.reason', convocationReasons),
      code('Par', 't.channel', convocationChannels),
      code('Réponse', 't.answer', convocationAnswers),
      instant('Répondu le', 't.answered_at', 'm.time_zone'),
      person('Réponse notée par', 't.answered_by_person_id'),
      person('Représentée par', 't.represented_by_person_id'),
      text('Rang', 't.position'),
      instant('Retirée le', 't.withdrawn_at', 'm.time_zone'),
      instant('Convoquée le', 't.created_at', 'm.time_zone'),
      text('Identifiant du mandat', 't.mandate_id'),
      id,
    ],
  },
  {
    table: 'convocations_sending',
    file: 'envois',
    about: 'chaque message envoyé pour une réunion, et ce qu’il est devenu',
    joins: `${ofMeeting} join convocations_convocation c on c.network_id = t.network_id and c.id = t.convocation_id`,
    orderBy: 't.queued_at, t.id',
    columns: [
      ...meeting,
      person('Personne', 'c.person_id'),
      code('Message', 't.kind', sendingKinds),
      code('État', sendingState('t.id', 't.convocation_id'), sendingStates),
      instant('Demandé le', 't.queued_at', 'm.time_zone'),
      text('Identifiant de la convocation', 't.convocation_id'),
      id,
    ],
  },
];
