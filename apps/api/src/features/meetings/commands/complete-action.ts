import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CompleteActionInput } from '../api/meetings.inputs.ts';
import { actionCompleted, actionReopened } from '../meetings.facts.ts';
import { outcomePolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';

/**
 * Says that an action is done, or after all not. The only thing that still changes once the minutes are published: the
 * minutes say what was asked, this says what came of it.
 *
 * @throws OUTCOME_NOT_FOUND
 * @throws OUTCOME_NOT_AN_ACTION
 */
export async function completeAction(ctx: CommandContext, input: CompleteActionInput): Promise<{ outcome: string }> {
  const outcome = await ctx.find(OutcomeEntity, input.outcomeId, outcomePolicy.read, 'OUTCOME_NOT_FOUND', {
    lock: true,
  });
  await ctx.authorize(outcomePolicy.completeAction, outcome);
  if (outcome.kind !== 'ACTION') throw new AppError('OUTCOME_NOT_AN_ACTION');
  if (input.done !== (outcome.doneAt !== null)) {
    await ctx.db.update(OutcomeEntity, { id: outcome.id }, { doneAt: input.done ? ctx.now : null });
    const { meetingId, bodyId, agendaItemId, id: outcomeId } = outcome;
    const told = input.done ? actionCompleted : actionReopened;
    ctx.record(told(outcome.networkId, { meetingId, bodyId, agendaItemId, outcomeId }));
  }
  return { outcome: outcome.id };
}
