import { groupedBySection } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemUpdated } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { checkListed } from '../queries/directory.ts';
import { findAgendaItemToChange } from './find-meeting.ts';
import { markAgendaChanged } from './mark-changed.ts';
import { agendaOf, itemTitleOf, orderAgenda } from './place-agenda-items.ts';

/**
 * Changes an item of the agenda; its minutes are not touched. What is left out stays. In another section, it goes to the
 * end of it.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws PERSON_NOT_FOUND
 */
export async function updateAgendaItem(
  ctx: CommandContext,
  input: UpdateAgendaItemInput,
): Promise<{ meeting: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.updateAgendaItem);
  if (input.presenterPersonId) await checkListed(ctx.db, meeting.networkId, [input.presenterPersonId]);
  if (typeof input.title === 'string' && itemTitleOf(input.title) !== item.title) {
    item.title = itemTitleOf(input.title);
    item.titlePattern = null;
    await markAgendaChanged(ctx, meeting);
  }
  if (input.section !== undefined) item.section = input.section?.trim() || null;
  if (input.framework !== undefined) item.framework = input.framework;
  if (input.kind) item.kind = input.kind;
  if (input.durationMinutes !== undefined) item.durationMinutes = input.durationMinutes;
  if (input.presenterPersonId !== undefined) item.presenterPersonId = input.presenterPersonId;
  if (input.presenterLabel !== undefined) item.presenterLabel = input.presenterLabel?.trim() || null;
  const { title, titlePattern, section, framework, kind, durationMinutes, presenterPersonId, presenterLabel } = item;
  await ctx.db.update(
    AgendaItemEntity,
    { id: item.id },
    { title, titlePattern, section, framework, kind, durationMinutes, presenterPersonId, presenterLabel },
  );
  if (input.section !== undefined)
    await orderAgenda(ctx.db, meeting, groupedBySection(await agendaOf(ctx.db, meeting)));
  ctx.record(
    agendaItemUpdated(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId, agendaItemId: item.id }),
  );
  return { meeting: meeting.id };
}
