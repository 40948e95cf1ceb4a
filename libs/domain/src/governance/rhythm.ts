import type { Locale } from '../locale.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../typography/dates.ts';
import { count } from '../typography/numbers.ts';

export interface RhythmInput {
  /** The rule of the body; empty when none is entered. */
  meetingsPerYearMin: number | null;
  /** Days of the meetings held, in any order. */
  heldOn: readonly PlainDate[];
  /** The next meeting scheduled, if any. */
  nextOn: PlainDate | null;
  /** Days past the limit that the rules forgive before the body is said to be late. */
  graceDays?: number | null;
  /** First day of the body, if known: a body of two months is not late by a year. */
  startedOn?: PlainDate | null;
  today: PlainDate;
}

export type RhythmState = 'NO_RULE' | 'NEVER_MET' | 'ON_TIME' | 'LATE';

export interface BodyRhythm {
  state: RhythmState;
  /** Meetings held over the last twelve months, today included. */
  heldLastYear: number;
  /** Meetings that the rule expects over the same time. */
  expectedLastYear: number | null;
  lastHeldOn: PlainDate | null;
  /** The day by which the rule wants the next meeting. */
  limitOn: PlainDate | null;
  /** Days gone since `limitOn`; 0 when it is still ahead, or not gone by more than the grace. */
  lateDays: number;
  nextOn: PlainDate | null;
  /** Whether the next meeting is placed after the limit. */
  isNextLate: boolean;
}

/** Whether a body is alive: what it held, what its rule expects, and by how many days it is late. Source: need G12. */
export function bodyRhythm({
  meetingsPerYearMin,
  heldOn,
  nextOn,
  graceDays,
  startedOn = null,
  today,
}: RhythmInput): BodyRhythm {
  const past = heldOn.filter((day) => day <= today).sort();
  const lastHeldOn = past.at(-1) ?? null;
  const yearAgo = addMonths(today, -12);
  const heldLastYear = past.filter((day) => day > yearAgo).length;
  const base = { heldLastYear, lastHeldOn, nextOn };
  if (!meetingsPerYearMin) {
    return { ...base, state: 'NO_RULE', expectedLastYear: null, limitOn: null, lateDays: 0, isNextLate: false };
  }
  const from = lastHeldOn ?? startedOn;
  const limitOn = from === null ? null : afterInterval(from, meetingsPerYearMin);
  const goneDays = limitOn === null ? 0 : Math.max(0, daysBetween(limitOn, today));
  const lateDays = goneDays > (graceDays ?? 0) ? goneDays : 0;
  return {
    ...base,
    state: lateDays > 0 ? 'LATE' : lastHeldOn === null ? 'NEVER_MET' : 'ON_TIME',
    expectedLastYear: expected(meetingsPerYearMin, startedOn, yearAgo, today),
    limitOn,
    lateDays,
    isNextLate: limitOn !== null && nextOn !== null && nextOn > limitOn,
  };
}

/** Whole months when the rule divides a year (2 a year: six months), days otherwise (5 a year: 73 days). */
function afterInterval(from: PlainDate, perYear: number): PlainDate {
  return 12 % perYear === 0 ? addMonths(from, 12 / perYear) : addDays(from, Math.floor(365 / perYear));
}

function expected(perYear: number, startedOn: PlainDate | null, yearAgo: PlainDate, today: PlainDate): number {
  if (startedOn === null || startedOn <= yearAgo) return perYear;
  return Math.floor((perYear * Math.max(0, daysBetween(startedOn, today))) / 365);
}

/** « 1 réunion sur douze mois, pour 2 attendues ; 35 jours de retard. » The picture of the rhythm, in words. */
export function rhythmSentence(rhythm: BodyRhythm, locale: Locale = 'fr'): string {
  return locale === 'fr' ? frenchSentence(rhythm) : englishSentence(rhythm);
}

function frenchSentence({ state, heldLastYear, expectedLastYear, lateDays }: BodyRhythm): string {
  const held = heldLastYear === 0 ? 'Aucune réunion' : count(heldLastYear, 'réunion', 'réunions');
  if (state === 'NO_RULE') return `${held} sur douze mois\u202F; aucun rythme n’est fixé.`;
  const wanted = `pour ${count(expectedLastYear ?? 0, 'attendue', 'attendues')}`;
  const late = lateDays > 0 ? `\u202F; ${count(lateDays, 'jour', 'jours')} de retard` : '';
  return `${held} sur douze mois, ${wanted}${late}.`;
}

function englishSentence({ state, heldLastYear, expectedLastYear, lateDays }: BodyRhythm): string {
  const held = heldLastYear === 0 ? 'No meeting' : count(heldLastYear, 'meeting', 'meetings', 'en');
  if (state === 'NO_RULE') return `${held} over twelve months; no rhythm is set.`;
  const late = lateDays > 0 ? `; ${count(lateDays, 'day', 'days', 'en')} late` : '';
  return `${held} over twelve months, ${expectedLastYear ?? 0} expected${late}.`;
}
