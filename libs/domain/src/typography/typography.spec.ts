import { formatTimeInZones, isTimeZone } from '../networks/clocks.ts';
import { timeZones } from '../networks/time-zones.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatDays,
  isPlainDate,
  parsePlainDate,
  plainDateIn,
  zonedParts,
} from './dates.ts';
import { count, formatBytes, formatEuros, formatNumber, formatPercent, plural } from './numbers.ts';
import { schoolYearOf } from './school-year.ts';
import {
  formatDateTime,
  formatDuration,
  formatOccasion,
  formatPeriod,
  formatRelativeDay,
  formatShortPeriod,
  formatTime,
  instantAt,
} from './times.ts';
import { typo } from './typo.ts';

/** In the tables below `_` stands for U+00A0 and `~` for U+202F, which no reader can see. */
const seen = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~');
const zone = 'Europe/Paris';

describe('typo in French', () => {
  it.each([
    ["l'école d'Alençon", 'l’école d’Alençon'],
    ["aujourd'hui", 'aujourd’hui'],
    ['Présence : 12 !', 'Présence_: 12~!'],
    ['Qui vient ?', 'Qui vient~?'],
    ['Qui vient?', 'Qui vient~?'],
    ['Quoi?!', 'Quoi~?!'],
    ['oui; non', 'oui~; non'],
    ['Attention: lire', 'Attention_: lire'],
    ['« Bonjour »', '«_Bonjour_»'],
    ['«Bonjour»', '«_Bonjour_»'],
    ['le "relevé" est là', 'le «_relevé_» est là'],
    ['et puis...', 'et puis…'],
    ['14h30', '14_h_30'],
    ['à 9h, puis 14 h 05', 'à 9_h, puis 14_h_05'],
    ['14:30', '14:30'],
    ['45 %', '45_%'],
    ['12 345,60 €', '12~345,60_€'],
    ['1 234 567 habitants', '1~234~567 habitants'],
    ['en 2026 100 sièges', 'en 2026 100_sièges'],
    ['02 33 98 00 00', '02_33_98_00_00'],
    ['le 1 mars 2026', 'le 1er_mars 2026'],
    ['le 11 mars 2026', 'le 11_mars 2026'],
    ['le 1er mars', 'le 1er_mars'],
    ['19 personnes', '19_personnes'],
    ['S. Haddad', 'S._Haddad'],
    ['M. Martin et Mme Diallo', 'M._Martin et Mme_Diallo'],
    ['voir art. 7, n° 3', 'voir art._7, n°_3'],
    ['QPV 2024 : QN06101M', 'QPV 2024_: QN06101M'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(seen(typo(text))).toBe(expected);
    expect(typo(typo(text))).toBe(typo(text));
  });

  it.each([
    'https://example.org/a?b=c;d!',
    "www.example.org/?q=l'orne",
    "d'artagnan@example.org",
    'mailto:a@example.org?subject=Bonjour!',
    "`l'option: --x`",
    '&nbsp;',
  ])('leaves %j alone', (text) => {
    expect(typo(text)).toBe(text);
  });

  it('still works around an address', () => {
    expect(seen(typo("Voir https://example.org/?a=1 ! L'adresse : a@example.org ?"))).toBe(
      'Voir https://example.org/?a=1~! L’adresse_: a@example.org~?',
    );
  });
});

describe('typo in English', () => {
  it('only touches apostrophes, quotes and dots', () => {
    expect(typo('The parents\' group said "yes"... why: no one knows!', 'en')).toBe(
      'The parents’ group said “yes”… why: no one knows!',
    );
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-03-05', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['05/03/2026', false],
    ['2026-3-5', false],
  ])('%s exists: %s', (text, exists) => expect(isPlainDate(text)).toBe(exists));

  it('count without clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-15', -6)).toBe('2025-09-15');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(parsePlainDate('2026-03-05')?.weekday).toBe(4);
    expect(() => addDays('nope', 1)).toThrow(RangeError);
  });
});

describe('formatDate', () => {
  it.each([
    ['full', 'jeudi 5_mars 2026', 'Thursday 5_March 2026'],
    ['long', '5_mars 2026', '5_March 2026'],
    ['weekday', 'jeudi 5_mars', 'Thursday 5_March'],
    ['dayMonth', '5_mars', '5_March'],
    ['short', 'jeu. 5_mars 2026', 'Thu 5_Mar 2026'],
    ['shortDayMonth', '5_mars', '5_Mar'],
    ['numeric', '05/03/2026', '05/03/2026'],
    ['monthYear', 'mars 2026', 'March 2026'],
    ['iso', '2026-03-05', '2026-03-05'],
  ] as const)('writes %s as %s, and in English %s', (style, fr, en) => {
    expect(seen(formatDate('2026-03-05', { style }))).toBe(fr);
    expect(seen(formatDate('2026-03-05', { style, locale: 'en' }))).toBe(en);
  });

  it('says 1er', () => {
    expect(seen(formatDate('2026-03-01', { style: 'dayMonth' }))).toBe('1er_mars');
    expect(seen(formatDate('2026-03-01', { style: 'dayMonth', locale: 'en' }))).toBe('1_March');
  });

  it('is already what typo would make of it', () => {
    for (let day = 0; day < 366; day += 1) {
      const text = formatDate(addDays('2026-01-01', day), { style: 'full' });
      expect(typo(text)).toBe(text);
    }
  });

  it('agrees with Intl on every day of a year, but for 1er', () => {
    const intl = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
    for (let day = 0; day < 366; day += 1) {
      const date = addDays('2026-01-01', day);
      const ours = formatDate(date, { style: 'full' }).replace('1er', '1').replaceAll('\u00A0', ' ');
      expect(ours).toBe(intl.format(new Date(date)));
    }
  });

  it('reads an instant in its zone, not in that of the machine', () => {
    const instant = '2026-03-05T23:30:00Z';
    expect(seen(formatDate(instant, { zone }))).toBe('6_mars 2026');
    expect(seen(formatDate(instant, { zone: 'America/Cayenne' }))).toBe('5_mars 2026');
    expect(seen(formatDate(new Date(instant), { zone: 'Indian/Mayotte' }))).toBe('6_mars 2026');
    expect(() => formatDate('hier')).toThrow(RangeError);
  });

  it('writes periods of days', () => {
    expect(seen(formatDays('2026-01-01', '2026-12-31'))).toBe('du 1er_janvier 2026 au 31_décembre 2026');
    expect(seen(formatDays('2026-01-01', null))).toBe('depuis le 1er_janvier 2026');
    expect(seen(formatDays('2026-01-05', '2026-01-05', 'en'))).toBe('on 5_January 2026');
  });
});

describe('times', () => {
  it.each([
    ['2026-03-05T13:30:00Z', '14_h_30', '14:30'],
    ['2026-03-05T08:00:00Z', '9_h', '9:00'],
    ['2026-03-05T08:05:00Z', '9_h_05', '9:05'],
    ['2026-03-04T23:00:00Z', '0_h', '0:00'],
    ['2026-07-05T08:00:00Z', '10_h', '10:00'],
  ])('%s reads %s in Paris, in English %s', (instant, fr, en) => {
    expect(seen(formatTime(instant, { zone }))).toBe(fr);
    expect(formatTime(instant, { zone, locale: 'en' })).toBe(en);
    expect(typo(formatTime(instant, { zone }))).toBe(formatTime(instant, { zone }));
  });

  // Winter and summer offsets in hours of field reference §3.7.
  it.each([
    ['Europe/Paris', 1, 2],
    ['America/Guadeloupe', -4, -4],
    ['America/Martinique', -4, -4],
    ['America/Cayenne', -3, -3],
    ['Indian/Reunion', 4, 4],
    ['America/Miquelon', -3, -2],
    ['Indian/Mayotte', 3, 3],
    ['America/St_Barthelemy', -4, -4],
    ['America/Marigot', -4, -4],
    ['Pacific/Wallis', 12, 12],
    ['Pacific/Tahiti', -10, -10],
    ['Pacific/Marquesas', -9.5, -9.5],
    ['Pacific/Gambier', -9, -9],
    ['Pacific/Noumea', 11, 11],
  ])('%s is at %d h in winter and %d h in summer', (name, winter, summer) => {
    expect(timeZones.has(name)).toBe(true);
    for (const [date, offset] of [
      ['2026-01-15', winter],
      ['2026-07-15', summer],
    ] as const) {
      const instant = instantAt(date, '12:00', name);
      expect(instant.getTime()).toBe(Date.parse(`${date}T12:00:00Z`) - offset * 3_600_000);
      const { hour, minute } = zonedParts(instant, name);
      expect([plainDateIn(instant, name), hour, minute]).toEqual([date, 12, 0]);
    }
  });

  it('survive the two nights when clocks change', () => {
    expect(instantAt('2026-10-25', '02:30', zone).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-03-29', '02:30', zone).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-03-29', '03:30', zone).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(() => instantAt('2026-02-30', '10:00', zone)).toThrow(RangeError);
    expect(() => instantAt('2026-02-03', '25:00', zone)).toThrow(RangeError);
  });

  it('say periods', () => {
    const [start, end, next] = ['2027-01-12T08:30:00Z', '2027-01-12T11:00:00Z', '2027-01-13T11:00:00Z'];
    expect(seen(formatPeriod(start, end, { zone }))).toBe('de 9_h_30 à 12_h');
    expect(seen(formatPeriod(start, end, { zone, locale: 'en' }))).toBe('from 9:30 to 12:00');
    expect(seen(formatPeriod(start, next, { zone }))).toBe('du 12_janvier 2027 à 9_h_30 au 13_janvier 2027 à 12_h');
    expect(seen(formatShortPeriod(start, end, { zone }))).toBe('9_h_30_– 12_h');
    expect(seen(formatOccasion(start, end, { zone }))).toBe('mardi 12_janvier 2027, de 9_h_30 à 12_h');
    expect(seen(formatDateTime(start, { zone }))).toBe('mardi 12_janvier 2027 à 9_h_30');
  });

  it.each([
    [0, '0_min', '0_min'],
    [45, '45_min', '45_min'],
    [60, '1_h', '1_h'],
    [80, '1_h_20', '1_h 20_min'],
    [125, '2_h_05', '2_h 5_min'],
    [-15, '−15_min', '−15_min'],
  ])('%d minutes is %s, in English %s', (minutes, fr, en) => {
    expect(seen(formatDuration(minutes))).toBe(fr);
    expect(seen(formatDuration(minutes, 'en'))).toBe(en);
  });

  it('tell the reader elsewhere their own time', () => {
    const instant = '2026-01-15T13:00:00Z';
    const at = (viewerZone: string, from = zone) => seen(formatTimeInZones(instant, { zone: from, viewerZone }));
    expect(at('Europe/Paris')).toBe('14_h');
    expect(at('Europe/Berlin')).toBe('14_h');
    expect(at('Indian/Mayotte')).toBe('14_h (heure de Paris) — 16_h à Mayotte');
    expect(at('Europe/Paris', 'Indian/Mayotte')).toBe('16_h (heure de Mayotte) — 14_h en métropole');
    expect(at('Pacific/Noumea')).toBe('14_h (heure de Paris) — vendredi 16_janvier, 0_h en Nouvelle-Calédonie');
    // Twenty-four hours apart: the same time on the wall, but not the same day.
    expect(at('Pacific/Honolulu', 'Pacific/Kiritimati')).toContain('jeudi 15_janvier, 3_h');
    expect(at('Asia/Tokyo')).toBe('14_h (heure de Paris) — 22_h (Asia/Tokyo)');
  });

  it('know a zone from a word', () => {
    expect(isTimeZone('Indian/Mayotte')).toBe(true);
    expect(isTimeZone('Europe/Alençon')).toBe(false);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(isTimeZone('+02:00')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it.each([
    ['2026-03-05', 'aujourd’hui', 'today'],
    ['2026-03-06', 'demain', 'tomorrow'],
    ['2026-03-04', 'hier', 'yesterday'],
    ['2026-03-08', 'dans 3_jours', 'in 3_days'],
    ['2026-03-01', 'il y a 4_jours', '4_days ago'],
  ])('from 5 March, %s is %s', (date, fr, en) => {
    expect(seen(formatRelativeDay(date, '2026-03-05'))).toBe(fr);
    expect(seen(formatRelativeDay(date, '2026-03-05', 'en'))).toBe(en);
  });

  it('place a day in its school year', () => {
    expect(schoolYearOf('2026-08-31').label).toBe('2025-2026');
    expect(schoolYearOf('2026-09-01')).toEqual({ label: '2026-2027', from: '2026-09-01', until: '2027-08-31' });
  });
});

describe('numbers', () => {
  it('are grouped by fine spaces in French', () => {
    expect(seen(formatNumber(1234567.5))).toBe('1~234~567,5');
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
    expect(seen(formatPercent(45.5))).toBe('45,5_%');
    expect(formatPercent(45.5, 'en')).toBe('45.5%');
    expect(seen(formatEuros(1234560))).toBe('12~345,60_€');
    expect(formatEuros(1234560, 'en')).toBe('€12,345.60');
  });

  it.each([
    [0, '0_octet', '0_bytes'],
    [640, '640_octets', '640_bytes'],
    [1500, '1,5_ko', '1.5_kB'],
    [3_200_000, '3,2_Mo', '3.2_MB'],
    [5_000_000_000, '5_Go', '5_GB'],
    [7_000_000_000_000, '7~000_Go', '7,000_GB'],
  ])('%d bytes is %s', (bytes, fr, en) => {
    expect(seen(formatBytes(bytes))).toBe(fr);
    expect(seen(formatBytes(bytes, 'en'))).toBe(en);
  });

  it.each([
    [0, 'réunion', 'meetings'],
    [1, 'réunion', 'meeting'],
    [1.5, 'réunion', 'meetings'],
    [2, 'réunions', 'meetings'],
    [-1, 'réunion', 'meeting'],
  ])('%d agrees as %s, in English as %s', (value, fr, en) => {
    expect(plural(value, 'réunion', 'réunions')).toBe(fr);
    expect(plural(value, 'meeting', 'meetings', 'en')).toBe(en);
  });

  it('hold their noun', () => {
    expect(seen(count(1234, 'siège', 'sièges'))).toBe('1~234_sièges');
  });
});
