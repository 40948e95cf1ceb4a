import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { agendaProposalPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';

/**
 * A proposal that waits for an answer, locked until the end of the transaction.
 *
 * @throws AGENDA_PROPOSAL_NOT_FOUND
 * @throws FORBIDDEN
 * @throws AGENDA_PROPOSAL_CLOSED
 */
export async function findOpenProposal(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<AgendaProposalEntity> {
  const proposal = await ctx.find(AgendaProposalEntity, id, agendaProposalPolicy.read, 'AGENDA_PROPOSAL_NOT_FOUND', {
    lock: true,
  });
  await ctx.authorize(permission, proposal);
  if (proposal.state !== 'OPEN') throw new AppError('AGENDA_PROPOSAL_CLOSED');
  return proposal;
}
