import { type Problem, problem } from '../errors-registry.ts';
import { addDays, daysBetween, type PlainDate } from '../typography/dates.ts';
import type { MandateRole } from './mandate-role.ts';

/** Days of a mandate, both included; `until` empty means open. */
export interface MandatePeriod {
  from: PlainDate;
  until: PlainDate | null;
}

/** A mandate that ends within so many days is announced, so that its succession is prepared. A default. */
export const ENDS_SOON_DAYS = 60;

export function periodProblem(period: MandatePeriod): Problem<'MANDATE_PERIOD_INVALID'> | null {
  return period.until !== null && period.until < period.from ? problem('MANDATE_PERIOD_INVALID') : null;
}

/** Whether the mandate runs on that day: rights derive from the mandates that do. */
export function runsOn(period: MandatePeriod, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day <= period.until);
}

export function hasEnded(period: MandatePeriod, today: PlainDate): boolean {
  return period.until !== null && period.until < today;
}

/** Whether two periods share a day at least. A mandate may start on the day after another ends, not on that day. */
export function overlaps(a: MandatePeriod, b: MandatePeriod): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);
}

/** Whether a running mandate has its last day within `withinDays` of today, today included. */
export function endsSoon(period: MandatePeriod, today: PlainDate, withinDays = ENDS_SOON_DAYS): boolean {
  return period.until !== null && runsOn(period, today) && daysBetween(today, period.until) <= withinDays;
}

export interface SeatedPerson extends MandatePeriod {
  role: MandateRole;
  personName: string;
}

/** Refuses a second titular on a seat on any day. The database refuses it too; this says it with a name. */
export function titularProblem(
  candidate: MandatePeriod & { role: MandateRole },
  others: readonly SeatedPerson[],
): Problem<'TITULAR_ALREADY_SEATED'> | null {
  if (candidate.role !== 'TITULAR') return null;
  const seated = others.find((other) => other.role === 'TITULAR' && overlaps(candidate, other));
  if (!seated) return null;
  return problem('TITULAR_ALREADY_SEATED', {
    personName: seated.personName,
    from: seated.from,
    until: seated.until ?? '',
  });
}

/**
 * The period left to a mandate when another succeeds it from `from`: it ends the day before.
 * A mandate that ended earlier keeps its own end. Refused when nothing would be left of it.
 */
export function succeeded(current: MandatePeriod, from: PlainDate): MandatePeriod | Problem<'SUCCESSION_DATE_INVALID'> {
  if (from <= current.from) return problem('SUCCESSION_DATE_INVALID', { from: current.from });
  const dayBefore = addDays(from, -1);
  return { from: current.from, until: current.until !== null && current.until < dayBefore ? current.until : dayBefore };
}

/**
 * Whether someone still administers the network on `day`, among the mandates of its coordination as they would be after
 * the change. Whatever its role, a mandate of the coordination administers.
 */
export function isAdministered(coordination: readonly MandatePeriod[], day: PlainDate): boolean {
  return coordination.some((mandate) => runsOn(mandate, day));
}
