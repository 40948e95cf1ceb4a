import type { Locale } from '../locale.ts';
import { formatDate, monthName, type PlainDate, weekdayName } from '../typography/dates.ts';
import { NBSP, typo } from '../typography/typo.ts';
import { firstDateOf, type SeriesRule, shortMonthsOf } from './series-rule.ts';

/** All that a sentence says of a series. */
export interface SpokenSeries extends SeriesRule {
  firstOn: PlainDate;
  untilOn: PlainDate | null;
  skipSchoolHolidays: boolean;
  skipPublicHolidays: boolean;
}

const RANKS = {
  fr: ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'],
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
} as const;

/**
 * « le premier mardi de chaque mois, sauf pendant les vacances scolaires, jusqu’au 30 juin 2027 ». Begins with a small
 * letter, so that it can follow another word.
 */
export function seriesSentence(series: SpokenSeries, locale: Locale = 'fr'): string {
  return typo(
    [rhythmWords(series, series.firstOn, locale), exceptWords(series, locale), untilWords(series.untilOn, locale)]
      .filter((part) => part !== '')
      .join(', '),
    locale,
  );
}

/** The first part of it: « le premier mardi de chaque mois ». */
export function rhythmWords(rule: SeriesRule, firstOn: PlainDate, locale: Locale = 'fr'): string {
  const first = firstDateOf(firstOn);
  const weekday = weekdayName(first.weekday, locale);
  if (rule.pattern === 'WEEKLY') return weeklyWords(rule.interval, weekday, locale);
  const which = monthlyWhich(rule, first, weekday, locale);
  if (rule.interval === 12) return yearlyWords(rule, which, first, locale);
  if (locale === 'fr')
    return rule.interval === 1 ? `${which} de chaque mois` : `${which}, tous les ${numberWord(rule.interval)} mois`;
  return rule.interval === 1 ? `${which} of every month` : `${which}, every ${rule.interval} months`;
}

function weeklyWords(interval: number, weekday: string, locale: Locale): string {
  if (locale === 'en') return interval === 1 ? `every ${weekday}` : `every ${interval} weeks, on ${weekday}`;
  if (interval === 1) return `chaque ${weekday}`;
  return interval === 2 ? `un ${weekday} sur deux` : `le ${weekday}, toutes les ${numberWord(interval)} semaines`;
}

function monthlyWhich(
  { pattern, shortMonths }: SeriesRule,
  { day, rank }: { day: number; rank: number },
  weekday: string,
  locale: Locale,
): string {
  if (pattern === 'MONTHLY_LAST_WEEKDAY') return locale === 'fr' ? `le dernier ${weekday}` : `the last ${weekday}`;
  if (pattern === 'MONTHLY_WEEKDAY') return `${locale === 'fr' ? 'le' : 'the'} ${RANKS[locale][rank - 1]} ${weekday}`;
  const isLast = shortMonths === 'LAST_DAY';
  if (isLast && day === 31) return locale === 'fr' ? 'le dernier jour' : 'the last day';
  const date = locale === 'fr' ? `le${NBSP}${day === 1 ? '1er' : day}` : `the ${ordinal(day)}`;
  if (!isLast || day <= 28) return date;
  return locale === 'fr' ? `${date} (ou le dernier jour)` : `${date} (or the last day)`;
}

/** In one and the same month each year, only 29 February may be missing. */
function yearlyWords(
  { pattern, shortMonths }: SeriesRule,
  which: string,
  { month, day }: { month: number; day: number },
  locale: Locale,
): string {
  const name = monthName(month, locale);
  const isLeapDay = pattern === 'MONTHLY_DAY' && month === 2 && day === 29 && shortMonths === 'LAST_DAY';
  if (locale === 'en') {
    if (pattern !== 'MONTHLY_DAY') return `${which} of ${name}, every year`;
    return isLeapDay ? `the last day of ${name}, every year` : `${day} ${name}, every year`;
  }
  if (pattern !== 'MONTHLY_DAY') return `${which} ${ofMonth(name)}, chaque année`;
  if (isLeapDay) return `le dernier jour ${ofMonth(name)}, chaque année`;
  return `le${NBSP}${day === 1 ? '1er' : day}${NBSP}${name}, chaque année`;
}

/** « d’avril », « de mai ». */
const ofMonth = (month: string) => (/^[ao]/u.test(month) ? `d’${month}` : `de ${month}`);

const NUMBERS = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];
const numberWord = (value: number) => NUMBERS[value] ?? String(value);

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  return `${day}${ending}`;
}

function exceptWords(
  { skipSchoolHolidays, skipPublicHolidays }: Pick<SpokenSeries, 'skipSchoolHolidays' | 'skipPublicHolidays'>,
  locale: Locale,
): string {
  if (skipSchoolHolidays && skipPublicHolidays)
    return locale === 'fr'
      ? 'sauf pendant les vacances scolaires et les jours fériés'
      : 'except during school holidays and on public holidays';
  if (skipSchoolHolidays)
    return locale === 'fr' ? 'sauf pendant les vacances scolaires' : 'except during school holidays';
  if (skipPublicHolidays) return locale === 'fr' ? 'sauf les jours fériés' : 'except on public holidays';
  return '';
}

function untilWords(untilOn: PlainDate | null, locale: Locale): string {
  if (untilOn === null) return '';
  return locale === 'fr' ? `jusqu’au ${formatDate(untilOn, { locale })}` : `until ${formatDate(untilOn, { locale })}`;
}

/**
 * What happens in the months that do not have that date, in one sentence; `null` when nothing happens. « Le 31 n’existe
 * pas en février, avril, juin, septembre et novembre : pas de séance ces mois-là. »
 */
export function shortMonthsSentence(rule: SeriesRule, firstOn: PlainDate, locale: Locale = 'fr'): string | null {
  const { day, weekday, rank } = firstDateOf(firstOn);
  const fr = locale === 'fr';
  if (rule.pattern === 'MONTHLY_WEEKDAY' && rank === 5) {
    const name = weekdayName(weekday, locale);
    return fr
      ? typo(`Certains mois n'ont que quatre ${name}s : pas de séance ces mois-là.`)
      : `Some months have only four ${name}s: no meeting in those months.`;
  }
  const months = shortMonthsOf(rule, firstOn).map((month) => monthName(month, locale));
  if (months.length === 0) return null;
  const list = new Intl.ListFormat(fr ? 'fr' : 'en-GB', { type: 'conjunction' }).format(months);
  const leap = day === 29 ? (fr ? ', sauf les années bissextiles' : ', except in leap years') : '';
  const isLast = rule.shortMonths === 'LAST_DAY';
  const then = fr
    ? isLast
      ? 'la séance y a lieu le dernier jour'
      : months.length === 1
        ? 'pas de séance ce mois-là'
        : 'pas de séance ces mois-là'
    : isLast
      ? 'the meeting takes place on the last day'
      : 'no meeting then';
  return fr
    ? typo(`Le ${day} n'existe pas en ${list}${leap} : ${then}.`)
    : `There is no ${ordinal(day)} in ${list}${leap}: ${then}.`;
}
