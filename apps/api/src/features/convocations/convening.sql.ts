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

/** A seat counts once, whoever comes for it. Source: CRPA R.133-10; field reference §1.3. */
const seats = (scope: Scope, which = 'true') =>
  `(select count(distinct c.seat_id)::int from ${ofMeeting('convocations_convocation', 'c', scope)}
    and c.withdrawn_at is null and c.role in ('TITULAR', 'ALTERNATE') and ${which})`;

const seatsHeld = (scope: Scope) => seats(scope);

export const convening = {
  seatsHeld,
  seatsExpected: (scope: Scope) => seats(scope, "c.answer in ('PRESENT', 'REMOTE', 'REPRESENTED')"),
  seatsRequired: (scope: Scope) => `(select ceil(${seatsHeld(scope)} * r.quorum_percent / 100.0)::int
    from meetings_meeting m join governance_body_rules r on r.network_id = m.network_id and r.body_id = m.body_id
    where m.network_id = ${scope.column('networkId')} and m.id = ${scope.column('meetingId')})`,
  convened: (scope: Scope) => `(select count(*)::int from ${asked(scope)})`,
  hasChangeToAnnounce: (scope: Scope) => `(select m.revision > ${scope.column('announcedRevision')}
    from meetings_meeting m where m.network_id = ${scope.column('networkId')} and m.id = ${scope.column('meetingId')})`,
  messages: (state: SendingState) => (scope: Scope) =>
    `(select count(*)::int from (
       select distinct on (s.convocation_id) s.id, s.convocation_id from ${ofMeeting('convocations_sending', 's', scope)}
       order by s.convocation_id, s.queued_at desc, s.id desc
     ) last where ${sendingState('last.id', 'last.convocation_id')} = ${quote(state)})`,
};
