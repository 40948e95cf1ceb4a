import type { Locale } from '../locale.ts';
import { NBSP } from './typo.ts';

/** A calendar day, `YYYY-MM-DD`, without zone. */
export type PlainDate = string;
/** A moment: a `Date`, or ISO 8601 text with offset. */
export type Instant = Date | string;

export interface DateParts {
  year: number;
  /** 1..12 */
  month: number;
  day: number;
  /** 1 = Monday .. 7 = Sunday, as ISO 8601 */
  weekday: number;
}

export interface ZonedParts extends DateParts {
  hour: number;
  minute: number;
}

const WORDS = {
  fr: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    shortWeekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
} as const;

/** « mardi »; 1 = Monday .. 7 = Sunday. */
export const weekdayName = (weekday: number, locale: Locale = 'fr'): string =>
  WORDS[locale].weekdays[weekday - 1] ?? '';

/** « février »; 1..12. */
export const monthName = (month: number, locale: Locale = 'fr'): string => WORDS[locale].months[month - 1] ?? '';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The parts of `YYYY-MM-DD`, or `null` when the day does not exist (30 February) or the text is something else. */
export function parsePlainDate(text: string): DateParts | null {
  const match = PLAIN_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { year, month, day, weekday: date.getUTCDay() || 7 };
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && parsePlainDate(value) !== null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsFormatter(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

const toDate = (instant: Instant): Date => {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${String(instant)}`);
  return date;
};

/** What the clock and the calendar on the wall show in `zone` at that instant. */
export function zonedParts(instant: Instant, zone: string): ZonedParts {
  const found: Record<string, number> = {};
  for (const part of partsFormatter(zone).formatToParts(toDate(instant))) found[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday, hour, minute };
}

const two = (value: number) => String(value).padStart(2, '0');

export function toPlainDate(parts: Pick<DateParts, 'year' | 'month' | 'day'>): PlainDate {
  return `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
}

/** The calendar day in `zone` at that instant. */
export function plainDateIn(instant: Instant, zone: string): PlainDate {
  return toPlainDate(zonedParts(instant, zone));
}

/** `days` after (or before, when negative) a calendar day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(partsOfDay(epochDay(date) + days));
}

/** The same day `months` later, or the last day of that month when it is shorter (31 January → 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const parts = parsePlainDate(date);
  if (!parts) throw new RangeError(`not a day: ${date}`);
  const first = new Date(Date.UTC(parts.year, parts.month - 1 + months, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return toPlainDate({ year, month, day: Math.min(parts.day, lastDay) });
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

const DAY_MS = 86_400_000;

function epochDay(date: PlainDate): number {
  const parts = parsePlainDate(date);
  if (!parts) throw new RangeError(`not a day: ${date}`);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
}

function partsOfDay(day: number): Pick<DateParts, 'year' | 'month' | 'day'> {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * `full` jeudi 5 mars 2026 · `long` 5 mars 2026 · `weekday` jeudi 5 mars · `dayMonth` 5 mars · `short` jeu. 5 mars 2026 ·
 * `shortDayMonth` 5 janv. · `numeric` 05/03/2026 · `monthYear` mars 2026 · `iso` 2026-03-05
 */
export type DateStyle =
  | 'full'
  | 'long'
  | 'weekday'
  | 'dayMonth'
  | 'short'
  | 'shortDayMonth'
  | 'numeric'
  | 'monthYear'
  | 'iso';

export interface DateOptions {
  /** IANA zone of the network or meeting. A plain date ignores it; an instant needs it. */
  zone?: string;
  locale?: Locale;
  style?: DateStyle;
}

function partsOf(value: Instant | PlainDate, zone: string): DateParts {
  const plain = typeof value === 'string' ? parsePlainDate(value) : null;
  return plain ?? zonedParts(value, zone);
}

/** A day in words: « jeudi 5 mars 2026 », « 1er mars 2026 ». Day and month hold together by a non-breaking space. */
export function formatDate(value: Instant | PlainDate, options: DateOptions = {}): string {
  const { zone = 'Europe/Paris', locale = 'fr', style = 'long' } = options;
  const parts = partsOf(value, zone);
  const words = WORDS[locale];
  const number = locale === 'fr' && parts.day === 1 ? '1er' : String(parts.day);
  const dayMonth = `${number}${NBSP}${words.months[parts.month - 1]}`;
  const shortDayMonth = `${number}${NBSP}${words.shortMonths[parts.month - 1]}`;
  const weekday = words.weekdays[parts.weekday - 1];
  switch (style) {
    case 'full':
      return `${weekday} ${dayMonth} ${parts.year}`;
    case 'long':
      return `${dayMonth} ${parts.year}`;
    case 'weekday':
      return `${weekday} ${dayMonth}`;
    case 'dayMonth':
      return dayMonth;
    case 'short':
      return `${words.shortWeekdays[parts.weekday - 1]} ${shortDayMonth} ${parts.year}`;
    case 'shortDayMonth':
      return shortDayMonth;
    case 'numeric':
      return `${two(parts.day)}/${two(parts.month)}/${parts.year}`;
    case 'monthYear':
      return `${words.months[parts.month - 1]} ${parts.year}`;
    case 'iso':
      return toPlainDate(parts);
  }
}

/** Days of a period, both included: « du 5 mars 2026 au 1er juin 2027 », « depuis le 5 mars 2026 » when `until` is empty. */
export function formatDays(from: PlainDate, until: PlainDate | null | undefined, locale: Locale = 'fr'): string {
  const start = formatDate(from, { locale });
  if (!until) return locale === 'fr' ? `depuis le ${start}` : `since ${start}`;
  const end = formatDate(until, { locale });
  if (from === until) return locale === 'fr' ? `le ${start}` : `on ${start}`;
  return locale === 'fr' ? `du ${start} au ${end}` : `from ${start} to ${end}`;
}
