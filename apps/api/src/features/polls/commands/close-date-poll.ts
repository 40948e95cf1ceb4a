import { datePollEnd, datePollStateOf, plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CloseDatePollInput } from '../api/polls.inputs.ts';
import { datePollClosed } from '../polls.facts.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { findDatePoll } from './find-date-poll.ts';

/**
 * Takes no more answers, before the hour. Answers stay; moving the closing opens the poll again.
 *
 * @throws DATE_POLL_NOT_FOUND
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_POLL_ALREADY_CLOSED
 */
export async function closeDatePoll(ctx: CommandContext, input: CloseDatePollInput): Promise<{ datePoll: string }> {
  const poll = await findDatePoll(ctx, input.datePollId, datePollPolicy.closeDatePoll);
  const state = datePollStateOf(poll, ctx.now);
  if (state === 'CHOSEN') throw new AppError('DATE_POLL_CHOSEN');
  if (state === 'CLOSED') {
    throw new AppError('DATE_POLL_ALREADY_CLOSED', { closedOn: plainDateIn(datePollEnd(poll), poll.timeZone) });
  }
  poll.closedAt = ctx.now;
  await ctx.db.save(poll);
  ctx.record(datePollClosed(poll.networkId, { datePollId: poll.id, bodyId: poll.bodyId }));
  return { datePoll: poll.id };
}
