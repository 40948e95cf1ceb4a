import { byDay, daysOf, mondayOf, periodOf, stepFrom, weeksOfMonth } from './days.ts';

describe('the days of the calendar', () => {
  it('are whole weeks from Monday, five or six to a month', () => {
    const december = weeksOfMonth('2026-12-15');
    expect(december).toHaveLength(5);
    expect(december[0]?.[0]).toBe('2026-11-30');
    expect(december.at(-1)?.at(-1)).toBe('2027-01-03');
    expect(weeksOfMonth('2026-08-01')).toHaveLength(6);
    expect(weeksOfMonth('2027-02-01')).toHaveLength(4);
    expect(mondayOf('2026-12-06')).toBe('2026-11-30');
  });

  it('of the list are those of the month alone', () => {
    expect(daysOf('agenda', '2027-02-10')).toHaveLength(28);
    expect(daysOf('semaine', '2026-12-31')).toEqual(
      ['12-28', '12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].map(
        (day, index) => `${index < 4 ? 2026 : 2027}-${day}`,
      ),
    );
  });

  it('step by a week, or by a month from its first day', () => {
    expect(stepFrom('semaine', '2026-12-31', 1)).toBe('2027-01-07');
    expect(stepFrom('mois', '2026-01-31', 1)).toBe('2026-02-01');
    expect(stepFrom('agenda', '2026-03-31', -1)).toBe('2026-02-01');
  });

  it('hold a meeting on the day that its own clock says, in every zone', () => {
    const meetings = [
      { id: 'paris', startsAt: '2026-12-31T22:30:00Z', timeZone: 'Europe/Paris' },
      { id: 'noumea', startsAt: '2026-12-31T22:30:00Z', timeZone: 'Pacific/Noumea' },
    ];
    const days = byDay(meetings);
    expect(days.get('2026-12-31')?.map(({ id }) => id)).toEqual(['paris']);
    expect(days.get('2027-01-01')?.map(({ id }) => id)).toEqual(['noumea']);
    expect(periodOf(['2027-01-01'])).toEqual({ from: '2026-12-31T00:00:00Z', to: '2027-01-03T00:00:00Z' });
  });
});
