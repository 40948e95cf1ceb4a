import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { TakeAgendaProposalInput } from '../api/agenda.inputs.ts';
import { agendaProposalTaken } from '../meetings.facts.ts';
import { agendaProposalPolicy, meetingPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { findOpenProposal } from './find-proposal.ts';
import { placeAgendaItems } from './place-agenda-items.ts';

/**
 * Puts a proposal on the agenda of a meeting of the same body.
 *
 * @throws AGENDA_PROPOSAL_NOT_FOUND
 * @throws AGENDA_PROPOSAL_CLOSED
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws OTHER_BODY_MEETING
 * @throws AGENDA_TOO_LONG
 */
export async function takeAgendaProposal(
  ctx: CommandContext,
  input: TakeAgendaProposalInput,
): Promise<{ agendaProposal: string; meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.addAgendaItem);
  const proposal = await findOpenProposal(ctx, input.agendaProposalId, agendaProposalPolicy.takeAgendaProposal);
  if (meeting.bodyId !== proposal.bodyId) throw new AppError('OTHER_BODY_MEETING');
  const [agendaItemId = ''] = await placeAgendaItems(ctx, meeting, [proposal]);
  await ctx.db.update(
    AgendaProposalEntity,
    { id: proposal.id },
    { state: 'TAKEN', agendaItemId, decidedAt: ctx.now, decidedByPersonId: ctx.viewer.personId },
  );
  const { id: meetingId, bodyId } = meeting;
  ctx.record(
    agendaProposalTaken(meeting.networkId, { meetingId, bodyId, agendaItemId, agendaProposalId: proposal.id }),
  );
  return { agendaProposal: proposal.id, meeting: meetingId };
}
