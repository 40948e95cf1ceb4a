import type { Label } from '../locale.ts';
import { addDays, type PlainDate, parsePlainDate, toPlainDate } from '../typography/dates.ts';
import { typo } from '../typography/typo.ts';

export interface PublicHoliday extends Label {
  date: PlainDate;
}

/** The day in a year: fixed `MM-DD`, or so many days after Easter Sunday. */
type Rule = Label & ({ day: string } | { afterEaster: number });

const GOOD_FRIDAY: Rule = { afterEaster: -2, fr: 'Vendredi saint', en: 'Good Friday' };
const abolition = (day: string): Rule => ({ day, fr: "Abolition de l'esclavage", en: 'Abolition of slavery' });

/** Source: field reference §3.6. */
const NATIONAL: readonly Rule[] = [
  { day: '01-01', fr: "Jour de l'an", en: 'New Year’s Day' },
  { afterEaster: 1, fr: 'Lundi de Pâques', en: 'Easter Monday' },
  { day: '05-01', fr: 'Fête du Travail', en: 'Labour Day' },
  { day: '05-08', fr: 'Victoire de 1945', en: 'Victory Day 1945' },
  { afterEaster: 39, fr: 'Ascension', en: 'Ascension Day' },
  { afterEaster: 50, fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  { day: '07-14', fr: 'Fête nationale', en: 'Bastille Day' },
  { day: '08-15', fr: 'Assomption', en: 'Assumption' },
  { day: '11-01', fr: 'Toussaint', en: 'All Saints’ Day' },
  { day: '11-11', fr: 'Armistice de 1918', en: 'Armistice Day 1918' },
  { day: '12-25', fr: 'Noël', en: 'Christmas Day' },
];

const MOSELLE_ALSACE: readonly Rule[] = [
  GOOD_FRIDAY,
  { day: '12-26', fr: 'Saint Étienne', en: 'Second day of Christmas' },
];

/**
 * What a département adds. Source: field reference §3.6; for 986, 987 and 988, where it is silent, the package
 * `date-holidays` 3.37. That package says 27 May for Saint-Martin, the reference 28 May: the reference wins.
 */
const LOCAL: Readonly<Record<string, readonly Rule[]>> = {
  '57': MOSELLE_ALSACE,
  '67': MOSELLE_ALSACE,
  '68': MOSELLE_ALSACE,
  '971': [GOOD_FRIDAY, abolition('05-27')],
  '972': [GOOD_FRIDAY, abolition('05-22')],
  '973': [abolition('06-10')],
  '974': [abolition('12-20')],
  '976': [abolition('04-27')],
  '977': [abolition('10-09')],
  '978': [abolition('05-28')],
  '986': [
    { day: '04-28', fr: 'Saint Pierre Chanel', en: 'Saint Peter Chanel’s Day' },
    { day: '06-29', fr: 'Saint Pierre et saint Paul', en: 'Saints Peter and Paul' },
    { day: '07-29', fr: 'Fête du territoire', en: 'Territory Day' },
  ],
  '987': [
    { day: '03-05', fr: "Arrivée de l'Évangile", en: 'Missionary Day' },
    GOOD_FRIDAY,
    { day: '11-20', fr: 'Matari’i', en: 'Matari’i' },
  ],
  '988': [{ day: '09-24', fr: 'Fête de la citoyenneté', en: 'Citizenship Day' }],
};

/**
 * Easter Sunday in the Gregorian calendar. Source: anonymous algorithm published in Nature (1876), also known as
 * Meeus, Jones and Butcher.
 */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return toPlainDate({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/**
 * The public holidays of a year, in order of date: the eleven of the nation and those that `departement` adds
 * (`2A`, `67`, `976`; an unknown code or `null` adds none).
 */
export function publicHolidays(year: number, departement: string | null): PublicHoliday[] {
  const easter = easterSunday(year);
  const rules = [...NATIONAL, ...((departement && LOCAL[departement]) || [])];
  return rules
    .map((rule) => ({
      date: 'day' in rule ? `${year}-${rule.day}` : addDays(easter, rule.afterEaster),
      fr: typo(rule.fr),
      en: rule.en,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The public holiday of that day in that département, or `null`. */
export function publicHolidayOn(date: PlainDate, departement: string | null): PublicHoliday | null {
  const parts = parsePlainDate(date);
  if (!parts) throw new RangeError(`not a day: ${date}`);
  return publicHolidays(parts.year, departement).find((holiday) => holiday.date === date) ?? null;
}
