import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemoveAgendaDocumentInput } from '../api/agenda.inputs.ts';
import { agendaDocumentRemoved } from '../meetings.facts.ts';
import { agendaDocumentPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { findAgendaDocumentToChange } from './find-agenda-document.ts';

/**
 * Takes a document off an item of the agenda.
 *
 * @throws AGENDA_DOCUMENT_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function removeAgendaDocument(
  ctx: CommandContext,
  input: RemoveAgendaDocumentInput,
): Promise<{ agendaItem: string }> {
  const document = await findAgendaDocumentToChange(
    ctx,
    input.agendaDocumentId,
    agendaDocumentPolicy.removeAgendaDocument,
  );
  const { networkId, meetingId, bodyId, agendaItemId, id: agendaDocumentId } = document;
  await ctx.db.delete(AgendaDocumentEntity, { id: agendaDocumentId });
  ctx.record(agendaDocumentRemoved(networkId, { meetingId, bodyId, agendaItemId, agendaDocumentId }));
  return { agendaItem: agendaItemId };
}
