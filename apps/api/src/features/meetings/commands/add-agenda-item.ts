import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddAgendaItemInput } from '../api/meetings.inputs.ts';
import { agendaItemAdded } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { placeAgendaItems } from './place-agenda-items.ts';

/**
 * Adds an item to the agenda, at the end of its section or before the closing items, also while the meeting is held: what came up is minuted too.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws AGENDA_TOO_LONG
 * @throws PERSON_NOT_FOUND
 */
export async function addAgendaItem(ctx: CommandContext, input: AddAgendaItemInput): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.addAgendaItem);
  const added = await placeAgendaItems(ctx, meeting, [input]);
  for (const agendaItemId of added) {
    ctx.record(agendaItemAdded(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId, agendaItemId }));
  }
  return { meeting: meeting.id };
}
