import { allowedAttendanceStates, type ConvocationAnswer } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { expectAttendance } from '../../meetings/index.ts';
import { convocationAnswered } from '../convocations.facts.ts';
import type { OfMeeting } from './find-convocation.ts';

export interface GivenAnswer {
  answer: ConvocationAnswer;
  representedByPersonId?: string | null;
}

/**
 * Writes an answer, and what it says of the attendance list. `answeredByPersonId`: who noted it, when the person did not.
 *
 * @throws CONVOCATION_NOT_REPRESENTABLE
 * @throws those of noteAttendance
 */
export async function writeAnswer(
  ctx: CommandContext,
  { convocation, meeting }: OfMeeting,
  { answer, representedByPersonId = null }: GivenAnswer,
  answeredByPersonId: string | null,
): Promise<void> {
  const isRepresented = answer === 'REPRESENTED';
  const state = answer === 'EXCUSED' || answer === 'REPRESENTED' ? answer : 'EXPECTED';
  if (!allowedAttendanceStates(convocation.role).includes(state)) throw new AppError('CONVOCATION_NOT_REPRESENTABLE');
  if (isRepresented && !representedByPersonId) throw new AppError('REPRESENTATIVE_MISSING');
  await expectAttendance(ctx, meeting, convocation, { state, representedByPersonId });
  const isTakenBack = answer === 'PENDING';
  convocation.answer = answer;
  convocation.answeredAt = isTakenBack ? null : ctx.now;
  convocation.answeredByPersonId = isTakenBack ? null : answeredByPersonId;
  convocation.representedByPersonId = isRepresented ? representedByPersonId : null;
  await ctx.db.save(convocation);
  const { id: convocationId, networkId, meetingId } = convocation;
  const byHand = answeredByPersonId !== null;
  ctx.record(convocationAnswered(networkId, { meetingId, bodyId: meeting.bodyId, convocationId, answer, byHand }));
}
