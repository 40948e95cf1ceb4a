import { AppError } from '../../../platform/errors/app-error.ts';
import { findOwnUpload } from '../../../platform/files/own-upload.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddAgendaDocumentInput } from '../api/agenda.inputs.ts';
import { limits } from '../limits.ts';
import { agendaDocumentAdded } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { namedPeople } from './check-meeting.ts';
import { findAgendaItemToChange } from './find-meeting.ts';

/**
 * Attaches a document to an item of the agenda, for the readers of the meeting unless told. Without a title, its file name.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws FILE_NOT_FOUND              no such upload of the viewer in this network
 * @throws AGENDA_DOCUMENTS_TOO_MANY
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND
 * Source: features M16.
 */
export async function addAgendaDocument(
  ctx: CommandContext,
  input: AddAgendaDocumentInput,
): Promise<{ agendaItem: string }> {
  const { meeting, item } = await findAgendaItemToChange(ctx, input.agendaItemId, meetingPolicy.addAgendaDocument);
  const { networkId, bodyId, id: meetingId } = meeting;
  const file = await findOwnUpload(ctx, { networkId, fileId: input.fileId });
  const before = await ctx.db.countBy(AgendaDocumentEntity, { networkId, agendaItemId: item.id });
  if (before >= limits.documentsPerItem) {
    throw new AppError('AGENDA_DOCUMENTS_TOO_MANY', { max: limits.documentsPerItem });
  }
  const visibility = input.visibility ?? (meeting.visibility === 'RESTRICTED' ? 'NETWORK' : meeting.visibility);
  const document = await ctx.db.save(
    ctx.db.create(AgendaDocumentEntity, {
      networkId,
      bodyId,
      meetingId,
      agendaItemId: item.id,
      fileId: file.id,
      title: input.title?.trim() || file.filename,
      visibility,
      namedPersonIds: await namedPeople(ctx, networkId, visibility, input.namedPersonIds ?? []),
      addedByPersonId: ctx.viewer.personId,
      addedAt: ctx.now,
    }),
  );
  ctx.record(
    agendaDocumentAdded(networkId, { meetingId, bodyId, agendaItemId: item.id, agendaDocumentId: document.id }),
  );
  return { agendaItem: item.id };
}
