import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateAgendaDocumentInput } from '../api/agenda.inputs.ts';
import { agendaDocumentUpdated } from '../meetings.facts.ts';
import { agendaDocumentPolicy } from '../meetings.policy.ts';
import { namedPeople } from './check-meeting.ts';
import { findAgendaDocumentToChange } from './find-agenda-document.ts';

/**
 * Changes the name of a document, or who may read it. What is left out stays.
 *
 * @throws AGENDA_DOCUMENT_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND
 */
export async function updateAgendaDocument(
  ctx: CommandContext,
  input: UpdateAgendaDocumentInput,
): Promise<{ agendaItem: string }> {
  const document = await findAgendaDocumentToChange(
    ctx,
    input.agendaDocumentId,
    agendaDocumentPolicy.updateAgendaDocument,
  );
  const { networkId, meetingId, bodyId, agendaItemId, id: agendaDocumentId } = document;
  document.title = input.title?.trim() || document.title;
  if (input.visibility || input.namedPersonIds) {
    document.visibility = input.visibility ?? document.visibility;
    const named = input.namedPersonIds ?? document.namedPersonIds;
    document.namedPersonIds = await namedPeople(ctx, networkId, document.visibility, named);
  }
  await ctx.db.save(document);
  ctx.record(agendaDocumentUpdated(networkId, { meetingId, bodyId, agendaItemId, agendaDocumentId }));
  return { agendaItem: agendaItemId };
}
