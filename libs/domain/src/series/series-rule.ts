import { type Problem, problem } from '../errors-registry.ts';
import { defineCodes } from '../labels.ts';
import { addDays, addMonths, type PlainDate, parsePlainDate } from '../typography/dates.ts';

/** What comes back; which day exactly follows from the first date. */
export const seriesPatterns = defineCodes([
  { code: 'WEEKLY', fr: 'Le même jour de la semaine', en: 'The same day of the week' },
  { code: 'MONTHLY_DAY', fr: 'La même date du mois', en: 'The same date of the month' },
  { code: 'MONTHLY_WEEKDAY', fr: 'Le même rang du jour dans le mois', en: 'The same weekday of the month' },
  {
    code: 'MONTHLY_LAST_WEEKDAY',
    fr: 'Le dernier jour de ce nom dans le mois',
    en: 'The last such weekday of the month',
  },
]);
export type SeriesPattern = (typeof seriesPatterns.codes)[number];

/** What becomes of the 31st in a month of thirty days. */
export const shortMonthChoices = defineCodes([
  { code: 'SKIP', fr: 'Pas de séance ce mois-là', en: 'No meeting that month' },
  { code: 'LAST_DAY', fr: 'La séance a lieu le dernier jour du mois', en: 'The meeting takes place on the last day' },
]);
export type ShortMonths = (typeof shortMonthChoices.codes)[number];

/** Why a date of the rule has no meeting. */
export const occurrenceSkips = defineCodes([
  { code: 'SCHOOL_HOLIDAYS', fr: 'Vacances scolaires', en: 'School holidays' },
  { code: 'PUBLIC_HOLIDAY', fr: 'Jour férié', en: 'Public holiday' },
  { code: 'CLOCK_CHANGE', fr: "Cette heure n'existe pas ce jour-là", en: 'This hour does not exist that day' },
]);
export type OccurrenceSkip = (typeof occurrenceSkips.codes)[number];

/** A rule without its bounds: with the first date, it says every other one. */
export interface SeriesRule {
  pattern: SeriesPattern;
  /** Every so many weeks or months. */
  interval: number;
  /** For MONTHLY_DAY on the 29th, 30th or 31st only. */
  shortMonths: ShortMonths;
}

export const SERIES_MAX_INTERVAL = 12;
export const SERIES_MAX_COUNT = 200;
/** How far ahead a series may end. */
export const SERIES_MAX_YEARS = 10;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

interface FirstDate {
  month: number;
  day: number;
  weekday: number;
  /** 1..5: the first, second… such weekday of its month. */
  rank: number;
}

/** @throws RangeError when that day does not exist. */
export function firstDateOf(firstOn: PlainDate): FirstDate {
  const parts = parsePlainDate(firstOn);
  if (!parts) throw new RangeError(`not a day: ${firstOn}`);
  return { month: parts.month, day: parts.day, weekday: parts.weekday, rank: Math.ceil(parts.day / 7) };
}

/** Whether the day is one of the last seven of its month: only then can « the last Tuesday » begin on it. */
export const isInLastWeek = (firstOn: PlainDate): boolean => addDays(firstOn, 7).slice(0, 7) !== firstOn.slice(0, 7);

/**
 * The rule as calendars write it, without DTSTART, COUNT or UNTIL: `FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU`.
 * Source: RFC 5545 §3.3.10.
 */
export function recurrenceText({ pattern, interval, shortMonths }: SeriesRule, firstOn: PlainDate): string {
  const { day, weekday, rank } = firstDateOf(firstOn);
  const every = interval === 1 ? '' : `;INTERVAL=${interval}`;
  const name = WEEKDAYS[weekday - 1];
  switch (pattern) {
    case 'WEEKLY':
      return `FREQ=WEEKLY${every};BYDAY=${name}`;
    case 'MONTHLY_DAY':
      return `FREQ=MONTHLY${every};${shortMonths === 'LAST_DAY' ? dayOrLast(day) : `BYMONTHDAY=${day}`}`;
    case 'MONTHLY_WEEKDAY':
      return `FREQ=MONTHLY${every};BYDAY=${rank}${name}`;
    case 'MONTHLY_LAST_WEEKDAY':
      return `FREQ=MONTHLY${every};BYDAY=-1${name}`;
  }
}

function dayOrLast(day: number): string {
  if (day <= 28) return `BYMONTHDAY=${day}`;
  if (day === 31) return 'BYMONTHDAY=-1';
  return day === 30 ? 'BYMONTHDAY=28,29,30;BYSETPOS=-1' : 'BYMONTHDAY=28,29;BYSETPOS=-1';
}

/** The months (1..12) that the rule comes to but that have no such date; none unless it goes by date. */
export function shortMonthsOf({ pattern, interval }: SeriesRule, firstOn: PlainDate): number[] {
  if (pattern !== 'MONTHLY_DAY') return [];
  const { month, day } = firstDateOf(firstOn);
  const visited = new Set(Array.from({ length: 12 }, (_, step) => ((month - 1 + step * interval) % 12) + 1));
  return [...visited].filter((each) => day > longest(each)).sort((a, b) => a - b);
}

/** 28 in February: the 29th is missing three years out of four. */
const longest = (month: number) => (month === 2 ? 28 : new Date(Date.UTC(2026, month, 0)).getUTCDate());

export interface BoundedRule extends Pick<SeriesRule, 'pattern' | 'interval'> {
  /** Last day, included. */
  untilOn?: PlainDate | null;
  /** How many meetings. */
  count?: number | null;
}

export type SeriesProblem = Problem<
  | 'SERIES_INTERVAL_INVALID'
  | 'SERIES_COUNT_INVALID'
  | 'SERIES_TWO_ENDS'
  | 'SERIES_END_INVALID'
  | 'SERIES_NOT_LAST_WEEKDAY'
>;

/** Refuses a rule that makes no series: an interval out of range, two ends, an end before the beginning or too far. */
export function seriesProblem(
  { pattern, interval, untilOn = null, count = null }: BoundedRule,
  firstOn: PlainDate,
): SeriesProblem | null {
  if (!Number.isInteger(interval) || interval < 1 || interval > SERIES_MAX_INTERVAL)
    return problem('SERIES_INTERVAL_INVALID', { max: SERIES_MAX_INTERVAL });
  if (pattern === 'MONTHLY_LAST_WEEKDAY' && !isInLastWeek(firstOn)) return problem('SERIES_NOT_LAST_WEEKDAY');
  if (untilOn !== null && count !== null) return problem('SERIES_TWO_ENDS');
  if (count !== null && (!Number.isInteger(count) || count < 1 || count > SERIES_MAX_COUNT))
    return problem('SERIES_COUNT_INVALID', { max: SERIES_MAX_COUNT });
  const latest = addMonths(firstOn, SERIES_MAX_YEARS * 12);
  if (untilOn !== null && (untilOn < firstOn || untilOn > latest))
    return problem('SERIES_END_INVALID', { firstOn, latest });
  return null;
}
