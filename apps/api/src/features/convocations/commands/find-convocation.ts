import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { lockMeeting } from '../../meetings/index.ts';
import type { ConvocationEntity } from '../model/convocation.entity.ts';
import { ConvocationEntity as Entity } from '../model/convocation.entity.ts';

export type MeetingRow = Awaited<ReturnType<typeof lockMeeting>>;

export interface OfMeeting {
  convocation: ConvocationEntity;
  meeting: MeetingRow;
}

/** A convocation with its meeting, both as they stand once the meeting is locked; null when it was withdrawn meanwhile. */
export async function lockConvocation(ctx: CommandContext, found: ConvocationEntity): Promise<OfMeeting | null> {
  const meeting = await lockMeeting(ctx, found.meetingId);
  const convocation = await ctx.db.findOneBy(Entity, { id: found.id });
  return convocation && { convocation, meeting };
}

/**
 * @throws CONVOCATION_NOT_SENT
 */
export function checkConvened({ convenedAt }: MeetingRow): void {
  if (!convenedAt) throw new AppError('CONVOCATION_NOT_SENT');
}

/**
 * @throws CONVOCATION_MEETING_OVER   the meeting has begun
 */
export function checkAhead({ now }: CommandContext, { startsAt, timeZone }: MeetingRow): void {
  if (startsAt > now) return;
  throw new AppError('CONVOCATION_MEETING_OVER', { meetingOn: plainDateIn(startsAt, timeZone) });
}
