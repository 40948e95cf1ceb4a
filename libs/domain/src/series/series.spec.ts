import { recurrenceText, type SeriesRule, seriesProblem, shortMonthsOf } from './series-rule.ts';
import { type SpokenSeries, seriesSentence, shortMonthsSentence } from './series-words.ts';

const rule = (change: Partial<SeriesRule> = {}): SeriesRule => ({
  pattern: 'MONTHLY_WEEKDAY',
  interval: 1,
  shortMonths: 'SKIP',
  ...change,
});
const spoken = (firstOn: string, change: Partial<SpokenSeries> = {}): SpokenSeries => ({
  ...rule(),
  firstOn,
  untilOn: null,
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  ...change,
});
const plain = (text: string | null) => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('A rule in the words of calendars', () => {
  it.each([
    ['2027-01-05', rule(), 'FREQ=MONTHLY;BYDAY=1TU'],
    ['2027-01-05', rule({ interval: 2 }), 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU'],
    ['2027-01-26', rule({ pattern: 'MONTHLY_LAST_WEEKDAY' }), 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['2027-01-05', rule({ pattern: 'WEEKLY', interval: 2 }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['2027-01-31', rule({ pattern: 'MONTHLY_DAY' }), 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['2027-01-31', rule({ pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }), 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [
      '2027-01-30',
      rule({ pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }),
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
    ],
    [
      '2027-01-29',
      rule({ pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }),
      'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1',
    ],
    ['2027-01-12', rule({ pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }), 'FREQ=MONTHLY;BYMONTHDAY=12'],
  ])('from %s', (firstOn, of, expected) => {
    expect(recurrenceText(of, firstOn)).toBe(expected);
  });
});

describe('A rule in words', () => {
  it.each([
    ['2027-01-05', {}, 'le premier mardi de chaque mois', 'the first Tuesday of every month'],
    [
      '2027-01-05',
      { skipSchoolHolidays: true },
      'le premier mardi de chaque mois, sauf pendant les vacances scolaires',
      'the first Tuesday of every month, except during school holidays',
    ],
    [
      '2027-01-05',
      { interval: 2, skipPublicHolidays: true, untilOn: '2027-07-01' },
      'le premier mardi, tous les deux mois, sauf les jours fériés, jusqu’au 1er juillet 2027',
      'the first Tuesday, every 2 months, except on public holidays, until 1 July 2027',
    ],
    [
      '2027-01-28',
      { pattern: 'MONTHLY_LAST_WEEKDAY', interval: 12 },
      'le dernier jeudi de janvier, chaque année',
      'the last Thursday of January, every year',
    ],
    ['2027-04-05', { interval: 12 }, 'le premier lundi d’avril, chaque année', 'the first Monday of April, every year'],
    ['2027-02-01', { pattern: 'MONTHLY_DAY', interval: 12 }, 'le 1er février, chaque année', '1 February, every year'],
    ['2027-02-01', { pattern: 'MONTHLY_DAY' }, 'le 1er de chaque mois', 'the 1st of every month'],
    [
      '2027-01-31',
      { pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' },
      'le dernier jour de chaque mois',
      'the last day of every month',
    ],
    [
      '2027-01-30',
      { pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' },
      'le 30 (ou le dernier jour) de chaque mois',
      'the 30th (or the last day) of every month',
    ],
    ['2027-01-05', { pattern: 'WEEKLY' }, 'chaque mardi', 'every Tuesday'],
    ['2027-01-05', { pattern: 'WEEKLY', interval: 2 }, 'un mardi sur deux', 'every 2 weeks, on Tuesday'],
    [
      '2027-01-05',
      { pattern: 'WEEKLY', interval: 3 },
      'le mardi, toutes les trois semaines',
      'every 3 weeks, on Tuesday',
    ],
  ] satisfies [string, Partial<SpokenSeries>, string, string][])('from %s, with %p', (firstOn, change, fr, en) => {
    expect(plain(seriesSentence(spoken(firstOn, change), 'fr'))).toBe(fr);
    expect(plain(seriesSentence(spoken(firstOn, change), 'en'))).toBe(en);
  });
});

describe('Months that are too short', () => {
  const byDate = (change: Partial<SeriesRule> = {}) => rule({ pattern: 'MONTHLY_DAY', ...change });

  it('are named, only those that the rule comes to', () => {
    expect(shortMonthsOf(byDate(), '2027-01-31')).toEqual([2, 4, 6, 9, 11]);
    expect(shortMonthsOf(byDate({ interval: 2 }), '2027-01-31')).toEqual([9, 11]);
    expect(shortMonthsOf(byDate({ interval: 12 }), '2027-01-31')).toEqual([]);
    expect(shortMonthsOf(byDate(), '2027-01-28')).toEqual([]);
    expect(shortMonthsOf(rule(), '2027-01-31')).toEqual([]);
  });

  it('are explained, whatever was chosen for them', () => {
    expect(plain(shortMonthsSentence(byDate(), '2027-01-31'))).toBe(
      'Le 31 n’existe pas en février, avril, juin, septembre et novembre : pas de séance ces mois-là.',
    );
    expect(plain(shortMonthsSentence(byDate({ shortMonths: 'LAST_DAY' }), '2027-01-29'))).toBe(
      'Le 29 n’existe pas en février, sauf les années bissextiles : la séance y a lieu le dernier jour.',
    );
    expect(shortMonthsSentence(byDate(), '2027-01-31', 'en')).toBe(
      'There is no 31st in February, April, June, September and November: no meeting then.',
    );
    expect(plain(shortMonthsSentence(rule(), '2027-03-30'))).toBe(
      'Certains mois n’ont que quatre mardis : pas de séance ces mois-là.',
    );
    expect(shortMonthsSentence(byDate(), '2027-01-12')).toBeNull();
  });
});

describe('A rule that makes no series', () => {
  const none = { untilOn: null, count: null };
  it.each([
    ['2027-01-05', rule({ interval: 0 }), none, 'SERIES_INTERVAL_INVALID'],
    ['2027-01-05', rule({ interval: 13 }), none, 'SERIES_INTERVAL_INVALID'],
    ['2027-01-05', rule(), { untilOn: '2027-06-30', count: 4 }, 'SERIES_TWO_ENDS'],
    ['2027-01-05', rule(), { untilOn: null, count: 0 }, 'SERIES_COUNT_INVALID'],
    ['2027-01-05', rule(), { untilOn: '2027-01-04', count: null }, 'SERIES_END_INVALID'],
    ['2027-01-05', rule(), { untilOn: '2037-01-06', count: null }, 'SERIES_END_INVALID'],
    ['2027-01-24', rule({ pattern: 'MONTHLY_LAST_WEEKDAY' }), none, 'SERIES_NOT_LAST_WEEKDAY'],
  ] as const)('from %s: %p %p', (firstOn, of, bounds, code) => {
    expect(seriesProblem({ ...of, ...bounds }, firstOn)?.code).toBe(code);
  });

  it('is not one that begins in the last week of February', () => {
    expect(seriesProblem(rule({ pattern: 'MONTHLY_LAST_WEEKDAY' }), '2027-02-22')).toBeNull();
    expect(seriesProblem({ ...rule(), untilOn: '2027-01-05' }, '2027-01-05')).toBeNull();
  });
});
