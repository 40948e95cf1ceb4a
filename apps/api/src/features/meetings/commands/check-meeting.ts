import { durationProblem, pastProblem, timeZoneProblem, type Visibility } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkListed } from '../queries/directory.ts';
import { refuse } from './find-meeting.ts';

/** @throws MEETING_TITLE_MISSING */
export function titleOf(typed: string): string {
  const title = typed.trim();
  if (!title) throw new AppError('MEETING_TITLE_MISSING');
  return title;
}

/**
 * @throws MEETING_PERIOD_INVALID
 * @throws MEETING_END_BEFORE_START
 */
export function checkDuration(minutes: number): number {
  refuse(durationProblem(minutes));
  return minutes;
}

/** @throws TIME_ZONE_UNKNOWN   not an IANA name */
export function checkTimeZone(timeZone: string): string {
  refuse(timeZoneProblem(timeZone));
  return timeZone;
}

/**
 * The hour of a meeting that somebody puts in the calendar. Set-up and imports enter what was lived: for them the past is
 * a date like another.
 *
 * @throws MEETING_IN_PAST
 */
export function checkStart({ viewer, now }: CommandContext, startsAt: Date, timeZone: string): Date {
  if (viewer.kind !== 'system') refuse(pastProblem(startsAt, timeZone, now));
  return startsAt;
}

/**
 * The people named on the row: none unless the level is RESTRICTED, and then always who names them, lest they lose sight
 * of what they write.
 *
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND       a person named is not in the network's directory
 */
export async function namedPeople(
  ctx: CommandContext,
  networkId: string,
  visibility: Visibility,
  personIds: readonly string[],
): Promise<string[]> {
  if (visibility !== 'RESTRICTED') return [];
  if (personIds.length === 0) throw new AppError('NAMED_PEOPLE_MISSING');
  await checkListed(ctx.db, networkId, personIds);
  return [...new Set([...personIds, ...(ctx.viewer.personId ? [ctx.viewer.personId] : [])])];
}
