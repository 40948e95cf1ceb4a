import { addDays, type PlainDate, parsePlainDate } from '../typography/dates.ts';

/** Which one of its weekday a day is in its month, from 1. */
const rankOf = (date: PlainDate) => Math.ceil((parsePlainDate(date)?.day ?? 1) / 7);

/**
 * The day to propose for the meeting after one: the same weekday, of the same rank in its month (second Tuesday), or the
 * fourth when a month has no fifth; never before `today`.
 */
export function sameWeekdayLater(date: PlainDate, today: PlainDate): PlainDate {
  const rank = Math.min(rankOf(date), 4);
  let day = addDays(date, 28);
  while (day < today || rankOf(day) !== rank) day = addDays(day, 7);
  return day;
}
