import { addDays, instantAt, type PlainDate, parsePlainDate, plainDateIn, schoolYearOf } from '@maillage/domain';

/** The days of a demonstration network: real ones stay, invented ones stand around the day of its first start. */
export interface Calendar {
  /** The moment of the first start. */
  now: Date;
  today: PlainDate;
  /** So many days after today, or before when negative. */
  day(offset: number): PlainDate;
  /** The first such day of the week from that day on; 1 is Monday. */
  weekday(offset: number, weekday: number): PlainDate;
  /** The first day of the school year of so many years ago; 0 is the one under way. */
  schoolYear(yearsAgo: number): PlainDate;
  /** The moment when the clocks of the network show this, `09:30`. */
  at(day: PlainDate, time: string): Date;
}

export function calendarOf(now: Date, zone: string): Calendar {
  const today = plainDateIn(now, zone);
  const day = (offset: number) => addDays(today, offset);
  return {
    now,
    today,
    day,
    weekday: (offset, weekday) => {
      const from = day(offset);
      const ahead = (weekday - (parsePlainDate(from)?.weekday ?? weekday) + 7) % 7;
      return addDays(from, ahead);
    },
    schoolYear: (yearsAgo) => `${Number(schoolYearOf(today).from.slice(0, 4)) - yearsAgo}-09-01`,
    at: (date, time) => instantAt(date, time, zone),
  };
}
