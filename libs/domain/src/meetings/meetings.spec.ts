import { agendaTiming, movedTo } from './agenda.ts';
import { allowedAttendanceStates, countAttendance, isThere } from './attendance.ts';
import { decisionNumber, numberDecisions, parseDecisionNumber } from './decision-number.ts';
import {
  cancelProblem,
  changeProblem,
  clockChangeProblem,
  durationProblem,
  isHourRepeated,
  meetingStateOf,
  minutesDelay,
  noticeOf,
  pastProblem,
  publishProblem,
  recordProblem,
  timeZoneProblem,
  unrecordedCount,
  writingProblem,
} from './meeting-rules.ts';

const minutes = (durationMinutes: number | null) => ({ durationMinutes });
const scheduled = { openedAt: null, cancelledAt: null, minutesPublishedAt: null };
const held = { ...scheduled, openedAt: '2026-03-05T08:00:00Z' };
const published = { ...held, minutesPublishedAt: '2026-03-12T08:00:00Z' };
const cancelled = { ...scheduled, cancelledAt: '2026-03-01T08:00:00Z' };

describe('the agenda', () => {
  const start = new Date('2026-03-05T08:30:00Z');
  const clock = (date: Date) => date.toISOString().slice(11, 16);

  it('says when each item starts and what time is left', () => {
    const timing = agendaTiming(start, 120, [minutes(10), minutes(30), minutes(45)]);
    expect(timing.items.map((item) => [clock(item.startsAt), clock(item.endsAt), item.isCertain])).toEqual([
      ['08:30', '08:40', true],
      ['08:40', '09:10', true],
      ['09:10', '09:55', true],
    ]);
    expect(timing).toMatchObject({ totalMinutes: 85, untimedCount: 0, remainingMinutes: 35, overrunMinutes: 0 });
  });

  it('says by how much it overruns', () => {
    expect(agendaTiming(start, 60, [minutes(50), minutes(30)])).toMatchObject({
      remainingMinutes: 0,
      overrunMinutes: 20,
    });
  });

  it('is no longer certain after an item without duration', () => {
    const timing = agendaTiming(start, 60, [minutes(10), minutes(null), minutes(20)]);
    expect(timing.items.map((item) => item.isCertain)).toEqual([true, true, false]);
    expect(timing).toMatchObject({ totalMinutes: 30, untimedCount: 1, remainingMinutes: 30 });
  });

  it('may be empty', () => {
    expect(agendaTiming(start, 60, [])).toMatchObject({ items: [], remainingMinutes: 60 });
  });

  it.each([
    ['a', 3, 'bcad'],
    ['d', 1, 'dabc'],
    ['b', 2, 'abcd'],
    ['x', 1, 'abcd'],
  ])('moves %s to place %d: %s', (id, position, order) => {
    const items = [...'abcd'].map((letter) => ({ id: letter }));
    const result = movedTo(items, id, position);
    expect(Array.isArray(result) && result.map((item) => item.id).join('')).toBe(order);
  });

  it.each([0, 5, 1.5, Number.NaN])('has no place %d', (position) => {
    const items = [...'abcd'].map((id) => ({ id }));
    expect(movedTo(items, 'a', position)).toEqual({ code: 'AGENDA_POSITION_INVALID', params: { max: 4 } });
  });
});

describe('the state of a meeting', () => {
  it('follows from what happened', () => {
    expect([scheduled, held, published, cancelled].map((meeting) => meetingStateOf(meeting))).toEqual([
      'SCHEDULED',
      'HELD',
      'PUBLISHED',
      'CANCELLED',
    ]);
  });

  it.each([
    ['scheduled', scheduled, null, null, 'MEETING_NOT_OPENED', 'MEETING_NOT_OPENED'],
    ['held', held, null, 'MEETING_ALREADY_HELD', null, null],
    ['published', published, 'MEETING_LOCKED', 'MEETING_LOCKED', 'MEETING_LOCKED', 'MINUTES_ALREADY_PUBLISHED'],
    [
      'cancelled',
      cancelled,
      'MEETING_CANCELLED',
      'MEETING_ALREADY_CANCELLED',
      'MEETING_CANCELLED',
      'MEETING_CANCELLED',
    ],
  ])('%s decides what may still be done', (_name, meeting, change, cancel, record, publish) => {
    const items = [{ hasMinutes: true, outcomeCount: 0 }];
    expect(changeProblem(meeting, '2026-03-12')?.code ?? null).toBe(change);
    expect(cancelProblem(meeting, '2026-03-12')?.code ?? null).toBe(cancel);
    expect(recordProblem(meeting, '2026-03-12')?.code ?? null).toBe(record);
    expect(publishProblem({ ...meeting, publishedOn: '2026-03-12', items })?.code ?? null).toBe(publish);
  });

  it('says since when it is locked', () => {
    expect(changeProblem(published, '2026-03-12')?.params).toEqual({ publishedOn: '2026-03-12' });
  });
});

describe('publishing', () => {
  const publish = (items: { hasMinutes: boolean; outcomeCount: number }[]) =>
    publishProblem({ ...held, publishedOn: null, items });

  it('needs a text or an outcome somewhere', () => {
    expect(publish([])?.code).toBe('MINUTES_EMPTY');
    expect(publish([{ hasMinutes: false, outcomeCount: 0 }])?.code).toBe('MINUTES_EMPTY');
    expect(publish([{ hasMinutes: false, outcomeCount: 1 }])).toBeNull();
    expect(
      publish([
        { hasMinutes: false, outcomeCount: 0 },
        { hasMinutes: true, outcomeCount: 0 },
      ]),
    ).toBeNull();
  });

  it('shows the attendance left to record, without preventing anything', () => {
    expect(unrecordedCount(['EXPECTED', 'PRESENT', 'EXPECTED', 'ABSENT'])).toBe(2);
  });

  it('is not for bodies that examine named situations', () => {
    expect(writingProblem('EPS')?.code).toBe('VAULT_ONLY_KIND');
    expect(writingProblem('COPIL')).toBeNull();
  });
});

describe('delays', () => {
  it.each([
    ['2026-11-15', 15, false],
    ['2026-11-16', 14, false],
    ['2026-11-17', 13, true],
  ])('an invitation on %s leaves %d days; short of 14: %s', (today, daysLeft, isShort) => {
    expect(noticeOf('2026-11-30', 14, today)).toEqual({ daysLeft, conveneBefore: '2026-11-16', isShort });
  });

  it('do not exist without a rule', () => {
    expect(noticeOf('2026-11-30', null, '2026-11-29')).toEqual({ daysLeft: 1, conveneBefore: null, isShort: false });
    expect(minutesDelay('2026-11-30', null, '2027-11-30')).toEqual({ dueOn: null, lateDays: 0 });
  });

  it('of minutes run from the day of the meeting', () => {
    expect(minutesDelay('2026-11-20', 8, '2026-11-28')).toEqual({ dueOn: '2026-11-28', lateDays: 0 });
    expect(minutesDelay('2026-11-20', 8, '2026-12-01')).toEqual({ dueOn: '2026-11-28', lateDays: 3 });
  });

  it.each([
    [4, false],
    [5, true],
    [4320, true],
    [4321, false],
    [60.5, false],
    [Number.NaN, false],
  ])('a meeting of %d minutes is possible: %s', (duration, possible) => {
    expect(durationProblem(duration) === null).toBe(possible);
  });
});

describe('attendance', () => {
  it('of a guest has no representation', () => {
    expect(allowedAttendanceStates('TITULAR')).toHaveLength(8);
    expect(allowedAttendanceStates('ALTERNATE')).toContain('REPRESENTED');
    for (const role of ['GUEST', 'OBSERVER', 'EXPERT', null] as const) {
      expect(allowedAttendanceStates(role)).not.toContain('REPRESENTED');
      expect(allowedAttendanceStates(role)).toHaveLength(7);
    }
  });

  it('counts those who came late or left early as there', () => {
    expect(
      countAttendance(['PRESENT', 'LATE', 'LEFT_EARLY', 'REMOTE', 'EXCUSED', 'REPRESENTED', 'ABSENT', 'EXPECTED']),
    ).toEqual({
      present: 3,
      remote: 1,
      represented: 1,
      excused: 1,
      absent: 1,
      expected: 1,
      total: 8,
    });
    expect(isThere('LATE')).toBe(true);
    expect(isThere('REPRESENTED')).toBe(false);
  });
});

describe('decision numbers', () => {
  it('are read as they are written', () => {
    expect(decisionNumber(2026, 1)).toBe('D-2026-001');
    expect(decisionNumber(2026, 1234)).toBe('D-2026-1234');
    expect(parseDecisionNumber('D-2026-042')).toEqual({ year: 2026, rank: 42 });
    for (const text of ['D-2026-42', 'D-2026-000', 'A-2026-001', '']) expect(parseDecisionNumber(text)).toBeNull();
  });

  it('follow those of the year of the meeting, body by body', () => {
    expect(numberDecisions('2026-03-05', [], 2)).toEqual(['D-2026-001', 'D-2026-002']);
    expect(numberDecisions('2026-03-05', ['D-2026-002', 'D-2026-010', 'D-2025-099'], 1)).toEqual(['D-2026-011']);
    expect(numberDecisions('2026-03-05', ['D-2026-001'], 0)).toEqual([]);
  });
});

describe('the hour of a meeting', () => {
  it('is not on a day that is over where the meeting takes place', () => {
    const now = '2026-03-10T22:30:00Z';
    expect(pastProblem('2026-03-10T08:00:00Z', 'Europe/Paris', now)).toBeNull();
    // In Mayotte it is already the 11th.
    expect(pastProblem('2026-03-10T08:00:00Z', 'Indian/Mayotte', now)).toEqual({
      code: 'MEETING_IN_PAST',
      params: { startsOn: '2026-03-10' },
    });
  });

  it.each([
    ['2027-03-28', '02:30', 'Europe/Paris', 2, 3],
    ['2027-03-28', '02:00', 'Europe/Paris', 2, 3],
    ['2027-03-14', '02:15', 'America/Miquelon', 2, 3],
  ])('does not exist on %s at %s in %s, when clocks go forward', (on, time, zone, from, until) => {
    expect(clockChangeProblem(on, time, zone)).toEqual({ code: 'HOUR_SKIPPED', params: { on, from, until } });
  });

  it.each([
    ['2027-03-28', '03:00', 'Europe/Paris'],
    ['2027-03-28', '01:59', 'Europe/Paris'],
    ['2027-03-28', '02:30', 'Indian/Mayotte'],
    ['2026-10-25', '02:30', 'Europe/Paris'],
  ])('exists on %s at %s in %s', (on, time, zone) => {
    expect(clockChangeProblem(on, time, zone)).toBeNull();
  });

  it('comes twice when clocks go back', () => {
    expect(isHourRepeated('2026-10-25', '02:30', 'Europe/Paris')).toBe(true);
    expect(isHourRepeated('2026-10-25', '03:00', 'Europe/Paris')).toBe(false);
    expect(isHourRepeated('2026-10-25', '02:30', 'Indian/Reunion')).toBe(false);
  });

  it('is said in a zone that exists', () => {
    expect(timeZoneProblem('Indian/Mayotte')).toBeNull();
    expect(timeZoneProblem('Europe/Lutèce')).toMatchObject({ code: 'TIME_ZONE_UNKNOWN' });
  });
});
