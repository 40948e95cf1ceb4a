import { movedTo } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MoveAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemMoved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { findAgendaItemToChange } from './find-meeting.ts';

/** Positions are unique, which is checked at the end of the transaction only. */
const renumber = `
  update meetings_agenda_item i set position = ordered.position
  from unnest($2::uuid[]) with ordinality as ordered (id, position)
  where i.meeting_id = $1 and i.id = ordered.id and i.position <> ordered.position`;

/**
 * Moves an item to another place of the agenda, counted from 1.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws AGENDA_POSITION_INVALID
 */
export async function moveAgendaItem(ctx: CommandContext, input: MoveAgendaItemInput): Promise<{ meeting: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.moveAgendaItem);
  const items = await ctx.db.find(AgendaItemEntity, { where: { meetingId: meeting.id }, order: { position: 'ASC' } });
  const moved = movedTo(items, item.id, input.position);
  if ('code' in moved) throw new AppError(moved.code, moved.params);
  await ctx.db.query(renumber, [meeting.id, moved.map(({ id }) => id)]);
  const { id: meetingId, bodyId } = meeting;
  ctx.record(
    agendaItemMoved(meeting.networkId, { meetingId, bodyId, agendaItemId: item.id, position: input.position }),
  );
  return { meeting: meetingId };
}
