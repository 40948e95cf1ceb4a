import { datePollAnswerProblem } from '@maillage/domain';
import { In } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DateAnswerInput } from '../api/polls.inputs.ts';
import { DateAnswerEntity } from '../model/date-answer.entity.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import type { DatePollEntity } from '../model/date-poll.entity.ts';
import { datePollAnswered } from '../polls.facts.ts';
import { refuse } from './find-date-poll.ts';

/**
 * Keeps what a seat says of some dates of a poll that is locked; null takes an answer back. The last word of the seat counts.
 *
 * @throws DATE_POLL_CLOSED
 * @throws DATE_POLL_CHOSEN
 * @throws DATE_OPTION_NOT_FOUND   a date is not of this poll; nothing is kept of the others
 */
export async function writeAnswers(
  ctx: CommandContext,
  poll: DatePollEntity,
  { seatId, personId }: { seatId: string; personId: string },
  answers: readonly DateAnswerInput[],
): Promise<void> {
  refuse(datePollAnswerProblem(poll, ctx.now, poll.timeZone));
  const said = new Map(answers.map(({ dateOptionId, availability }) => [dateOptionId, availability ?? null]));
  const ids = [...said.keys()];
  const known = await ctx.db.countBy(DateOptionEntity, { id: In(ids), datePollId: poll.id });
  if (known < ids.length) throw new AppError('DATE_OPTION_NOT_FOUND');
  await ctx.db.delete(DateAnswerEntity, { seatId, dateOptionId: In(ids) });
  await ctx.db.insert(
    DateAnswerEntity,
    [...said].flatMap(([dateOptionId, availability]) =>
      availability
        ? [{ networkId: poll.networkId, dateOptionId, seatId, availability, personId, answeredAt: ctx.now }]
        : [],
    ),
  );
  ctx.record(datePollAnswered(poll.networkId, { datePollId: poll.id, bodyId: poll.bodyId, seatId, personId }));
}
