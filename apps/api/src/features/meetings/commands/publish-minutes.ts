import { decisionNumber, isMinutesEmpty, plainDateIn, publishProblem } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { PublishMinutesInput } from '../api/meetings.inputs.ts';
import { minutesPublished } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { findMeeting, publishedOn, refuse } from './find-meeting.ts';

/** Takes numbers out of the body's register. Other publishers wait for the end of this transaction: no gap, no double. */
const takeRanks = `
  insert into meetings_decision_register as register (network_id, body_id, year, last_rank) values ($1, $2, $3, $4)
  on conflict (network_id, body_id, year) do update set last_rank = register.last_rank + excluded.last_rank
  returning last_rank`;

const publishOutcomes = `
  update meetings_outcome o set published_at = $2, number = ($4::text[])[array_position($3::uuid[], o.id)]
  where o.meeting_id = $1`;

/**
 * Publishes the minutes of a held meeting: its readers see them, its decisions get their numbers, in the order of the
 * agenda, by body and by year of the meeting, and nothing of it changes any more but what becomes of its actions.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_CANCELLED
 * @throws MEETING_NOT_OPENED
 * @throws MINUTES_ALREADY_PUBLISHED
 * @throws MINUTES_EMPTY
 * Source: field reference §4, relevé de décisions (numbers by year).
 */
export async function publishMinutes(ctx: CommandContext, input: PublishMinutesInput): Promise<{ meeting: string }> {
  const meeting = await findMeeting(ctx, input.meetingId, meetingPolicy.publishMinutes);
  const items = await ctx.db.find(AgendaItemEntity, { where: { meetingId: meeting.id }, order: { position: 'ASC' } });
  const outcomes = await ctx.db.find(OutcomeEntity, { where: { meetingId: meeting.id }, order: { position: 'ASC' } });
  const ofItem = (item: AgendaItemEntity) => outcomes.filter(({ agendaItemId }) => agendaItemId === item.id);
  refuse(
    publishProblem({
      ...meeting,
      publishedOn: publishedOn(meeting),
      items: items.map((item) => ({ hasMinutes: !isMinutesEmpty(item.minutes), outcomeCount: ofItem(item).length })),
    }),
  );
  const decisions = items.flatMap(ofItem).filter(({ kind }) => kind === 'DECISION');
  const ids = decisions.map(({ id }) => id);
  await ctx.db.query(publishOutcomes, [meeting.id, ctx.now, ids, await numbersFor(ctx, meeting, ids.length)]);
  meeting.state = 'PUBLISHED';
  meeting.minutesPublishedAt = ctx.now;
  await ctx.db.save(meeting);
  ctx.record(minutesPublished(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}

async function numbersFor(ctx: CommandContext, meeting: MeetingEntity, count: number): Promise<string[]> {
  if (count === 0) return [];
  const year = Number(plainDateIn(meeting.startsAt, meeting.timeZone).slice(0, 4));
  const [{ last_rank: last }] = (await ctx.db.query(takeRanks, [meeting.networkId, meeting.bodyId, year, count])) as [
    { last_rank: number },
  ];
  return Array.from({ length: count }, (_, index) => decisionNumber(year, last - count + index + 1));
}
