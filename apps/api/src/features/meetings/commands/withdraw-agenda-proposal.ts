import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { WithdrawAgendaProposalInput } from '../api/agenda.inputs.ts';
import { agendaProposalWithdrawn } from '../meetings.facts.ts';
import { agendaProposalPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { findOpenProposal } from './find-proposal.ts';

/**
 * Takes back what one proposed oneself, as long as nobody answered.
 *
 * @throws AGENDA_PROPOSAL_NOT_FOUND
 * @throws AGENDA_PROPOSAL_CLOSED
 */
export async function withdrawAgendaProposal(
  ctx: CommandContext,
  input: WithdrawAgendaProposalInput,
): Promise<{ agendaProposal: string }> {
  const proposal = await findOpenProposal(ctx, input.agendaProposalId, agendaProposalPolicy.withdrawAgendaProposal);
  await ctx.db.update(
    AgendaProposalEntity,
    { id: proposal.id },
    { state: 'WITHDRAWN', decidedAt: ctx.now, decidedByPersonId: ctx.viewer.personId },
  );
  ctx.record(agendaProposalWithdrawn(proposal.networkId, { bodyId: proposal.bodyId, agendaProposalId: proposal.id }));
  return { agendaProposal: proposal.id };
}
