import { isMinutesEmpty } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemoveAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemRemoved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { findAgendaItemToChange } from './find-meeting.ts';
import { markAgendaChanged } from './mark-changed.ts';

/** What points to an item that goes: a proposal waits again, what was carried on from it keeps what is left of its past. */
const past = `carried_from_item_id = coalesce(nullif(carried_from_item_id, $2), nullif(origin_item_id, $2)),
  origin_item_id = coalesce(nullif(origin_item_id, $2), nullif(carried_from_item_id, $2))`;
const forgetItem = [
  `update meetings_agenda_proposal set state = 'OPEN', agenda_item_id = null, decided_at = null, decided_by_person_id = null
   where network_id = $1 and agenda_item_id = $2`,
  `update meetings_agenda_proposal set ${past}
   where network_id = $1 and (carried_from_item_id = $2 or origin_item_id = $2)`,
  `update meetings_agenda_item set ${past}
   where network_id = $1 and (carried_from_item_id = $2 or origin_item_id = $2)`,
];

/**
 * Removes an item from the agenda; the ones below move up. What was minuted is never thrown away with it.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws AGENDA_ITEM_HAS_MINUTES
 * @throws AGENDA_ITEM_HAS_DOCUMENTS
 */
export async function removeAgendaItem(
  ctx: CommandContext,
  input: RemoveAgendaItemInput,
): Promise<{ meeting: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.removeAgendaItem);
  const hasOutcomes = await ctx.db.existsBy(OutcomeEntity, { agendaItemId: item.id });
  if (hasOutcomes || !isMinutesEmpty(item.minutes)) throw new AppError('AGENDA_ITEM_HAS_MINUTES');
  if (await ctx.db.existsBy(AgendaDocumentEntity, { networkId: meeting.networkId, agendaItemId: item.id })) {
    throw new AppError('AGENDA_ITEM_HAS_DOCUMENTS');
  }
  for (const forget of forgetItem) await ctx.db.query(forget, [meeting.networkId, item.id]);
  await ctx.db.delete(AgendaItemEntity, { id: item.id });
  await ctx.db.query(
    'update meetings_agenda_item set position = position - 1 where meeting_id = $1 and position > $2',
    [meeting.id, item.position],
  );
  await markAgendaChanged(ctx, meeting);
  ctx.record(
    agendaItemRemoved(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId, agendaItemId: item.id }),
  );
  return { meeting: meeting.id };
}
