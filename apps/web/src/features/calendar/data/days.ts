import { addDays, addMonths, parsePlainDate, plainDateIn } from '@maillage/domain';

export const calendarViews = ['mois', 'semaine', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

const weekdayOf = (day: string): number => parsePlainDate(day)?.weekday ?? 1;

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The weeks that a month touches, from Monday to Sunday. */
export function weeksOfMonth(day: string): string[][] {
  const first = firstOfMonth(day);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday < addMonths(first, 1); monday = addDays(monday, 7))
    weeks.push(weekFrom(monday));
  return weeks;
}

export const weekFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

/** The days that a view shows, in order. */
export function daysOf(view: CalendarView, day: string): string[] {
  if (view === 'semaine') return weekFrom(mondayOf(day));
  const weeks = weeksOfMonth(day).flat();
  return view === 'mois' ? weeks : weeks.filter((each) => each.slice(0, 7) === day.slice(0, 7));
}

/** The day to show after « next » (1) or « previous » (-1). */
export const stepFrom = (view: CalendarView, day: string, step: 1 | -1): string =>
  view === 'semaine' ? addDays(day, 7 * step) : addMonths(firstOfMonth(day), step);

/** Wide enough for every zone: what falls outside is left out by its own day. */
export const periodOf = (days: readonly string[]): { from: string; to: string } => ({
  from: `${addDays(days[0] ?? '', -1)}T00:00:00Z`,
  to: `${addDays(days.at(-1) ?? '', 2)}T00:00:00Z`,
});

/** Meetings by the day on which they begin, as the clock of their own zone says. */
export function byDay<Meeting extends { startsAt: string; timeZone: string }>(
  meetings: readonly Meeting[],
): ReadonlyMap<string, Meeting[]> {
  const days = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const day = plainDateIn(meeting.startsAt, meeting.timeZone);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return days;
}
