import {
  addMonths,
  formatClock,
  instantAt,
  type Label,
  type OccurrenceSkip,
  type PlainDate,
  plainDateIn,
  publicHolidayOn,
  SERIES_MAX_YEARS,
  type SeriesRule,
  schoolHolidayOn,
} from '@maillage/domain';
import type { Holidays } from './queries/holidays-around.ts';
import { daysOf } from './recurrence.ts';

/** What decides the dates of a series, whether it is written already or only thought of. */
export interface Recurring extends SeriesRule {
  startsAt: Date;
  /** IANA. */
  timeZone: string;
  skipSchoolHolidays: boolean;
  skipPublicHolidays: boolean;
}

/** A date of the rule. */
export interface PlannedDate {
  plannedAt: Date;
  skippedBecause: OccurrenceSkip | null;
  /** The name of the holiday that it falls in, skipped or not. */
  holiday: Label | null;
}

/** How far ahead meetings are put in the calendar. */
const HORIZON_MONTHS = 12;

/** The day until which a series is put in the calendar: a year from today, or from its first date. */
export function horizonOf({ startsAt, timeZone }: Pick<Recurring, 'startsAt' | 'timeZone'>, now: Date): PlainDate {
  return addMonths(plainDateIn(startsAt > now ? startsAt : now, timeZone), HORIZON_MONTHS);
}

/** The earlier of the end of a series, when it has one, and of a day. */
export const datesUntil = (untilOn: PlainDate | null, day: PlainDate): PlainDate =>
  untilOn !== null && untilOn < day ? untilOn : day;

/**
 * The day of the last of `count` meetings: dates that are skipped do not count. Ten years on at most: a rule may have fewer.
 */
export async function lastDayOf(series: Recurring, count: number, holidays: Holidays): Promise<PlainDate> {
  const latest = addMonths(plainDateIn(series.startsAt, series.timeZone), SERIES_MAX_YEARS * 12);
  const kept = (await planDates(series, latest, holidays)).filter(({ skippedBecause }) => !skippedBecause);
  const last = kept[count - 1];
  return last ? plainDateIn(last.plannedAt, series.timeZone) : latest;
}

/**
 * The dates of the rule from the first until `untilOn`, with what is skipped and why. The hour on the wall stays the same
 * when clocks change; on the day when that hour does not exist there is no date. Source: RFC 5545 §3.3.10.
 */
export async function planDates(series: Recurring, untilOn: PlainDate, holidays: Holidays): Promise<PlannedDate[]> {
  const { startsAt, timeZone } = series;
  const clock = formatClock(startsAt, timeZone);
  const days = await daysOf(series, plainDateIn(startsAt, timeZone), untilOn);
  return days.map((day) => {
    const plannedAt = instantAt(day, clock, timeZone);
    const isPossible = formatClock(plannedAt, timeZone) === clock;
    return { plannedAt, ...judge(series, day, holidays, isPossible) };
  });
}

function judge(
  { skipSchoolHolidays, skipPublicHolidays }: Recurring,
  day: PlainDate,
  { departement, school }: Holidays,
  isPossible: boolean,
): Omit<PlannedDate, 'plannedAt'> {
  if (!isPossible) return { skippedBecause: 'CLOCK_CHANGE', holiday: null };
  const publicHoliday = publicHolidayOn(day, departement);
  const schoolHoliday = schoolHolidayOn(day, school);
  if (publicHoliday && skipPublicHolidays) return { skippedBecause: 'PUBLIC_HOLIDAY', holiday: publicHoliday };
  if (schoolHoliday && skipSchoolHolidays) return { skippedBecause: 'SCHOOL_HOLIDAYS', holiday: schoolHoliday };
  return { skippedBecause: null, holiday: publicHoliday ?? schoolHoliday };
}
