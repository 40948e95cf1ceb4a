import { needsOwnSchoolHolidays, publicHolidayAt, remarksOn, schoolHolidaysAt, schoolZonesOf } from './date-remarks.ts';
import { schoolHolidayProblem } from './school-holiday-rules.ts';

const orne = { departements: ['61'], own: [] };
const mayotte = {
  departements: ['976'],
  own: [{ fr: 'Vacances', en: 'Vacances', from: '2026-12-12', until: '2027-01-18', isConfirmed: false }],
};

describe('what is to be known of a date', () => {
  it('is said in the zone of the meeting', () => {
    expect(remarksOn('2026-12-24T21:30:00Z', 'Indian/Mayotte', mayotte).publicHoliday?.fr).toBe('Noël');
    expect(remarksOn('2026-12-24T21:30:00Z', 'Europe/Paris', orne)).toMatchObject({
      date: '2026-12-24',
      publicHoliday: null,
      isEvening: true,
      isWeekend: false,
    });
  });

  it('names school holidays by zone, and those that the network wrote down', () => {
    expect(schoolHolidaysAt('2026-12-21', orne)).toMatchObject([{ fr: 'Vacances de Noël', zone: 'B' }]);
    expect(schoolHolidaysAt('2026-12-14', mayotte)).toMatchObject([{ zone: null, isConfirmed: false }]);
    expect(schoolHolidaysAt('2027-01-18', mayotte)).toEqual([]);
    expect(schoolHolidaysAt('2026-02-10', { departements: ['25', '61', '91'], own: [] })).toMatchObject([
      { zone: 'A' },
    ]);
  });

  it('knows who must write down holidays', () => {
    expect(schoolZonesOf({ departements: ['91', '25', '75'] })).toEqual(['A', 'C']);
    expect(needsOwnSchoolHolidays(orne)).toBe(false);
    expect(needsOwnSchoolHolidays(mayotte)).toBe(true);
    expect(publicHolidayAt('2026-04-27', mayotte)?.fr).toBe('Abolition de l’esclavage');
    expect(publicHolidayAt('2026-05-01', { departements: [] })?.en).toBe('Labour Day');
  });

  it('refuses holidays that end before they begin, or never end', () => {
    expect(schoolHolidayProblem('2026-12-12', '2027-01-18')).toBeNull();
    expect(schoolHolidayProblem('2026-12-12', '2026-12-12')?.code).toBe('SCHOOL_HOLIDAY_PERIOD_INVALID');
    expect(schoolHolidayProblem('2026-12-12', '2027-12-12')?.params).toEqual({ max: 120 });
  });
});
