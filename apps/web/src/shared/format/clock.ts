import { type Locale, plainDateIn, zonedParts } from '@maillage/domain';

const NBSP = '\u00A0';
const two = (value: number) => String(value).padStart(2, '0');

/** « 9 h 30 », « 14 h », or « 9:30 » in English, as the clock of `zone` shows. */
export function formatClock(instant: string, zone: string, locale: Locale): string {
  const { hour, minute } = zonedParts(instant, zone);
  if (locale === 'en') return `${hour}:${two(minute)}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${two(minute)}`;
}

/** `HH:MM`, for a time field. */
export function clockValue(instant: string, zone: string): string {
  const { hour, minute } = zonedParts(instant, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** Today's calendar day in a zone. */
export function zoneToday(zone: string): string {
  return plainDateIn(new Date(), zone);
}

/**
 * The instant (ISO, UTC) at which the clock of `zone` shows that day and time. In the hour that spring skips, the
 * instant after the change; in the hour that autumn repeats, the first of the two.
 */
export function instantOf(day: string, time: string, zone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shownAt = (instant: number) => {
    const parts = zonedParts(new Date(instant), zone);
    return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  };
  const first = asUtc - (shownAt(asUtc) - asUtc);
  const second = asUtc - (shownAt(first) - first);
  const candidates = [Math.min(first, second), Math.max(first, second)];
  const exact = candidates.find((candidate) => shownAt(candidate) === asUtc);
  return new Date(exact ?? Math.max(first, second)).toISOString();
}
