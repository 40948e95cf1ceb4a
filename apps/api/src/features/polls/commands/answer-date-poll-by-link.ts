import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DateAnswerInput } from '../api/polls.inputs.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { DatePollInvitationEntity } from '../model/date-poll-invitation.entity.ts';
import { heldSeats } from '../queries/poll-seats.sql.ts';
import { writeAnswers } from './write-answers.ts';

export interface AnswerByLink {
  /** Whose signature the door has checked; null when the token was not ours. */
  datePollInvitationId: string | null;
  seatId: string;
  answers: readonly DateAnswerInput[];
}

const speaks = `select 1 from (${heldSeats('$1', '$2', '$5')}) h where h.seat_id = $3 and h.person_id = $4`;

/**
 * The same as `answerDatePoll`, for who came with the personal link of a mail and no account. The link gives nothing more
 * than the mandate: it ends with it, and with the poll.
 *
 * @throws DATE_POLL_LINK_INVALID
 * @throws DATE_POLL_NOT_SEATED      the person speaks for this seat no longer
 * @throws DATE_POLL_CLOSED
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_OPTION_NOT_FOUND
 */
export async function answerDatePollByLink(ctx: CommandContext, input: AnswerByLink): Promise<{ isKept: boolean }> {
  const { datePollInvitationId: id, seatId } = input;
  const invitation = id ? await ctx.db.findOneBy(DatePollInvitationEntity, { id }) : null;
  if (!invitation) throw new AppError('DATE_POLL_LINK_INVALID');
  const { networkId, datePollId, personId } = invitation;
  const poll = await ctx.db.findOneOrFail(DatePollEntity, {
    where: { id: datePollId },
    lock: { mode: 'pessimistic_write' },
  });
  const seated = (await ctx.db.query(speaks, [networkId, poll.bodyId, seatId, personId, ctx.now])) as unknown[];
  if (seated.length === 0) throw new AppError('DATE_POLL_NOT_SEATED');
  await writeAnswers(ctx, poll, { seatId, personId }, input.answers);
  return { isKept: true };
}
