import type { Locale } from '../locale.ts';
import { formatDate, type Instant, plainDateIn } from '../typography/dates.ts';
import { formatClock, formatTime } from '../typography/times.ts';
import { timeZones } from './time-zones.ts';

export interface ZonesOptions {
  /** IANA zone of the meeting. */
  zone: string;
  /** IANA zone of the reader. */
  viewerZone: string;
  locale?: Locale;
}

/**
 * The time of a meeting, and the reader's own when the clocks differ that day:
 * « 14 h (heure de Paris) — 17 h à Mayotte ». The day is repeated when it is another day there.
 * Source: field reference §3.7.
 */
export function formatTimeInZones(instant: Instant, { zone, viewerZone, locale = 'fr' }: ZonesOptions): string {
  const time = formatTime(instant, { zone, locale });
  const sameDay = plainDateIn(instant, zone) === plainDateIn(instant, viewerZone);
  if (sameDay && formatClock(instant, zone) === formatClock(instant, viewerZone)) return time;
  const own = formatTime(instant, { zone: viewerZone, locale });
  const day = sameDay ? '' : `${formatDate(instant, { zone: viewerZone, locale, style: 'weekday' })}, `;
  return `${time} (${clockName(zone, locale)}) — ${day}${own} ${placeName(viewerZone, locale)}`;
}

/** « heure de Paris »; the name of the zone when it is none of the French territories. */
export function clockName(zone: string, locale: Locale): string {
  return timeZones.has(zone) ? timeZones.label(zone, locale) : zone;
}

function placeName(zone: string, locale: Locale): string {
  return timeZones.has(zone) ? timeZones.get(zone).place[locale] : `(${zone})`;
}

/** Whether this machine knows the zone. The list of `timeZones` is what we offer; any IANA zone is accepted. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/u.test(value)) return false;
  try {
    new Intl.DateTimeFormat('fr', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
