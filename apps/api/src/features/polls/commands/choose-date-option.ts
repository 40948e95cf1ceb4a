import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { scheduleMeeting } from '../../meetings/index.ts';
import type { ChooseDateOptionInput } from '../api/polls.inputs.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { dateOptionChosen } from '../polls.facts.ts';
import { dateOptionPolicy, datePollPolicy } from '../polls.policy.ts';
import { findDatePoll } from './find-date-poll.ts';

/**
 * Ends a poll by a date, which becomes the meeting. Who said no to it is told; nothing is convened.
 *
 * @throws DATE_OPTION_NOT_FOUND
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_OPTION_PAST
 * @throws BODY_DISSOLVED
 */
export async function chooseDateOption(
  ctx: CommandContext,
  input: ChooseDateOptionInput,
): Promise<{ datePoll: string; meeting: string }> {
  const option = await ctx.find(DateOptionEntity, input.dateOptionId, dateOptionPolicy.read, 'DATE_OPTION_NOT_FOUND');
  const poll = await findDatePoll(ctx, option.datePollId, datePollPolicy.chooseDateOption);
  if (poll.meetingId) throw new AppError('DATE_POLL_CHOSEN');
  const { id: dateOptionId, startsAt } = option;
  if (startsAt <= ctx.now) throw new AppError('DATE_OPTION_PAST', { on: plainDateIn(startsAt, poll.timeZone) });
  const { title, durationMinutes, timeZone, place, videoUrl, bodyId, networkId } = poll;
  const { meeting: meetingId } = await scheduleMeeting(ctx, {
    bodyId,
    title,
    startsAt,
    durationMinutes,
    timeZone,
    place,
    videoUrl,
  });
  await ctx.db.update(DateOptionEntity, { id: dateOptionId }, { isChosen: true });
  Object.assign(poll, { meetingId, closedAt: poll.closedAt ?? ctx.now });
  await ctx.db.save(poll);
  ctx.record(dateOptionChosen(networkId, { datePollId: poll.id, bodyId, dateOptionId, meetingId }));
  return { datePoll: poll.id, meeting: meetingId };
}
