import { foldHeading, isPlainDate, type PlainDate, toPlainDate } from '@maillage/domain';

const months = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];

/** The first day that Excel counts, and the days of our century in its count: 1 January 2000 to 31 December 2099. */
const excelEpoch = Date.UTC(1899, 11, 30);
const excelDays = { from: 36_526, until: 73_050 };

const validDay = (year: string, month: string | number, day: string): PlainDate | null => {
  const date = toPlainDate({
    year: Number(year.length === 2 ? `20${year}` : year),
    month: Number(month),
    day: Number(day),
  });
  return isPlainDate(date) ? date : null;
};

/**
 * A day as files write it: 05/03/2026, 5.3.26, 2026-03-05, « 5 mars 2026 », « 1er mars 2026 », with an hour behind or not,
 * or the number that Excel keeps. `null` for anything else.
 */
export function readDay(text: string): PlainDate | null {
  const bare = text.replace(/[T ]\d{1,2}[:h]\d{2}(:\d{2}(\.\d+)?)?Z?$/u, '');
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(bare);
  if (french) return validDay(french[3] ?? '', french[2] ?? '', french[1] ?? '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare);
  if (iso) return validDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const words = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(foldHeading(bare));
  if (words) {
    const month = months.findIndex((start) => words[2]?.startsWith(start));
    return month < 0 ? null : validDay(words[3] ?? '', month + 1, words[1] ?? '');
  }
  if (/^\d{5}$/.test(bare) && Number(bare) >= excelDays.from && Number(bare) <= excelDays.until) {
    return new Date(excelEpoch + Number(bare) * 86_400_000).toISOString().slice(0, 10);
  }
  return null;
}

const yes = new Set(['oui', 'o', 'x', '1', 'vrai', 'true', 'yes', 'y']);
const no = new Set(['non', 'n', '0', 'faux', 'false', 'no']);

/** `null` when it is neither a yes nor a no. */
export function readYesNo(text: string): boolean | null {
  const word = foldHeading(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** A whole number from 0 to `most`, or `null`. */
export function readCount(text: string, most: number): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : null;
}

/**
 * A telephone number, as typed; the zero that a spreadsheet drops from a French number is put back. `null` when it cannot
 * be dialled.
 */
export function readPhone(text: string): string | null {
  const digits = text.replace(/\(0\)/gu, '').replace(/[\s().\-/]/gu, '');
  if (/^[1-9]\d{8}$/.test(digits)) return `0${digits}`;
  return /^0[1-9]\d{8}$/.test(digits) || /^(?:\+|00)[1-9]\d{7,14}$/.test(digits) ? text : null;
}

/** A web address; `https://` is put before one that lacks it. `null` when it is none. */
export function readUrl(text: string): string | null {
  const whole = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole) || /\s/u.test(text)) return null;
  const { hostname, username } = new URL(whole);
  return hostname.includes('.') && username === '' ? whole : null;
}

/** What names are compared by: no accent, no case, no sign. Genders and plurals stay apart: René is not Renée. */
export const plain = foldHeading;
