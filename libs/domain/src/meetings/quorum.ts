import { type Problem, problem } from '../errors-registry.ts';
import type { MandateRole } from '../governance/mandate-role.ts';
import type { AttendanceState } from './meeting-states.ts';

export interface Quorum {
  /** Seats counted. */
  seats: number;
  /** Seats that must be covered. */
  needed: number;
  /** Seats covered: someone of the seat is there, or has given a proxy. */
  covered: number;
  isReached: boolean;
}

/** Counts the quorum on seats, never on people. `percent` empty means that the body has none: it is then always reached. */
export function quorum(seats: number, covered: number, percent: number | null): Quorum {
  const needed = percent === null ? 0 : Math.ceil((seats * percent) / 100);
  return { seats, needed, covered, isReached: covered >= needed };
}

export interface AttendanceLine {
  /** Empty for a guest. */
  seatId: string | null;
  role: MandateRole | null;
  state: AttendanceState;
}

const COUNTED: ReadonlySet<AttendanceState> = new Set(['PRESENT', 'REMOTE', 'LATE', 'LEFT_EARLY', 'REPRESENTED']);

/**
 * The seats covered at a meeting. A titular or an alternate counts for the seat, once; being remote, or represented by a
 * proxy, counts; guests, observers and experts do not.
 * Source: CRPA R.133-10; field reference §1.3.
 */
export function coveredSeats(lines: readonly AttendanceLine[]): Set<string> {
  const sitting = lines.filter((line) => line.role === 'TITULAR' || line.role === 'ALTERNATE');
  const covered = sitting.filter((line) => COUNTED.has(line.state)).map((line) => line.seatId);
  return new Set(covered.filter((seatId): seatId is string => seatId !== null));
}

export interface Representation {
  /** Name of the person who would speak for the absent one. */
  personName: string;
  isAbsentPerson: boolean;
  /** Empty when that person is not in the attendance list. */
  state: AttendanceState | null;
  /** Whether that person is an alternate of the same seat, who sits in their own right and carries no proxy. */
  isAlternateOfSeat: boolean;
  /** Proxies already carried by that person at this meeting. */
  carried: number;
  /** Rule of the body; empty when not ruled. */
  proxiesPerPerson: number | null;
}

/**
 * Whether a person may represent another at a meeting: someone expected there and not absent, within the number of proxies
 * that the body allows (one in regulated commissions).
 */
export function representationProblem(
  representation: Representation,
): Problem<'REPRESENTATIVE_REFUSED' | 'PROXY_LIMIT_REACHED'> | null {
  const { personName, isAbsentPerson, state, isAlternateOfSeat, carried, proxiesPerPerson } = representation;
  if (isAlternateOfSeat && !isAbsentPerson) return null;
  const isAway = state === null || state === 'ABSENT' || state === 'EXCUSED' || state === 'REPRESENTED';
  if (isAbsentPerson || isAway) return problem('REPRESENTATIVE_REFUSED', { personName });
  if (proxiesPerPerson !== null && carried >= proxiesPerPerson) {
    return problem('PROXY_LIMIT_REACHED', { personName, max: proxiesPerPerson });
  }
  return null;
}
