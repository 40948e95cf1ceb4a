import { type Problem, problem } from '../errors-registry.ts';
import type { BodyKind } from '../governance/body-kind.ts';
import { examinesNamedSituations } from '../governance/body-kind.ts';
import { isTimeZone } from '../networks/clocks.ts';
import { addDays, daysBetween, type Instant, type PlainDate, plainDateIn, zonedParts } from '../typography/dates.ts';
import { formatClock, instantAt } from '../typography/times.ts';
import type { AttendanceState, MeetingState } from './meeting-states.ts';

export const MEETING_MIN_MINUTES = 5;
/** Three days: a seminar. */
export const MEETING_MAX_MINUTES = 3 * 24 * 60;
export const AGENDA_MAX_ITEMS = 60;

/** What has happened to a meeting; empty when it has not. */
export interface MeetingLife<Moment = Date | string> {
  openedAt: Moment | null;
  cancelledAt: Moment | null;
  minutesPublishedAt: Moment | null;
}

/** The state that follows from what happened; it is never stored. */
export function meetingStateOf({ openedAt, cancelledAt, minutesPublishedAt }: MeetingLife): MeetingState {
  if (cancelledAt !== null) return 'CANCELLED';
  if (minutesPublishedAt !== null) return 'PUBLISHED';
  return openedAt === null ? 'SCHEDULED' : 'HELD';
}

export type LockProblem = Problem<'MEETING_CANCELLED' | 'MEETING_LOCKED'>;

/** Refuses any change to a cancelled meeting, and to one whose minutes are published. `publishedOn` in the zone of the meeting. */
export function changeProblem(meeting: MeetingLife, publishedOn: PlainDate | null): LockProblem | null {
  if (meeting.cancelledAt !== null) return problem('MEETING_CANCELLED');
  return meeting.minutesPublishedAt === null ? null : problem('MEETING_LOCKED', { publishedOn: publishedOn ?? '' });
}

/** Refuses to cancel a meeting that took place. One opened ahead (`isAhead`: it has not begun) did not. */
export function cancelProblem(
  meeting: MeetingLife,
  publishedOn: PlainDate | null,
  isAhead = false,
): LockProblem | Problem<'MEETING_ALREADY_CANCELLED' | 'MEETING_ALREADY_HELD'> | null {
  if (meeting.cancelledAt !== null) return problem('MEETING_ALREADY_CANCELLED');
  const isHeld = meeting.openedAt !== null && !isAhead;
  return changeProblem(meeting, publishedOn) ?? (isHeld ? problem('MEETING_ALREADY_HELD') : null);
}

/** Refuses attendance, minutes and outcomes before the meeting is open, since its list of attendance does not exist. */
export function recordProblem(
  meeting: MeetingLife,
  publishedOn: PlainDate | null,
): LockProblem | Problem<'MEETING_NOT_OPENED'> | null {
  return changeProblem(meeting, publishedOn) ?? (meeting.openedAt === null ? problem('MEETING_NOT_OPENED') : null);
}

/** Bodies that examine named situations keep an agenda and attendance, no text. Source: field reference §5.1 R3. */
export function writingProblem(kind: BodyKind): Problem<'VAULT_ONLY_KIND'> | null {
  return examinesNamedSituations(kind) ? problem('VAULT_ONLY_KIND') : null;
}

export interface PublishableMeeting extends MeetingLife {
  publishedOn: PlainDate | null;
  items: readonly { hasMinutes: boolean; outcomeCount: number }[];
}

export type PublishProblem = Problem<
  'MEETING_CANCELLED' | 'MINUTES_ALREADY_PUBLISHED' | 'MEETING_NOT_OPENED' | 'MINUTES_EMPTY'
>;

/**
 * Says why the minutes cannot be published, or `null`. Attendance that nobody recorded does not prevent it: see
 * `unrecordedCount`, to be shown before the last gesture.
 */
export function publishProblem(meeting: PublishableMeeting): PublishProblem | null {
  if (meeting.cancelledAt !== null) return problem('MEETING_CANCELLED');
  if (meeting.minutesPublishedAt !== null) {
    return problem('MINUTES_ALREADY_PUBLISHED', { publishedOn: meeting.publishedOn ?? '' });
  }
  if (meeting.openedAt === null) return problem('MEETING_NOT_OPENED');
  return meeting.items.some((item) => item.hasMinutes || item.outcomeCount > 0) ? null : problem('MINUTES_EMPTY');
}

/** Seats still at « expected »: what is left to record. */
export function unrecordedCount(states: readonly AttendanceState[]): number {
  return states.filter((state) => state === 'EXPECTED').length;
}

/** A duration of nothing, or less, is an end before the start. */
export function durationProblem(
  minutes: number,
): Problem<'MEETING_PERIOD_INVALID' | 'MEETING_END_BEFORE_START'> | null {
  if (minutes <= 0) return problem('MEETING_END_BEFORE_START');
  const fits = Number.isInteger(minutes) && minutes >= MEETING_MIN_MINUTES && minutes <= MEETING_MAX_MINUTES;
  return fits ? null : problem('MEETING_PERIOD_INVALID', { min: MEETING_MIN_MINUTES, max: MEETING_MAX_MINUTES });
}

/**
 * Refuses to put a meeting on a day that is over where it takes place. Earlier today is fine: a meeting is sometimes put
 * in the calendar while people sit down.
 */
export function pastProblem(startsAt: Instant, timeZone: string, now: Instant): Problem<'MEETING_IN_PAST'> | null {
  const [startsOn, today] = [plainDateIn(startsAt, timeZone), plainDateIn(now, timeZone)];
  return startsOn < today ? problem('MEETING_IN_PAST', { startsOn }) : null;
}

export function timeZoneProblem(timeZone: string): Problem<'TIME_ZONE_UNKNOWN'> | null {
  return isTimeZone(timeZone) ? null : problem('TIME_ZONE_UNKNOWN', { timeZone });
}

/**
 * Refuses an hour that no clock of the zone shows on that day: 2 h 30 in the night when clocks go forward. Whoever builds
 * an instant from a day and an hour asks first. `time` is `HH:MM`.
 */
export function clockChangeProblem(day: PlainDate, time: string, timeZone: string): Problem<'HOUR_SKIPPED'> | null {
  const shown = instantAt(day, time, timeZone);
  if (formatClock(shown, timeZone) === time) return null;
  return problem('HOUR_SKIPPED', { on: day, from: Number(time.slice(0, 2)), until: zonedParts(shown, timeZone).hour });
}

/** Whether the clocks of the zone show that hour twice on that day; `instantAt` takes the first of the two. */
export function isHourRepeated(day: PlainDate, time: string, timeZone: string): boolean {
  const anHourLater = new Date(instantAt(day, time, timeZone).getTime() + 3_600_000);
  return formatClock(anHourLater, timeZone) === time && plainDateIn(anHourLater, timeZone) === day;
}

export interface Notice {
  /** Days between today and the meeting; negative once it is past. */
  daysLeft: number;
  /** Last day to convene within the rule; empty when the body has none. */
  conveneBefore: PlainDate | null;
  isShort: boolean;
}

/** Whether an invitation sent today respects the notice of the body. Said, never blocked, except where a text says so. */
export function noticeOf(meetingOn: PlainDate, noticeDays: number | null, today: PlainDate): Notice {
  const conveneBefore = noticeDays === null ? null : addDays(meetingOn, -noticeDays);
  return {
    daysLeft: daysBetween(today, meetingOn),
    conveneBefore,
    isShort: conveneBefore !== null && today > conveneBefore,
  };
}

export interface MinutesDelay {
  dueOn: PlainDate | null;
  /** Days gone since `dueOn`; 0 when it is still ahead, or when there is no rule. */
  lateDays: number;
}

/** The day by which the minutes are expected, and the delay of those not published yet. */
export function minutesDelay(heldOn: PlainDate, minutesDelayDays: number | null, today: PlainDate): MinutesDelay {
  if (minutesDelayDays === null) return { dueOn: null, lateDays: 0 };
  const dueOn = addDays(heldOn, minutesDelayDays);
  return { dueOn, lateDays: Math.max(0, daysBetween(dueOn, today)) };
}
