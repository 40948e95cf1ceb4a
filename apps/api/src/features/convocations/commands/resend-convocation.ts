import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { displayNameOf } from '../../meetings/index.ts';
import type { ResendConvocationInput } from '../api/convocations.inputs.ts';
import { convocationResent } from '../convocations.facts.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { addressOf } from '../expected.sql.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { sendingState } from '../sending.sql.ts';
import { checkAhead, checkConvened } from './find-convocation.ts';
import { findConvocation } from './find-to-change.ts';
import { queueSendings } from './queue-sendings.ts';

const reachable = `
  select ${addressOf('$1::uuid', '$2::uuid')} is not null as "hasAddress",
    exists (select from convocations_sending s where s.network_id = $1 and s.convocation_id = $3
      and ${sendingState('s.id', 's.convocation_id')} = 'WAITING') as "isWaiting"`;

/**
 * Sends to one person again: the convocation as it stands now, or the cancellation of the meeting.
 *
 * @throws CONVOCATION_NOT_FOUND, FORBIDDEN
 * @throws CONVOCATION_NOT_SENT
 * @throws CONVOCATION_MEETING_OVER
 * @throws INVITATION_ALREADY_WITHDRAWN
 * @throws CONVOCATION_NO_ADDRESS
 * @throws CONVOCATION_STILL_WAITING
 */
export async function resendConvocation(
  ctx: CommandContext,
  input: ResendConvocationInput,
): Promise<{ convocation: string; meeting: string }> {
  const { convocation, meeting } = await findConvocation(ctx, input.convocationId, convocationPolicy.resendConvocation);
  checkConvened(meeting);
  checkAhead(ctx, meeting);
  const { id, networkId, personId } = convocation;
  if (convocation.withdrawnAt) throw new AppError('INVITATION_ALREADY_WITHDRAWN');
  const personName = await displayNameOf(ctx.db, personId);
  const [{ hasAddress, isWaiting }] = (await ctx.db.query(reachable, [networkId, personId, id])) as [
    { hasAddress: boolean; isWaiting: boolean },
  ];
  if (!hasAddress) throw new AppError('CONVOCATION_NO_ADDRESS', { personName });
  if (isWaiting) throw new AppError('CONVOCATION_STILL_WAITING', { personName });
  await ctx.db.update(ConvocationEntity, { id }, { channel: 'MAIL' });
  await queueSendings(ctx, meeting, meeting.cancelledAt ? 'CANCELLATION' : 'INVITATION', [id]);
  ctx.record(convocationResent(networkId, { meetingId: meeting.id, bodyId: meeting.bodyId, convocationId: id }));
  return { convocation: id, meeting: meeting.id };
}
