import type { MandateRole } from '../governance/mandate-role.ts';
import { type AttendanceState, attendanceStates } from './meeting-states.ts';

/** There, at some moment, in the room or at a distance. */
const THERE: ReadonlySet<AttendanceState> = new Set(['PRESENT', 'REMOTE', 'LATE', 'LEFT_EARLY']);

export function isThere(state: AttendanceState): boolean {
  return THERE.has(state);
}

/**
 * The states that a line of attendance may take. Only a seat is represented: a guest, an observer or an expert comes in
 * person or does not come. `role` is empty for a guest added by hand.
 */
export function allowedAttendanceStates(role: MandateRole | null): readonly AttendanceState[] {
  const holdsSeat = role === 'TITULAR' || role === 'ALTERNATE';
  return holdsSeat ? attendanceStates.codes : attendanceStates.codes.filter((state) => state !== 'REPRESENTED');
}

export interface AttendanceCount {
  present: number;
  remote: number;
  represented: number;
  excused: number;
  absent: number;
  /** Not recorded yet. */
  expected: number;
  total: number;
}

const COLUMN: Readonly<Record<AttendanceState, Exclude<keyof AttendanceCount, 'total'>>> = {
  EXPECTED: 'expected',
  PRESENT: 'present',
  LATE: 'present',
  LEFT_EARLY: 'present',
  REMOTE: 'remote',
  EXCUSED: 'excused',
  REPRESENTED: 'represented',
  ABSENT: 'absent',
};

/** How many of each; someone late or gone early was present. */
export function countAttendance(states: readonly AttendanceState[]): AttendanceCount {
  const counts: AttendanceCount = {
    present: 0,
    remote: 0,
    represented: 0,
    excused: 0,
    absent: 0,
    expected: 0,
    total: states.length,
  };
  for (const state of states) counts[COLUMN[state]] += 1;
  return counts;
}
