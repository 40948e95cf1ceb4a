import { type Problem, problem } from '../errors-registry.ts';
import { daysBetween, type PlainDate } from '../typography/dates.ts';

/** The longest school holidays there are, summer, with room to spare. */
export const SCHOOL_HOLIDAY_MAX_DAYS = 120;

/** Refuses holidays whose day of return (`until`) is not after their first day, or months away from it. */
export function schoolHolidayProblem(
  from: PlainDate,
  until: PlainDate,
): Problem<'SCHOOL_HOLIDAY_PERIOD_INVALID'> | null {
  const days = daysBetween(from, until);
  if (days >= 1 && days <= SCHOOL_HOLIDAY_MAX_DAYS) return null;
  return problem('SCHOOL_HOLIDAY_PERIOD_INVALID', { max: SCHOOL_HOLIDAY_MAX_DAYS });
}
