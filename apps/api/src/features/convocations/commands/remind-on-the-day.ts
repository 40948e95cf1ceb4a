import type { CommandContext } from '../../../platform/run/command-context.ts';
import { lockMeeting } from '../../meetings/index.ts';
import { convocationsReminded } from '../convocations.facts.ts';
import { ConveningEntity } from '../model/convening.entity.ts';
import { peopleToRemind } from './people-to-remind.ts';
import { queueSendings } from './queue-sendings.ts';

/** The reminder that is made so many days before a meeting, once. Nobody to remind is no error: it is done all the same. */
export async function remindOnTheDay(
  ctx: CommandContext,
  { meetingId, days }: { meetingId: string; days: number },
): Promise<{ meeting: string }> {
  const meeting = await lockMeeting(ctx, meetingId);
  const { networkId, bodyId } = meeting;
  const convening = await ctx.db.findOneByOrFail(ConveningEntity, { networkId, meetingId });
  const isDone = convening.remindedForDays !== null && convening.remindedForDays <= days;
  if (isDone || meeting.cancelledAt || meeting.startsAt <= ctx.now) return { meeting: meetingId };
  await ctx.db.update(ConveningEntity, { id: convening.id }, { remindedForDays: days });
  const convocationIds = await peopleToRemind(ctx, meeting);
  if (convocationIds.length > 0) {
    await queueSendings(ctx, meeting, 'REMINDER', convocationIds);
    ctx.record(convocationsReminded(networkId, { meetingId, bodyId }));
  }
  return { meeting: meetingId };
}
