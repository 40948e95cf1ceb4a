import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findMeetingToChange, meetingPolicy } from '../../meetings/index.ts';
import type { RemindConvocationsInput } from '../api/convocations.inputs.ts';
import { convocationsReminded } from '../convocations.facts.ts';
import { checkAhead, checkConvened } from './find-convocation.ts';
import { peopleToRemind } from './people-to-remind.ts';
import { queueSendings } from './queue-sendings.ts';

/**
 * Reminds those who have not answered, or present an item of the agenda. The messages wait until the morning of each
 * recipient.
 *
 * @throws MEETING_NOT_FOUND, FORBIDDEN, MEETING_CANCELLED, MEETING_LOCKED
 * @throws CONVOCATION_NOT_SENT
 * @throws CONVOCATION_MEETING_OVER
 * @throws CONVOCATION_NOBODY_TO_REMIND
 */
export async function remindConvocations(
  ctx: CommandContext,
  input: RemindConvocationsInput,
): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.remindConvocations);
  checkConvened(meeting);
  checkAhead(ctx, meeting);
  const convocationIds = await peopleToRemind(ctx, meeting);
  if (convocationIds.length === 0) throw new AppError('CONVOCATION_NOBODY_TO_REMIND');
  await queueSendings(ctx, meeting, 'REMINDER', convocationIds);
  ctx.record(convocationsReminded(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}
