import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemoveOutcomeInput } from '../api/meetings.inputs.ts';
import { outcomeRemoved } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { findOutcomeToChange } from './find-meeting.ts';

/**
 * Removes an outcome of minutes that are still a draft.
 *
 * @throws OUTCOME_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function removeOutcome(ctx: CommandContext, input: RemoveOutcomeInput): Promise<{ agendaItem: string }> {
  const outcome = await findOutcomeToChange(ctx, input.outcomeId, meetingPolicy.removeOutcome);
  const { meetingId, bodyId, agendaItemId } = outcome;
  await ctx.db.delete(OutcomeEntity, { id: outcome.id });
  ctx.record(outcomeRemoved(outcome.networkId, { meetingId, bodyId, agendaItemId, outcomeId: outcome.id }));
  return { agendaItem: agendaItemId };
}
