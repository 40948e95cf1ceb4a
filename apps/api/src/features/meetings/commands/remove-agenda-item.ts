import { isMinutesEmpty } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemoveAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemRemoved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { findAgendaItemToChange } from './find-meeting.ts';

/**
 * Removes an item from the agenda; the ones below move up. What was minuted is never thrown away with it.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws AGENDA_ITEM_HAS_MINUTES
 */
export async function removeAgendaItem(
  ctx: CommandContext,
  input: RemoveAgendaItemInput,
): Promise<{ meeting: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.removeAgendaItem);
  const hasOutcomes = await ctx.db.existsBy(OutcomeEntity, { agendaItemId: item.id });
  if (hasOutcomes || !isMinutesEmpty(item.minutes)) throw new AppError('AGENDA_ITEM_HAS_MINUTES');
  await ctx.db.delete(AgendaItemEntity, { id: item.id });
  await ctx.db.query(
    'update meetings_agenda_item set position = position - 1 where meeting_id = $1 and position > $2',
    [meeting.id, item.position],
  );
  ctx.record(
    agendaItemRemoved(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId, agendaItemId: item.id }),
  );
  return { meeting: meeting.id };
}
