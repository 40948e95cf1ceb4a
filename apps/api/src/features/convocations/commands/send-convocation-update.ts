import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findMeeting, meetingPolicy } from '../../meetings/index.ts';
import type { SendConvocationUpdateInput } from '../api/convocations.inputs.ts';
import { convocationUpdateSent } from '../convocations.facts.ts';
import { ConveningEntity } from '../model/convening.entity.ts';
import { checkAhead, checkConvened } from './find-convocation.ts';
import { noteAnnounced } from './note-announced.ts';
import { queueSendings } from './queue-sendings.ts';

/**
 * Tells everyone convened what changed since the last message, all changes in one, or that the meeting is cancelled.
 *
 * @throws MEETING_NOT_FOUND, FORBIDDEN
 * @throws CONVOCATION_NOT_SENT
 * @throws CONVOCATION_MEETING_OVER
 * @throws CONVOCATION_NOTHING_CHANGED
 */
export async function sendConvocationUpdate(
  ctx: CommandContext,
  input: SendConvocationUpdateInput,
): Promise<{ meeting: string }> {
  const meeting = await findMeeting(ctx, input.meetingId, meetingPolicy.sendConvocationUpdate);
  checkConvened(meeting);
  checkAhead(ctx, meeting);
  const { networkId, id: meetingId, bodyId, revision } = meeting;
  const convening = await ctx.db.findOneByOrFail(ConveningEntity, { networkId, meetingId });
  if (revision <= convening.announcedRevision) throw new AppError('CONVOCATION_NOTHING_CHANGED');
  await noteAnnounced(ctx, meeting);
  await queueSendings(ctx, meeting, meeting.cancelledAt ? 'CANCELLATION' : 'UPDATE');
  ctx.record(convocationUpdateSent(networkId, { meetingId, bodyId, revision }));
  return { meeting: meetingId };
}
