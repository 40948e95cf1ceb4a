import { datePollAnswerProblem } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemindDatePollInput } from '../api/polls.inputs.ts';
import { datePollReminded } from '../polls.facts.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { countSilentSeats } from '../queries/silent-seats.ts';
import { askHolders } from './ask-holders.ts';
import { findDatePoll, refuse } from './find-date-poll.ts';

const dayMilliseconds = 86_400_000;

/**
 * Reminds the seats that have not answered, at most once a day. Who came on a seat since the poll was opened is asked too.
 *
 * @throws DATE_POLL_NOT_FOUND
 * @throws DATE_POLL_CLOSED
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_POLL_JUST_REMINDED
 * @throws DATE_POLL_ALL_ANSWERED
 */
export async function remindDatePoll(ctx: CommandContext, input: RemindDatePollInput): Promise<{ datePoll: string }> {
  const poll = await findDatePoll(ctx, input.datePollId, datePollPolicy.remindDatePoll);
  refuse(datePollAnswerProblem(poll, ctx.now, poll.timeZone));
  if (poll.remindedAt && ctx.now.getTime() - poll.remindedAt.getTime() < dayMilliseconds) {
    throw new AppError('DATE_POLL_JUST_REMINDED');
  }
  if ((await countSilentSeats(ctx.db, poll.id, ctx.now)) === 0) throw new AppError('DATE_POLL_ALL_ANSWERED');
  await askHolders(ctx, poll);
  poll.remindedAt = ctx.now;
  await ctx.db.save(poll);
  ctx.record(datePollReminded(poll.networkId, { datePollId: poll.id, bodyId: poll.bodyId }));
  return { datePoll: poll.id };
}
