import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { displayNameOf, unexpectGuest } from '../../meetings/index.ts';
import type { WithdrawInvitationInput } from '../api/convocations.inputs.ts';
import { invitationWithdrawn } from '../convocations.facts.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { checkAhead } from './find-convocation.ts';
import { findConvocation } from './find-to-change.ts';
import { queueSendings } from './queue-sendings.ts';

/**
 * Withdraws an invitation to one meeting. Nobody learns of it when nothing had left; otherwise a cancellation goes to the
 * person, and the link no longer works.
 *
 * @throws CONVOCATION_NOT_FOUND, FORBIDDEN
 * @throws INVITATION_OF_A_SEAT
 * @throws INVITATION_ALREADY_WITHDRAWN
 * @throws CONVOCATION_MEETING_OVER
 */
export async function withdrawInvitation(
  ctx: CommandContext,
  input: WithdrawInvitationInput,
): Promise<{ meeting: string }> {
  const { convocation, meeting } = await findConvocation(
    ctx,
    input.convocationId,
    convocationPolicy.withdrawInvitation,
  );
  const { id, personId, mandateId, withdrawnAt } = convocation;
  if (mandateId) {
    throw new AppError('INVITATION_OF_A_SEAT', { personName: await displayNameOf(ctx.db, personId) });
  }
  if (withdrawnAt) throw new AppError('INVITATION_ALREADY_WITHDRAWN');
  checkAhead(ctx, meeting);
  if (meeting.convenedAt) {
    await ctx.db.update(ConvocationEntity, { id }, { withdrawnAt: ctx.now });
    await unexpectGuest(ctx, meeting, personId);
    await queueSendings(ctx, meeting, 'CANCELLATION', [id]);
  } else {
    await ctx.db.delete(ConvocationEntity, { id });
  }
  const { networkId, bodyId } = meeting;
  ctx.record(invitationWithdrawn(networkId, { meetingId: meeting.id, bodyId, convocationId: id }));
  return { meeting: meeting.id };
}
