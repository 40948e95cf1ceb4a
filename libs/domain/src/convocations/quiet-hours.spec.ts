import { quietUntil } from './quiet-hours.ts';

describe('the quiet hours', () => {
  const until = (now: string, zone = 'Europe/Paris') => quietUntil(new Date(now), zone)?.toISOString() ?? null;

  it('run from 20:00 to 08:00 where the recipient is', () => {
    expect(until('2026-03-10T18:59:00Z')).toBeNull();
    expect(until('2026-03-10T19:00:00Z')).toBe('2026-03-11T07:00:00.000Z');
    expect(until('2026-03-11T06:59:00Z')).toBe('2026-03-11T07:00:00.000Z');
    expect(until('2026-03-11T07:00:00Z')).toBeNull();
  });

  it('are those of Mayotte in Mayotte', () => {
    expect(until('2026-03-10T04:00:00Z', 'Indian/Mayotte')).toBe('2026-03-10T05:00:00.000Z');
    expect(until('2026-03-10T16:59:00Z', 'Indian/Mayotte')).toBeNull();
    expect(until('2026-03-10T17:00:00Z', 'Indian/Mayotte')).toBe('2026-03-11T05:00:00.000Z');
  });

  it('end at 08:00 on the wall in the night clocks change', () => {
    expect(until('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });
});
