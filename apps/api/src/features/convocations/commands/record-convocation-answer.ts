import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RecordConvocationAnswerInput } from '../api/convocations.inputs.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { checkAhead, checkConvened } from './find-convocation.ts';
import { findConvocation } from './find-to-change.ts';
import { writeAnswer } from './write-answer.ts';

/**
 * Notes the answer of somebody who telephoned, with who noted it; or one's own, when signed in.
 *
 * @throws CONVOCATION_NOT_FOUND, FORBIDDEN
 * @throws CONVOCATION_NOT_SENT
 * @throws CONVOCATION_MEETING_CANCELLED
 * @throws CONVOCATION_MEETING_OVER
 * @throws those of writeAnswer
 */
export async function recordConvocationAnswer(
  ctx: CommandContext,
  input: RecordConvocationAnswerInput,
): Promise<{ convocation: string; meeting: string }> {
  const asked = await findConvocation(ctx, input.convocationId, convocationPolicy.recordConvocationAnswer);
  const { convocation, meeting } = asked;
  checkConvened(meeting);
  if (meeting.cancelledAt) throw new AppError('CONVOCATION_MEETING_CANCELLED');
  checkAhead(ctx, meeting);
  const isOwn = ctx.viewer.personId === convocation.personId;
  await writeAnswer(ctx, asked, input, isOwn ? null : ctx.viewer.personId);
  return { convocation: convocation.id, meeting: meeting.id };
}
