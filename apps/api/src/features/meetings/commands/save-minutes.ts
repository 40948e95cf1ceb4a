import { checkMinutesDocument, type MinutesDocument } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { SaveMinutesInput } from '../api/meetings.inputs.ts';
import { minutesSaved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { findAgendaItemToMinute, refuse } from './find-meeting.ts';

/**
 * Saves the minutes of one item, as one types them. Who saves says from which version he started: nobody overwrites what
 * he has not read.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws MEETING_NOT_OPENED
 * @throws VAULT_ONLY_KIND       nothing is written of named situations
 * @throws MINUTES_INVALID
 * @throws MINUTES_TOO_LONG
 * @throws MINUTES_CONFLICT      another hand saved since that version
 */
export async function saveMinutes(ctx: CommandContext, input: SaveMinutesInput): Promise<{ agendaItem: string }> {
  const { meeting, item } = await findAgendaItemToMinute(ctx, input.agendaItemId, meetingPolicy.saveMinutes);
  refuse(checkMinutesDocument(input.minutes));
  if (input.expectedVersion !== item.minutesVersion) {
    throw new AppError('MINUTES_CONFLICT', { currentVersion: item.minutesVersion });
  }
  item.minutes = input.minutes as MinutesDocument;
  item.minutesVersion += 1;
  item.minutesSavedAt = ctx.now;
  item.minutesSavedByPersonId = ctx.viewer.personId;
  await ctx.db.save(item);
  const { id: meetingId, bodyId } = meeting;
  ctx.record(
    minutesSaved(meeting.networkId, { meetingId, bodyId, agendaItemId: item.id, version: item.minutesVersion }),
  );
  return { agendaItem: item.id };
}
