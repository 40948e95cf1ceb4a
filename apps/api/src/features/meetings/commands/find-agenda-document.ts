import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { agendaDocumentPolicy, meetingPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { findMeetingToChange } from './find-meeting.ts';

/**
 * A document that may still change, with its meeting locked.
 *
 * @throws AGENDA_DOCUMENT_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function findAgendaDocumentToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<AgendaDocumentEntity> {
  const found = await ctx.find(AgendaDocumentEntity, id, agendaDocumentPolicy.read, 'AGENDA_DOCUMENT_NOT_FOUND');
  await ctx.authorize(permission, found);
  await findMeetingToChange(ctx, found.meetingId, meetingPolicy.addAgendaDocument);
  // Read again under the lock: another hand may have removed it in the meantime.
  const document = await ctx.db.findOneBy(AgendaDocumentEntity, { id });
  if (!document) throw new AppError('AGENDA_DOCUMENT_NOT_FOUND');
  return document;
}
