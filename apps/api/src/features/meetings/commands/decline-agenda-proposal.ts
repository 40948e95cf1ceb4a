import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DeclineAgendaProposalInput } from '../api/agenda.inputs.ts';
import { agendaProposalDeclined } from '../meetings.facts.ts';
import { agendaProposalPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { findOpenProposal } from './find-proposal.ts';

/**
 * Answers a proposal with no, and why. It stays readable in the backlog of the body.
 *
 * @throws AGENDA_PROPOSAL_NOT_FOUND
 * @throws AGENDA_PROPOSAL_CLOSED
 */
export async function declineAgendaProposal(
  ctx: CommandContext,
  input: DeclineAgendaProposalInput,
): Promise<{ agendaProposal: string }> {
  const proposal = await findOpenProposal(ctx, input.agendaProposalId, agendaProposalPolicy.declineAgendaProposal);
  await ctx.db.update(
    AgendaProposalEntity,
    { id: proposal.id },
    {
      state: 'DECLINED',
      decidedAt: ctx.now,
      decidedByPersonId: ctx.viewer.personId,
      declineReason: input.reason?.trim() || null,
    },
  );
  ctx.record(agendaProposalDeclined(proposal.networkId, { bodyId: proposal.bodyId, agendaProposalId: proposal.id }));
  return { agendaProposal: proposal.id };
}
