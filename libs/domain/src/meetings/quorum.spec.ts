import { coveredSeats, quorum, representationProblem } from './quorum.ts';

describe('the quorum', () => {
  it.each([
    [10, 50, 5],
    [11, 50, 6],
    [37, 50, 19],
    [3, 67, 3],
    [0, 50, 0],
    [10, null, 0],
  ])('of %d seats at %s %% is %d', (seats, percent, needed) => {
    expect(quorum(seats, needed, percent)).toEqual({ seats, needed, covered: needed, isReached: true });
    if (needed > 0) expect(quorum(seats, needed - 1, percent).isReached).toBe(false);
  });

  it('counts a seat once, whoever sits, near, far or by proxy', () => {
    const line = (
      seatId: string | null,
      role: 'TITULAR' | 'ALTERNATE' | 'OBSERVER' | null,
      state: 'PRESENT' | 'REMOTE' | 'REPRESENTED' | 'EXCUSED',
    ) => ({ seatId, role, state });
    const covered = coveredSeats([
      line('a', 'TITULAR', 'PRESENT'),
      line('a', 'ALTERNATE', 'PRESENT'),
      line('b', 'TITULAR', 'EXCUSED'),
      line('b', 'ALTERNATE', 'REMOTE'),
      line('c', 'TITULAR', 'REPRESENTED'),
      line('d', 'TITULAR', 'EXCUSED'),
      line('e', 'OBSERVER', 'PRESENT'),
      line(null, null, 'PRESENT'),
    ]);
    expect([...covered].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('a proxy', () => {
  const proxy = {
    personName: 'Ali Haddad',
    isAbsentPerson: false,
    state: 'PRESENT' as const,
    isAlternateOfSeat: false,
    carried: 0,
    proxiesPerPerson: 1,
  };

  it.each([
    [{}, null],
    [{ carried: 1 }, 'PROXY_LIMIT_REACHED'],
    [{ proxiesPerPerson: 0 }, 'PROXY_LIMIT_REACHED'],
    [{ carried: 5, proxiesPerPerson: null }, null],
    [{ carried: 1, isAlternateOfSeat: true }, null],
    [{ state: 'EXCUSED' as const }, 'REPRESENTATIVE_REFUSED'],
    [{ state: null }, 'REPRESENTATIVE_REFUSED'],
    [{ isAbsentPerson: true }, 'REPRESENTATIVE_REFUSED'],
  ])('with %j: %s', (change, code) => {
    expect(representationProblem({ ...proxy, ...change })?.code ?? null).toBe(code);
  });
});
