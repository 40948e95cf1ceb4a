import type { ConvocationAnswer, SendingState } from '@maillage/domain';
import { quote, type Scope } from '../../platform/access/rule.ts';
import { sendingState } from './sending.sql.ts';

const ofMeeting = (table: string, alias: string, scope: Scope) =>
  `${table} ${alias} where ${alias}.network_id = ${scope.column('networkId')} and ${alias}.meeting_id = ${scope.column('meetingId')}`;

/** Who is asked to answer: not those who receive a copy, nor those whose invitation was withdrawn. */
const asked = (scope: Scope) =>
  `${ofMeeting('convocations_convocation', 'c', scope)} and c.withdrawn_at is null and c.reason <> 'ALTERNATE'`;

export const countOf = (answer: ConvocationAnswer) => (scope: Scope) =>
  `(select count(*)::int from ${asked(scope)} and c.answer = ${quote(answer)})`;

export const convening = {
  convened: (scope: Scope) => `(select count(*)::int from ${asked(scope)})`,
  hasChangeToAnnounce: (scope: Scope) => `(select m.revision > ${scope.column('announcedRevision')}
    from meetings_meeting m where m.network_id = ${scope.column('networkId')} and m.id = ${scope.column('meetingId')})`,
  messages: (state: SendingState) => (scope: Scope) =>
    `(select count(*)::int from (
       select distinct on (s.convocation_id) s.id, s.convocation_id from ${ofMeeting('convocations_sending', 's', scope)}
       order by s.convocation_id, s.queued_at desc, s.id desc
     ) last where ${sendingState('last.id', 'last.convocation_id')} = ${quote(state)})`,
};
