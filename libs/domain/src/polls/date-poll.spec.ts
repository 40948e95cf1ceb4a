import {
  adviseDate,
  type DateCandidate,
  dateOptionsProblem,
  datePollAnswerProblem,
  datePollStateOf,
  hasQuorum,
  isForNobody,
} from './date-poll.ts';

const now = new Date('2026-12-01T09:00:00Z');
const day = (text: string) => new Date(`${text}T09:00:00Z`);
const zone = 'Europe/Paris';

describe('A date poll', () => {
  const life = { closesAt: day('2026-12-18'), closedAt: null, meetingId: null };

  it('is open until its closing, by hand or by the hour, and a choice ends it for good', () => {
    expect(datePollStateOf(life, now)).toBe('OPEN');
    expect(datePollStateOf(life, life.closesAt)).toBe('CLOSED');
    expect(datePollStateOf({ ...life, closedAt: day('2026-11-30') }, now)).toBe('CLOSED');
    expect(datePollStateOf({ ...life, meetingId: 'b' }, now)).toBe('CHOSEN');
  });

  it('takes no answer after its end, and tells the day, which is the first of the two ends', () => {
    expect(datePollAnswerProblem(life, now, zone)).toBeNull();
    const early = { ...life, closedAt: day('2026-11-30') };
    expect(datePollAnswerProblem(early, now, zone)).toEqual({
      code: 'DATE_POLL_CLOSED',
      params: { closedOn: '2026-11-30' },
    });
    expect(datePollAnswerProblem(life, day('2027-01-05'), zone)?.params).toEqual({ closedOn: '2026-12-18' });
    expect(datePollAnswerProblem({ ...life, meetingId: 'b' }, now, zone)?.code).toBe('DATE_POLL_CHOSEN');
  });

  it('refuses dates that cannot be asked for', () => {
    const asked = (dates: string[], closes = '2026-12-18') =>
      dateOptionsProblem(dates.map(day), day(closes), now, zone);
    expect(asked(['2027-01-12', '2027-01-14'])).toBeNull();
    expect(asked(['2027-01-12'])?.code).toBe('DATE_OPTIONS_COUNT');
    expect(asked(['2027-01-12', '2027-01-12'])?.code).toBe('DATE_OPTION_TWICE');
    expect(asked(['2027-01-12', '2026-11-30'])).toEqual({ code: 'DATE_OPTION_PAST', params: { on: '2026-11-30' } });
    expect(asked(['2027-01-12', '2027-01-14'], '2026-11-30')?.code).toBe('DATE_POLL_CLOSING_PAST');
    expect(asked(['2027-01-12', '2027-01-14'], '2027-01-13')?.code).toBe('DATE_POLL_CLOSING_LATE');
  });
});

describe('The advised date', () => {
  const bar = { keySeatCount: 3, requiredSeatCount: 6 };
  const date = (id: string, yesCount: number, ifNeededCount: number, keySeatCount: number, hasClash = false) => ({
    id,
    startsAt: `2027-02-${id}T09:00:00Z`,
    yesCount,
    ifNeededCount,
    noCount: 1,
    keySeatCount,
    hasClash,
  });
  const advised = (...dates: DateCandidate[]) => adviseDate(dates, bar, now)?.id;

  it('has the quorum before all key seats, all key seats before most yes, most yes before no clash', () => {
    expect(advised(date('09', 5, 0, 3), date('11', 3, 3, 0))).toBe('11');
    expect(advised(date('09', 8, 0, 2), date('11', 6, 0, 3))).toBe('11');
    expect(advised(date('09', 6, 0, 3), date('11', 7, 0, 3, true))).toBe('11');
    expect(advised(date('09', 6, 0, 3, true), date('11', 6, 0, 3))).toBe('11');
    expect(advised(date('11', 6, 0, 3), date('09', 6, 0, 3))).toBe('09');
  });

  it('is the fourth of five: the only one with the quorum and the three key seats', () => {
    const poll = [
      date('09', 4, 2, 2),
      date('11', 5, 1, 2),
      date('23', 0, 2, 1, true),
      date('25', 6, 2, 3),
      date('26', 2, 2, 1, true),
    ];
    expect(advised(...poll)).toBe('25');
  });

  it('is none when nobody could come, or when the date is past', () => {
    expect(advised(date('09', 0, 0, 0))).toBeUndefined();
    expect(adviseDate([date('09', 9, 0, 3)], bar, day('2027-03-01'))).toBeNull();
  });

  it('does not care for a quorum that the body does not have', () => {
    const free = { keySeatCount: 0, requiredSeatCount: null };
    expect(hasQuorum(date('09', 1, 0, 0), free)).toBeNull();
    expect(adviseDate([date('09', 1, 0, 0), date('11', 2, 0, 0)], free, now)?.id).toBe('11');
  });

  it('counts « if needed » for the quorum', () => {
    expect([hasQuorum(date('09', 4, 2, 0), bar), hasQuorum(date('11', 4, 1, 0), bar)]).toEqual([true, false]);
  });

  it('greys what only met refusals, not what nobody has answered yet', () => {
    expect(isForNobody({ yesCount: 0, ifNeededCount: 0, noCount: 2, keySeatCount: 0 })).toBe(true);
    expect(isForNobody({ yesCount: 0, ifNeededCount: 0, noCount: 0, keySeatCount: 0 })).toBe(false);
    expect(isForNobody({ yesCount: 0, ifNeededCount: 1, noCount: 9, keySeatCount: 0 })).toBe(false);
  });
});
