import { useLingui } from '@lingui/react';
import {
  type CodeList,
  count,
  type DateStyle,
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  type Locale,
  typo,
} from '@maillage/domain';
import { useMemo } from 'react';
import { formatClock } from './clock.ts';

/** What people read: dates, numbers and wordings in the language of the page, with its typography. */
export interface Format {
  locale: Locale;
  /** A text typed by someone, with the typography of the language. */
  text(value: string): string;
  /** A day (`YYYY-MM-DD`), or the day of an instant in `zone`. */
  date(value: string, style?: DateStyle, zone?: string): string;
  /** « 9 h 30 » in the zone of the meeting. */
  time(instant: string, zone: string): string;
  /** « mardi 15 décembre, 9 h 30 » */
  moment(instant: string, zone: string, style?: DateStyle): string;
  number(value: number): string;
  bytes(value: number): string;
  /** « 1 h 20 », « 45 min ». */
  duration(minutes: number): string;
  count(value: number, one: string, many: string): string;
  label<Code extends string>(list: CodeList<Code>, code: Code): string;
}

export function createFormat(locale: Locale): Format {
  const time = (instant: string, zone: string) => formatClock(instant, zone, locale);
  const date = (value: string, style: DateStyle = 'long', zone?: string) =>
    formatDate(value, { locale, style, ...(zone ? { zone } : {}) });
  return {
    locale,
    text: (value) => typo(value, locale),
    date,
    time,
    moment: (instant, zone, style = 'weekday') => `${date(instant, style, zone)}, ${time(instant, zone)}`,
    number: (value) => formatNumber(value, locale),
    bytes: (value) => formatBytes(value, locale),
    duration: (minutes) => formatDuration(minutes, locale),
    count: (value, one, many) => count(value, one, many, locale),
    label: (list, code) => list.label(code, locale),
  };
}

export function useFormat(): Format {
  const { i18n } = useLingui();
  const locale: Locale = i18n.locale === 'en' ? 'en' : 'fr';
  return useMemo(() => createFormat(locale), [locale]);
}
