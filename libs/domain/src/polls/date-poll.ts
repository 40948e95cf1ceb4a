import { type Problem, problem } from '../errors-registry.ts';
import { defineCodes } from '../labels.ts';
import { plainDateIn } from '../typography/dates.ts';

export const availabilities = defineCodes([
  { code: 'YES', fr: 'oui', en: 'yes' },
  { code: 'IF_NEEDED', fr: 'si besoin', en: 'if needed' },
  { code: 'NO', fr: 'non', en: 'no' },
]);
export type Availability = (typeof availabilities.codes)[number];

export const datePollStates = defineCodes([
  { code: 'OPEN', fr: 'Ouvert', en: 'Open' },
  { code: 'CLOSED', fr: 'Clos', en: 'Closed' },
  { code: 'CHOSEN', fr: 'Date retenue', en: 'Date chosen' },
]);
export type DatePollState = (typeof datePollStates.codes)[number];

export const DATE_OPTIONS_MIN = 2;
export const DATE_OPTIONS_MAX = 20;

/** What has happened to a poll; empty when it has not. */
export interface DatePollLife {
  closesAt: Date;
  closedAt: Date | null;
  /** What the choice became. */
  meetingId: string | null;
}

/** The state that follows from what happened, and from the hour; it is never stored. */
export function datePollStateOf({ closesAt, closedAt, meetingId }: DatePollLife, now: Date): DatePollState {
  if (meetingId !== null) return 'CHOSEN';
  return closedAt !== null || closesAt <= now ? 'CLOSED' : 'OPEN';
}

/** The moment when answers stopped, or will. */
export const datePollEnd = ({ closesAt, closedAt }: DatePollLife): Date =>
  closedAt !== null && closedAt < closesAt ? closedAt : closesAt;

/** Refuses an answer that comes too late. `zone` is the poll's: the sentence tells the day there. */
export function datePollAnswerProblem(
  poll: DatePollLife,
  now: Date,
  zone: string,
): Problem<'DATE_POLL_CHOSEN' | 'DATE_POLL_CLOSED'> | null {
  const state = datePollStateOf(poll, now);
  if (state === 'CHOSEN') return problem('DATE_POLL_CHOSEN');
  return state === 'CLOSED' ? problem('DATE_POLL_CLOSED', { closedOn: plainDateIn(datePollEnd(poll), zone) }) : null;
}

export type DateOptionsProblem = Problem<
  'DATE_OPTIONS_COUNT' | 'DATE_OPTION_TWICE' | 'DATE_OPTION_PAST' | 'DATE_POLL_CLOSING_PAST' | 'DATE_POLL_CLOSING_LATE'
>;

/** Refuses dates that cannot be asked for: too few, twice the same, already past, or past before answers stop coming. */
export function dateOptionsProblem(
  startsAt: readonly Date[],
  closesAt: Date,
  now: Date,
  zone: string,
): DateOptionsProblem | null {
  if (startsAt.length < DATE_OPTIONS_MIN || startsAt.length > DATE_OPTIONS_MAX) {
    return problem('DATE_OPTIONS_COUNT', { min: DATE_OPTIONS_MIN, max: DATE_OPTIONS_MAX });
  }
  const times = startsAt.map((date) => date.getTime());
  if (new Set(times).size < times.length) return problem('DATE_OPTION_TWICE');
  const first = new Date(Math.min(...times));
  if (first <= now) return problem('DATE_OPTION_PAST', { on: plainDateIn(first, zone) });
  if (closesAt <= now) return problem('DATE_POLL_CLOSING_PAST');
  return closesAt > first ? problem('DATE_POLL_CLOSING_LATE', { firstOn: plainDateIn(first, zone) }) : null;
}

/** What the seats said of a date. A seat counts once, whoever answered for it. */
export interface DateTally {
  yesCount: number;
  ifNeededCount: number;
  noCount: number;
  /** Key seats that said yes or if needed. */
  keySeatCount: number;
}

/** What the tallies of a poll are compared with. */
export interface DatePollBar {
  keySeatCount: number;
  /** Seats that the body's rules ask for. Empty: no quorum. */
  requiredSeatCount: number | null;
}

/** Seats that would come: a yes and an « if needed » count alike for the quorum. */
export const comingCount = ({ yesCount, ifNeededCount }: DateTally): number => yesCount + ifNeededCount;

/** Somebody answered, and nobody could come: shown greyed, never advised. */
export const isForNobody = (tally: DateTally): boolean => tally.noCount > 0 && comingCount(tally) === 0;

/** Empty when the body has no quorum. */
export const hasQuorum = (tally: DateTally, { requiredSeatCount }: DatePollBar): boolean | null =>
  requiredSeatCount === null ? null : comingCount(tally) >= requiredSeatCount;

export interface DateCandidate extends DateTally {
  id: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** Somebody is convened elsewhere that day, or it is a holiday. */
  hasClash: boolean;
}

/**
 * The date to suggest: quorum first, then all key seats, then most yes, then no clash or holiday; the sooner among equals.
 * Nothing before somebody could come. A suggestion: whoever decides may choose another.
 */
export function adviseDate<Candidate extends DateCandidate>(
  candidates: readonly Candidate[],
  bar: DatePollBar,
  now: Date,
): Candidate | null {
  const possible = candidates.filter((date) => comingCount(date) > 0 && new Date(date.startsAt) > now);
  const merits = (date: Candidate) => [
    hasQuorum(date, bar) === false ? 0 : 1,
    date.keySeatCount >= bar.keySeatCount ? 1 : 0,
    date.yesCount,
    date.hasClash ? 0 : 1,
    date.ifNeededCount,
  ];
  return possible.reduce<Candidate | null>(
    (best, date) => (best === null || isBetter(merits(date), merits(best), date, best) ? date : best),
    null,
  );
}

function isBetter(merits: number[], others: number[], date: DateCandidate, other: DateCandidate): boolean {
  const at = merits.findIndex((merit, index) => merit !== others[index]);
  return at === -1 ? new Date(date.startsAt) < new Date(other.startsAt) : (merits[at] ?? 0) > (others[at] ?? 0);
}
