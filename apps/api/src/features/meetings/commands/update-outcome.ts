import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateOutcomeInput } from '../api/meetings.inputs.ts';
import { outcomeUpdated } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { checkTask, outcomeTextOf } from './check-outcome.ts';
import { findOutcomeToChange } from './find-meeting.ts';

/**
 * Changes the text of an outcome, or who must do it and by when. What is left out stays.
 *
 * @throws OUTCOME_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws OUTCOME_TEXT_MISSING
 * @throws OUTCOME_NOT_AN_ACTION
 * @throws PERSON_NOT_FOUND
 */
export async function updateOutcome(ctx: CommandContext, input: UpdateOutcomeInput): Promise<{ agendaItem: string }> {
  const outcome = await findOutcomeToChange(ctx, input.outcomeId, meetingPolicy.updateOutcome);
  await checkTask(ctx, outcome.networkId, outcome.kind, input);
  if (typeof input.text === 'string') outcome.text = outcomeTextOf(input.text);
  if (input.ownerPersonId !== undefined) outcome.ownerPersonId = input.ownerPersonId;
  if (input.dueOn !== undefined) outcome.dueOn = input.dueOn;
  await ctx.db.save(outcome);
  const { meetingId, bodyId, agendaItemId } = outcome;
  ctx.record(outcomeUpdated(outcome.networkId, { meetingId, bodyId, agendaItemId, outcomeId: outcome.id }));
  return { agendaItem: agendaItemId };
}
