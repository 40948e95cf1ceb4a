import type { Locale } from '../locale.ts';
import {
  daysBetween,
  formatDate,
  type Instant,
  isPlainDate,
  type PlainDate,
  plainDateIn,
  zonedParts,
} from './dates.ts';
import { formatNumber } from './numbers.ts';
import { NBSP } from './typo.ts';

export interface TimeOptions {
  /** IANA zone of the meeting, not of its author. */
  zone: string;
  locale?: Locale;
}

const two = (value: number) => String(value).padStart(2, '0');

function written(hour: number, minute: number, locale: Locale): string {
  if (locale === 'en') return `${hour}:${two(minute)}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${two(minute)}`;
}

/** The time on the wall: « 14 h 30 », « 9 h »; in English 14:30. */
export function formatTime(instant: Instant, { zone, locale = 'fr' }: TimeOptions): string {
  const { hour, minute } = zonedParts(instant, zone);
  return written(hour, minute, locale);
}

/** `14:30`, for tables, fields and files; the same in both languages. */
export function formatClock(instant: Instant, zone: string): string {
  const { hour, minute } = zonedParts(instant, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** « jeudi 5 mars 2026 à 14 h 30 ». */
export function formatDateTime(instant: Instant, { zone, locale = 'fr' }: TimeOptions): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatDate(instant, { zone, locale, style: 'full' })} ${at} ${formatTime(instant, { zone, locale })}`;
}

/** « de 9 h 30 à 12 h »; over two days « du 5 mars 2026 à 18 h au 6 mars 2026 à 12 h ». */
export function formatPeriod(startsAt: Instant, endsAt: Instant, { zone, locale = 'fr' }: TimeOptions): string {
  const [start, end] = [formatTime(startsAt, { zone, locale }), formatTime(endsAt, { zone, locale })];
  if (plainDateIn(startsAt, zone) === plainDateIn(endsAt, zone)) {
    return locale === 'fr' ? `de ${start} à ${end}` : `from ${start} to ${end}`;
  }
  const [first, last] = [formatDate(startsAt, { zone, locale }), formatDate(endsAt, { zone, locale })];
  return locale === 'fr'
    ? `du ${first} à ${start} au ${last} à ${end}`
    : `from ${first} at ${start} to ${last} at ${end}`;
}

/** « 9 h 30 – 12 h », for lists and calendars. */
export function formatShortPeriod(startsAt: Instant, endsAt: Instant, { zone, locale = 'fr' }: TimeOptions): string {
  return `${formatTime(startsAt, { zone, locale })}${NBSP}– ${formatTime(endsAt, { zone, locale })}`;
}

/** « mardi 12 janvier 2027, de 9 h 30 à 12 h »: the day and times of a meeting, as a letter says them. */
export function formatOccasion(startsAt: Instant, endsAt: Instant, { zone, locale = 'fr' }: TimeOptions): string {
  const period = formatPeriod(startsAt, endsAt, { zone, locale });
  if (plainDateIn(startsAt, zone) !== plainDateIn(endsAt, zone)) return period;
  return `${formatDate(startsAt, { zone, locale, style: 'full' })}, ${period}`;
}

/** « 1 h 20 », « 45 min », « 2 h »; whole minutes, an overrun or a delay may be negative. */
export function formatDuration(minutes: number, locale: Locale = 'fr'): string {
  const sign = minutes < 0 ? '−' : '';
  const total = Math.abs(Math.round(minutes));
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return `${sign}${rest}${NBSP}min`;
  const hourText = `${sign}${formatNumber(hours, locale)}${NBSP}h`;
  if (rest === 0) return hourText;
  return locale === 'fr' ? `${hourText}${NBSP}${two(rest)}` : `${hourText} ${rest}${NBSP}min`;
}

/** « aujourd’hui », « demain », « hier », « dans 3 jours », « il y a 2 jours ». */
export function formatRelativeDay(date: PlainDate, today: PlainDate, locale: Locale = 'fr'): string {
  const words = locale === 'fr' ? ['hier', 'aujourd’hui', 'demain'] : ['yesterday', 'today', 'tomorrow'];
  const days = daysBetween(today, date);
  const word = words[days + 1];
  if (word) return word;
  const number = `${formatNumber(Math.abs(days), locale)}${NBSP}${locale === 'fr' ? 'jours' : 'days'}`;
  if (locale === 'fr') return days > 0 ? `dans ${number}` : `il y a ${number}`;
  return days > 0 ? `in ${number}` : `${number} ago`;
}

const WALL_TIME = /^\d{2}:\d{2}$/;

/**
 * The instant at which the wall in `zone` shows that day and time (`14:30`).
 * When clocks go back, the first of the two; when they go forward, the missing time is moved on by as much (2:30 reads 3:30).
 * @throws RangeError when the day or the time does not exist in any zone.
 */
export function instantAt(date: PlainDate, time: string, zone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (!isPlainDate(date) || !WALL_TIME.test(time) || Number.isNaN(wall))
    throw new RangeError(`not a day and time: ${date} ${time}`);
  const offsetAt = (instant: number): number => {
    const parts = zonedParts(new Date(instant), zone);
    return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute) - instant;
  };
  // The offset in force a day before and a day after frame any change of clocks around the wall time.
  const [before, after] = [offsetAt(wall - 86_400_000), offsetAt(wall + 86_400_000)];
  const found = [before, after].map((offset) => wall - offset).find((instant) => instant + offsetAt(instant) === wall);
  return new Date(found ?? wall - before);
}
