import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { stateOfLink } from '../link-state.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { lockConvocation } from './find-convocation.ts';
import { type GivenAnswer, writeAnswer } from './write-answer.ts';

export interface AnswerByLink extends GivenAnswer {
  /** Out of the token of the personal link; null when the token was not made here. */
  convocationId: string | null;
}

/**
 * Takes the answer of somebody who came by the personal link, without signing in: the link is the right. It may be changed
 * until the meeting begins.
 *
 * @throws CONVOCATION_LINK_UNKNOWN        the link is not ours, or the invitation was withdrawn
 * @throws CONVOCATION_MEETING_CANCELLED
 * @throws CONVOCATION_LINK_OVER           the meeting has begun
 * @throws CONVOCATION_ANSWER_MISSING
 * @throws those of writeAnswer
 */
export async function answerConvocation(
  ctx: CommandContext,
  { convocationId, ...given }: AnswerByLink,
): Promise<{ answer: string; changeableUntil: string }> {
  const found = convocationId ? await ctx.db.findOneBy(ConvocationEntity, { id: convocationId }) : null;
  const asked = found && (await lockConvocation(ctx, found));
  if (!asked || asked.convocation.withdrawnAt || !asked.meeting.convenedAt) {
    throw new AppError('CONVOCATION_LINK_UNKNOWN');
  }
  const { startsAt, timeZone, cancelledAt } = asked.meeting;
  const state = stateOfLink({ withdrawnAt: null, cancelledAt, startsAt }, ctx.now);
  if (state === 'CANCELLED') throw new AppError('CONVOCATION_MEETING_CANCELLED');
  if (state === 'OVER') throw new AppError('CONVOCATION_LINK_OVER', { meetingOn: plainDateIn(startsAt, timeZone) });
  if (given.answer === 'PENDING') throw new AppError('CONVOCATION_ANSWER_MISSING');
  await writeAnswer(ctx, asked, given, null);
  return { answer: given.answer, changeableUntil: startsAt.toISOString() };
}
