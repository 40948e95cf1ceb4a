import type { Locale } from './locale.ts';
import { formatDate, formatDays, isPlainDate } from './typography/dates.ts';
import { count, formatNumber } from './typography/numbers.ts';
import { typo } from './typography/typo.ts';

/** Closed list: what the caller can do about it, whatever the code. */
export const errorKinds = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'INTERNAL',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export type ErrorParam = string | number | null | undefined;

export interface ErrorEntry {
  kind: ErrorKind;
  /** Names of the values that the sentences use, sent apart from them on the wire. */
  params?: readonly string[];
  fr: string;
  en: string;
}

/**
 * Declares error codes. A sentence says what happened, that nothing was lost or changed, and what to do.
 * Placeholders: `{name}` a text or number · `{name|minute|minutes}` a number and its noun · `{name:date}` a day
 * (`YYYY-MM-DD`) · `{from,until:period}` two days, the second may be empty.
 * French is written with ordinary spaces and apostrophes; typography is applied here, once.
 */
export function defineErrors<const Entries extends Record<string, ErrorEntry>>(entries: Entries): Entries {
  const polished = Object.entries(entries).map(([code, entry]) => [
    code,
    { ...entry, fr: typo(entry.fr), en: typo(entry.en, 'en') },
  ]);
  return Object.fromEntries(polished) as Entries;
}

const PLACEHOLDER = /\{(\w+)(?:,(\w+))?(?::(date|period))?(?:\|([^|}]*)\|([^|}]*))?\}/gu;

/** The names of the values that a sentence uses, in order of appearance, without repetition. */
export function placeholdersOf(sentence: string): string[] {
  const names = [...sentence.matchAll(PLACEHOLDER)].flatMap((match) => (match[2] ? [match[1], match[2]] : [match[1]]));
  return [...new Set(names.filter((name): name is string => name !== undefined))];
}

const written = (value: ErrorParam, locale: Locale): string =>
  typeof value === 'number' ? formatNumber(value, locale) : (value ?? '…');

const day = (value: ErrorParam, locale: Locale): string =>
  isPlainDate(value) ? formatDate(value, { locale }) : written(value, locale);

/** Fills a sentence. A value that is missing shows as « … »: a sentence about an error must never fail itself. */
export function fillSentence(sentence: string, params: Readonly<Record<string, ErrorParam>>, locale: Locale): string {
  return sentence.replace(PLACEHOLDER, (_match, name: string, second, format, one, many) => {
    const value = params[name];
    if (format === 'period') {
      const until = params[second ?? ''];
      return isPlainDate(value) ? formatDays(value, isPlainDate(until) ? until : null, locale) : written(value, locale);
    }
    if (format === 'date') return day(value, locale);
    if (one !== undefined) {
      return value === null || value === undefined ? `… ${many}` : count(Number(value), one, many, locale);
    }
    return written(value, locale);
  });
}
