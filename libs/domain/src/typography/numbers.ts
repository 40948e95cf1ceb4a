import type { Locale } from '../locale.ts';
import { NBSP } from './typo.ts';

const TAG: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** « 1 234 567,5 » with fine spaces; at most `decimals` decimals (2 unless told). */
export function formatNumber(value: number, locale: Locale = 'fr', decimals = 2): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: decimals }).format(value);
}

/** « 45,5 % » from 45.5 (already a percentage, not a ratio). */
export function formatPercent(percent: number, locale: Locale = 'fr', decimals = 1): string {
  const number = formatNumber(percent, locale, decimals);
  return locale === 'fr' ? `${number}${NBSP}%` : `${number}%`;
}

/** « 12 345,60 € » from integer cents. */
export function formatEuros(cents: number, locale: Locale = 'fr'): string {
  return new Intl.NumberFormat(TAG[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** « 3,2 Mo », « 640 octets »: decimal multiples, as file managers show. */
export function formatBytes(bytes: number, locale: Locale = 'fr'): string {
  const units = locale === 'fr' ? ['ko', 'Mo', 'Go'] : ['kB', 'MB', 'GB'];
  if (bytes < 1000)
    return count(bytes, locale === 'fr' ? 'octet' : 'byte', locale === 'fr' ? 'octets' : 'bytes', locale);
  let value = bytes;
  let unit = '';
  for (const next of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  return `${formatNumber(value, locale, 1)}${NBSP}${unit}`;
}

/** The form that agrees with a number: in French 0, 1 and 1,5 are singular; in English only 1 is. */
export function plural(value: number, one: string, many: string, locale: Locale = 'fr'): string {
  const isOne = locale === 'fr' ? Math.abs(value) < 2 : Math.abs(value) === 1;
  return isOne ? one : many;
}

/** « 0 réunion », « 1 234 réunions »: number and noun held together. */
export function count(value: number, one: string, many: string, locale: Locale = 'fr'): string {
  return `${formatNumber(value, locale)}${NBSP}${plural(value, one, many, locale)}`;
}
