import { quote, type Scope } from '../../../platform/access/rule.ts';

/** States by which a seat counts: there, near or far, in whole or in part, or represented. As `coveredSeats` of libs/domain. */
const counted = ['PRESENT', 'REMOTE', 'LATE', 'LEFT_EARLY', 'REPRESENTED'].map(quote).join(', ');

const ofMeeting = (scope: Scope) =>
  `a.network_id = ${scope.column('networkId')} and a.meeting_id = ${scope.column('id')} and a.role in ('TITULAR', 'ALTERNATE')`;

/** Seats held on the day of the meeting: what the quorum is a share of. */
export const seatsHeld = (scope: Scope) =>
  `(select count(distinct a.seat_id)::int from meetings_attendance a where ${ofMeeting(scope)})`;

/**
 * Seats where someone takes part or is represented. A seat counts once, however many sit for it: an alternate beside the
 * titular adds nothing. Source: CRPA R.133-10; field reference §1.3, M25.
 */
export const seatsPresent = (scope: Scope) =>
  `(select count(distinct a.seat_id)::int from meetings_attendance a where ${ofMeeting(scope)} and a.state in (${counted}))`;

/** Seats that the body's rules asked for on that day, rounded up; null without a rule. */
export const seatsRequired = (scope: Scope) =>
  `(ceil(${seatsHeld(scope)} * ${scope.column('quorumPercent')} / 100.0))::int`;
