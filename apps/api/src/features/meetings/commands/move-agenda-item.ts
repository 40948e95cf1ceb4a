import { movedTo, sectionAt } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MoveAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemMoved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { findAgendaItemToChange } from './find-meeting.ts';
import { agendaOf, orderAgenda } from './place-agenda-items.ts';

/**
 * Moves an item to another place of the agenda, counted from 1; it takes the section of where it comes.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws AGENDA_POSITION_INVALID
 */
export async function moveAgendaItem(ctx: CommandContext, input: MoveAgendaItemInput): Promise<{ meeting: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.moveAgendaItem);
  const items = await agendaOf(ctx.db, meeting);
  const moved = movedTo(items, item.id, input.position);
  if ('code' in moved) throw new AppError(moved.code, moved.params);
  await orderAgenda(ctx.db, meeting, moved);
  const section = sectionAt(moved, item.id);
  if (section !== item.section) await ctx.db.update(AgendaItemEntity, { id: item.id }, { section });
  const { id: meetingId, bodyId } = meeting;
  ctx.record(
    agendaItemMoved(meeting.networkId, { meetingId, bodyId, agendaItemId: item.id, position: input.position }),
  );
  return { meeting: meetingId };
}
