import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CarryOverAgendaItemsInput } from '../api/agenda.inputs.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { carryOver, itemsToCarry } from './carry-over.ts';
import { findMeeting, findMeetingToChange } from './find-meeting.ts';

/** The next meeting as it is planned today, wherever it was moved to since. */
const nextMeeting = `
  select id from meetings_meeting
  where network_id = $1 and body_id = $2 and id <> $3 and state = 'SCHEDULED' and starts_at > $4
  order by starts_at, id limit 1`;

/**
 * Carries what a meeting did not get to over to the next one of its body, with its origin and its documents; to the
 * backlog of the body when none is planned. Without `agendaItemIds`: the items under which nothing was written. The agenda
 * of the meeting itself does not change, so that minutes already published are no obstacle.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_STILL_AHEAD
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws AGENDA_ITEM_ALREADY_CARRIED
 * @throws NOTHING_TO_CARRY_OVER
 * @throws CARRY_OVER_MORE_READERS   without `agendaItemIds`, from a RESTRICTED meeting to where others read
 * @throws OTHER_BODY_MEETING
 * @throws AGENDA_TOO_LONG
 * Source: features M13.
 */
export async function carryOverAgendaItems(
  ctx: CommandContext,
  input: CarryOverAgendaItemsInput,
): Promise<{ meeting: string; toMeeting: string | null }> {
  const from = await findMeeting(ctx, input.meetingId, meetingPolicy.carryOverAgendaItems);
  if (from.state === 'SCHEDULED' && from.startsAt > ctx.now) throw new AppError('MEETING_STILL_AHEAD');
  const to = await targetOf(ctx, from, input.toMeetingId);
  if (!input.agendaItemIds && hasMoreReaders(from, to)) throw new AppError('CARRY_OVER_MORE_READERS');
  const items = await itemsToCarry(ctx, from, input.agendaItemIds);
  if (items.length === 0) throw new AppError('NOTHING_TO_CARRY_OVER');
  await carryOver(ctx, from, items, to);
  return { meeting: from.id, toMeeting: to?.id ?? null };
}

/** Whether people who may not read the items where they are would read them there; the backlog is read by the whole body. */
function hasMoreReaders(from: MeetingEntity, to: MeetingEntity | null): boolean {
  if (from.visibility !== 'RESTRICTED') return false;
  return to?.visibility !== 'RESTRICTED' || to.namedPersonIds.some((id) => !from.namedPersonIds.includes(id));
}

async function targetOf(
  ctx: CommandContext,
  from: MeetingEntity,
  asked: string | null | undefined,
): Promise<MeetingEntity | null> {
  const after = from.state === 'CANCELLED' || from.startsAt < ctx.now ? ctx.now : from.startsAt;
  const [next] = (await ctx.db.query(nextMeeting, [from.networkId, from.bodyId, from.id, after])) as { id: string }[];
  const id = asked ?? next?.id;
  if (!id) return null;
  const to = await findMeetingToChange(ctx, id, meetingPolicy.addAgendaItem);
  if (to.bodyId !== from.bodyId || to.id === from.id) throw new AppError('OTHER_BODY_MEETING');
  return to;
}
