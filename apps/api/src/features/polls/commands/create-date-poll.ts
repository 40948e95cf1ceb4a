import { dateOptionsProblem, durationProblem, isTimeZone } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import type { CreateDatePollInput } from '../api/polls.inputs.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { datePollOpened } from '../polls.facts.ts';
import { askHolders } from './ask-holders.ts';
import { refuse } from './find-date-poll.ts';

/**
 * Asks the seats of a body for a date, among several. Titulars and alternates get a personal link by mail.
 *
 * @throws BODY_NOT_FOUND
 * @throws BODY_DISSOLVED
 * @throws DATE_POLL_TITLE_MISSING
 * @throws MEETING_END_BEFORE_START
 * @throws MEETING_PERIOD_INVALID
 * @throws INVALID_INPUT               not an IANA zone
 * @throws DATE_OPTIONS_COUNT
 * @throws DATE_OPTION_TWICE
 * @throws DATE_OPTION_PAST
 * @throws DATE_POLL_CLOSING_PAST
 * @throws DATE_POLL_CLOSING_LATE
 * @throws DATE_POLL_WITHOUT_SEATS     nobody sits in the body today
 */
export async function createDatePoll(ctx: CommandContext, input: CreateDatePollInput): Promise<{ datePoll: string }> {
  const body = await findBody(ctx, input.bodyId);
  await ctx.authorize(bodyPolicy.createDatePoll, body);
  if (body.dissolvedOn) throw new AppError('BODY_DISSOLVED', { dissolvedOn: body.dissolvedOn });
  const timeZone = input.timeZone ? checkTimeZone(input.timeZone) : body.timeZone;
  refuse(durationProblem(input.durationMinutes));
  refuse(dateOptionsProblem(input.startsAt, input.closesAt, ctx.now, timeZone));
  const poll = await ctx.db.save(
    ctx.db.create(DatePollEntity, {
      networkId: body.networkId,
      bodyId: body.id,
      title: titleOf(input.title),
      durationMinutes: input.durationMinutes,
      timeZone,
      place: input.place?.trim() || null,
      videoUrl: input.videoUrl?.trim() || null,
      message: input.message?.trim() || null,
      closesAt: input.closesAt,
      createdByPersonId: ctx.viewer.personId,
      createdAt: ctx.now,
    }),
  );
  await addDateOptions(ctx, poll, input.startsAt);
  if ((await askHolders(ctx, poll)) === 0) throw new AppError('DATE_POLL_WITHOUT_SEATS');
  ctx.record(datePollOpened(poll.networkId, { datePollId: poll.id, bodyId: poll.bodyId }));
  return { datePoll: poll.id };
}

/** @throws DATE_POLL_TITLE_MISSING */
export function titleOf(typed: string): string {
  const title = typed.trim();
  if (!title) throw new AppError('DATE_POLL_TITLE_MISSING');
  return title;
}

/** @throws INVALID_INPUT   not an IANA name */
export function checkTimeZone(timeZone: string): string {
  if (!isTimeZone(timeZone)) throw new AppError('INVALID_INPUT', {}, [{ path: 'timeZone', code: 'CHOICE_UNKNOWN' }]);
  return timeZone;
}

export async function addDateOptions(ctx: CommandContext, poll: DatePollEntity, dates: readonly Date[]): Promise<void> {
  const { networkId, id: datePollId } = poll;
  await ctx.db.insert(
    DateOptionEntity,
    dates.map((startsAt) => ({ networkId, datePollId, startsAt })),
  );
}
