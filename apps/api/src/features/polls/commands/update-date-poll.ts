import { dateOptionsProblem } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateDatePollInput } from '../api/polls.inputs.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { datePollUpdated } from '../polls.facts.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { addDateOptions, checkTimeZone, titleOf } from './create-date-poll.ts';
import { findDatePoll, refuse } from './find-date-poll.ts';

/**
 * Changes what a poll says of itself, adds dates, moves its closing (which opens it again). Answers are kept: they belong to
 * dates, which are instants, so another zone only says the same hours otherwise.
 *
 * @throws DATE_POLL_NOT_FOUND
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_POLL_TITLE_MISSING
 * @throws INVALID_INPUT               not an IANA zone
 * @throws DATE_OPTIONS_COUNT
 * @throws DATE_OPTION_TWICE
 * @throws DATE_OPTION_PAST
 * @throws DATE_POLL_CLOSING_PAST
 * @throws DATE_POLL_CLOSING_LATE
 */
export async function updateDatePoll(ctx: CommandContext, input: UpdateDatePollInput): Promise<{ datePoll: string }> {
  const poll = await findDatePoll(ctx, input.datePollId, datePollPolicy.updateDatePoll);
  if (poll.meetingId) throw new AppError('DATE_POLL_CHOSEN');
  if (input.title !== undefined && input.title !== null) poll.title = titleOf(input.title);
  if (input.timeZone) poll.timeZone = checkTimeZone(input.timeZone);
  if (input.place !== undefined) poll.place = input.place?.trim() || null;
  if (input.videoUrl !== undefined) poll.videoUrl = input.videoUrl?.trim() || null;
  const added = input.addedStartsAt ?? [];
  if (input.closesAt || added.length > 0) {
    poll.closesAt = input.closesAt ?? poll.closesAt;
    const standing = await ctx.db.findBy(DateOptionEntity, { datePollId: poll.id });
    // A proposed date may have passed since: that is no fault of the change.
    const toCome = standing.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt > ctx.now);
    const dates = [...toCome, ...added];
    refuse(dateOptionsProblem(dates, poll.closesAt, ctx.now, poll.timeZone));
    poll.closedAt = input.closesAt ? null : poll.closedAt;
    if (input.closesAt) poll.remindedAt = null;
    if (added.length > 0) await addDateOptions(ctx, poll, added);
  }
  await ctx.db.save(poll);
  ctx.record(datePollUpdated(poll.networkId, { datePollId: poll.id, bodyId: poll.bodyId }));
  return { datePoll: poll.id };
}
