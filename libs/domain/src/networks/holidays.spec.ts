import Holidays from 'date-holidays';
import { daysBetween, parsePlainDate } from '../typography/dates.ts';
import { academies } from './academies.ts';
import { easterSunday, publicHolidayOn, publicHolidays } from './public-holidays.ts';
import { schoolHolidayOn, schoolHolidays, schoolZoneOf, schoolZones } from './school-holidays.ts';

const years = Array.from({ length: 21 }, (_, index) => 2020 + index);

/** The package takes its own codes: `new Holidays('FR', '974')` silently answers the national list. */
const oracles: [string, string[]][] = [
  ['61', ['FR']],
  ['2A', ['FR']],
  ['57', ['FR', '57']],
  ['67', ['FR', '67']],
  ['68', ['FR', '68']],
  ['971', ['FR', 'GP']],
  ['972', ['FR', 'MQ']],
  ['973', ['FR', 'GF']],
  ['974', ['FR', 'RE']],
  ['975', ['PM']],
  ['976', ['FR', 'YT']],
  ['977', ['FR', 'BL']],
  ['986', ['WF']],
  ['988', ['NC']],
];

const oracleDays = ([country = '', state = '']: string[], year: number) => {
  const found = new Holidays(country, state).getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(found.map(({ date }) => date.slice(0, 10)))].sort();
};
const ourDays = (year: number, departement: string) => [
  ...new Set(publicHolidays(year, departement).map(({ date }) => date)),
];

describe('public holidays', () => {
  it.each(oracles)('of %s are those of date-holidays, from 2020 to 2040', (departement, codes) => {
    for (const year of years) expect(ourDays(year, departement)).toEqual(oracleDays(codes, year));
  });

  it('of Polynésie are those of date-holidays since Matari’i replaced Autonomy Day', () => {
    for (const year of years.filter((each) => each >= 2026))
      expect(ourDays(year, '987')).toEqual(oracleDays(['PF'], year));
  });

  it('of Saint-Martin are those of the field reference, one day after what date-holidays says', () => {
    const without = (days: string[], day: string) => days.filter((each) => each !== day);
    expect(without(ourDays(2026, '978'), '2026-05-28')).toEqual(without(oracleDays(['FR', 'MF'], 2026), '2026-05-27'));
    expect(publicHolidayOn('2026-05-28', '978')?.fr).toBe('Abolition de l’esclavage');
  });

  it('know the vectors of 2026', () => {
    expect(easterSunday(2026)).toBe('2026-04-05');
    expect(publicHolidayOn('2026-04-03', '67')?.fr).toBe('Vendredi saint');
    expect(publicHolidayOn('2026-04-03', '61')).toBeNull();
    expect(publicHolidayOn('2026-05-14', '976')?.en).toBe('Ascension Day');
    expect(publicHolidayOn('2026-05-25', null)?.fr).toBe('Lundi de Pentecôte');
    expect(publicHolidayOn('2026-12-20', '974')?.fr).toBe('Abolition de l’esclavage');
    expect(() => publicHolidayOn('2026-02-30', null)).toThrow(RangeError);
  });
});

describe('school holidays', () => {
  it('give each académie of the mainland a zone, and none to Corse and overseas', () => {
    const local = academies.flatMap(({ departements }) => departements).filter((code) => schoolZoneOf(code) === null);
    expect(local.sort()).toEqual(['2A', '2B', '971', '972', '973', '974', '975', '976', '977', '978']);
    expect(schoolZoneOf('25')).toBe('A');
    expect(schoolZoneOf('61')).toBe('B');
    expect(schoolZoneOf('91')).toBe('C');
    expect(schoolZoneOf('988')).toBeNull();
  });

  it('count the day of return as a day of class', () => {
    const holidays = schoolHolidays('B');
    expect(schoolHolidayOn('2026-02-13', holidays)).toBeNull();
    expect(schoolHolidayOn('2026-02-14', holidays)?.fr).toBe('Vacances d’hiver');
    expect(schoolHolidayOn('2026-03-01', holidays)?.isConfirmed).toBe(true);
    expect(schoolHolidayOn('2026-03-02', holidays)).toBeNull();
    expect(schoolHolidayOn('2026-12-25', holidays)?.isConfirmed).toBe(false);
  });

  it.each(schoolZones.codes)(
    'of zone %s are in order, apart, of sixteen days but for summer and the bridge',
    (zone) => {
      const holidays = schoolHolidays(zone);
      expect(holidays).toHaveLength(12);
      for (const [index, { from, until, en }] of holidays.entries()) {
        expect(parsePlainDate(from)?.weekday).toBe(en === 'Ascension bridge' ? 5 : 6);
        if (!/Ascension|Summer/u.test(en)) expect(daysBetween(from, until)).toBe(16);
        expect(from > (holidays[index - 1]?.until ?? '')).toBe(true);
      }
    },
  );
});
