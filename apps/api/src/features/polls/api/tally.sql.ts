import { type Availability, availabilities } from '@maillage/domain';
import { quote, type Scope } from '../../../platform/access/rule.ts';
import { hasAnswered, heldSeats } from '../queries/poll-seats.sql.ts';

const pollOf = (option: Scope) =>
  `(select p.body_id from polls_date_poll p where p.network_id = ${option.column('networkId')} and p.id = ${option.column('datePollId')})`;

/** Seats that are held today and said one of these of a date. A seat given up since no longer counts. */
const saying =
  (codes: readonly Availability[], extra = '') =>
  (option: Scope) =>
    `(select count(distinct h.seat_id)::int
      from (${heldSeats(option.column('networkId'), pollOf(option), 'now()')}) h
      join polls_date_answer a on a.network_id = ${option.column('networkId')} and a.seat_id = h.seat_id
      where a.date_option_id = ${option.column('id')} and a.availability in (${codes.map(quote).join(', ')})${extra})`;

export const yesCount = saying(['YES']);
export const ifNeededCount = saying(['IF_NEEDED']);
export const noCount = saying(['NO']);
/** Key seats that would come. */
export const keySeatsComing = saying(
  availabilities.codes.filter((code) => code !== 'NO'),
  ' and h.is_key',
);

const held = (poll: Scope) => heldSeats(poll.column('networkId'), poll.column('bodyId'), 'now()');
const countHeld = (poll: Scope, where = 'true') =>
  `(select count(distinct h.seat_id)::int from (${held(poll)}) h where ${where})`;

export const seatCount = (poll: Scope) => countHeld(poll);
export const keySeatCount = (poll: Scope) => countHeld(poll, 'h.is_key');
export const answeredSeatCount = (poll: Scope) =>
  countHeld(poll, hasAnswered(poll.column('networkId'), poll.column('id'), 'h.seat_id'));

/** Seats that the quorum of the body asks for, rounded up; null without a quorum. Counted as at a meeting, on held seats. */
export const requiredSeatCount = (poll: Scope) =>
  `(select ceil(${countHeld(poll)} * r.quorum_percent / 100.0)::int from governance_body_rules r
    where r.network_id = ${poll.column('networkId')} and r.body_id = ${poll.column('bodyId')})`;

/** As `datePollStateOf` of libs/domain. */
export const state = (poll: Scope) =>
  `case when ${poll.column('meetingId')} is not null then 'CHOSEN'
        when ${poll.column('closedAt')} is not null or ${poll.column('closesAt')} <= now() then 'CLOSED'
        else 'OPEN' end`;
