import { addDays, daysBetween } from '@maillage/domain';

export interface RhythmMeeting {
  day: string;
  isHeld: boolean;
}

export interface Rhythm {
  /** Meetings held in the twelve months before today. */
  heldCount: number;
  lastHeldOn: string | null;
  nextOn: string | null;
  /** Last day for the next meeting, by the rule; null without rule or without meeting. */
  limitOn: string | null;
  /** Days after the limit without meeting; 0 when on time. */
  lateDays: number;
}

const YEAR_DAYS = 365;

/** Where a body stands against its rule of so many meetings a year. Days are those of the body's zone. */
export function rhythmOf(meetings: readonly RhythmMeeting[], perYear: number | null, today: string): Rhythm {
  const held = meetings
    .filter((meeting) => meeting.isHeld && meeting.day <= today)
    .map((meeting) => meeting.day)
    .sort();
  const coming = meetings
    .filter((meeting) => !meeting.isHeld && meeting.day >= today)
    .map((meeting) => meeting.day)
    .sort();
  const lastHeldOn = held.at(-1) ?? null;
  const limitOn = lastHeldOn !== null && perYear ? addDays(lastHeldOn, Math.round(YEAR_DAYS / perYear)) : null;
  return {
    heldCount: held.filter((day) => daysBetween(day, today) <= YEAR_DAYS).length,
    lastHeldOn,
    nextOn: coming[0] ?? null,
    limitOn,
    lateDays: limitOn === null ? 0 : Math.max(0, daysBetween(limitOn, today)),
  };
}
