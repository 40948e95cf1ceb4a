import { type PlainDate, parsePlainDate } from '../typography/dates.ts';

/** « D-2026-001 »: the rank of a decision in its body and civil year, on three figures at least. */
export function decisionNumber(year: number, rank: number): string {
  return `D-${year}-${String(rank).padStart(3, '0')}`;
}

/** The year and rank of a decision number, or `null` for any other text. */
export function parseDecisionNumber(text: string): { year: number; rank: number } | null {
  const match = /^D-(\d{4})-(\d{3,})$/.exec(text);
  const rank = Number(match?.[2]);
  return match && rank > 0 ? { year: Number(match[1]), rank } : null;
}

/**
 * Numbers the decisions of a meeting in the order given, after those already taken in the year of the meeting. Numbers are
 * given at publication and never reused.
 */
export function numberDecisions(meetingOn: PlainDate, taken: readonly string[], howMany: number): string[] {
  const year = parsePlainDate(meetingOn)?.year;
  if (year === undefined) throw new RangeError(`not a day: ${meetingOn}`);
  const ranks = taken.map(parseDecisionNumber).filter((number) => number?.year === year);
  const last = Math.max(0, ...ranks.map((number) => number?.rank ?? 0));
  return Array.from({ length: howMany }, (_, index) => decisionNumber(year, last + index + 1));
}
