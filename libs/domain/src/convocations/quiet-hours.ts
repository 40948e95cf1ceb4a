import { addDays, type Instant, plainDateIn, zonedParts } from '../typography/dates.ts';
import { instantAt } from '../typography/times.ts';

/** Nobody is reminded of anything in the evening or at night. Source: feature M07. */
export const QUIET_FROM_HOUR = 20;
export const QUIET_UNTIL_HOUR = 8;

/** When the quiet hours end that run now in this IANA zone; null outside them. */
export function quietUntil(now: Instant, zone: string): Date | null {
  const { hour } = zonedParts(now, zone);
  if (hour >= QUIET_UNTIL_HOUR && hour < QUIET_FROM_HOUR) return null;
  const today = plainDateIn(now, zone);
  const morning = hour >= QUIET_FROM_HOUR ? addDays(today, 1) : today;
  return instantAt(morning, `${String(QUIET_UNTIL_HOUR).padStart(2, '0')}:00`, zone);
}
