import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { isSeatOf } from '../../governance/index.ts';
import type { AnswerDatePollInput } from '../api/polls.inputs.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { findDatePoll } from './find-date-poll.ts';
import { writeAnswers } from './write-answers.ts';

/**
 * Says for a seat on which dates it would come. For one's own seat, as titular or as alternate; for the seat of somebody who
 * called, who runs the body, and their name stays on the answer.
 *
 * @throws DATE_POLL_NOT_FOUND
 * @throws DATE_POLL_SEAT_NOT_FOUND
 * @throws FORBIDDEN                  the seat of others
 * @throws DATE_POLL_CLOSED
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_OPTION_NOT_FOUND
 */
export async function answerDatePoll(ctx: CommandContext, input: AnswerDatePollInput): Promise<{ datePoll: string }> {
  const poll = await findDatePoll(ctx, input.datePollId, datePollPolicy.answerDatePoll);
  if (!(await isSeatOf(ctx.db, poll, input.seatId))) throw new AppError('DATE_POLL_SEAT_NOT_FOUND');
  if (!ctx.viewer.seatIds.includes(input.seatId)) await ctx.authorize(datePollPolicy.answerForOthers, poll);
  const { seatId } = input;
  if (!ctx.viewer.personId) throw new AppError('FORBIDDEN');
  await writeAnswers(ctx, poll, { seatId, personId: ctx.viewer.personId }, input.answers);
  return { datePoll: poll.id };
}
