import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddOutcomeInput } from '../api/meetings.inputs.ts';
import { outcomeAdded } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { checkTask, outcomeTextOf } from './check-outcome.ts';
import { findAgendaItemToMinute } from './find-meeting.ts';

/**
 * Notes what an item ended on. A disagreement is an outcome like the others: it is kept, not smoothed away.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws MEETING_NOT_OPENED
 * @throws VAULT_ONLY_KIND
 * @throws OUTCOME_TEXT_MISSING
 * @throws OUTCOME_NOT_AN_ACTION   only an action has an owner and a due date
 * @throws PERSON_NOT_FOUND
 * Source: field reference §2.9; features M23, M24.
 */
export async function addOutcome(ctx: CommandContext, input: AddOutcomeInput): Promise<{ agendaItem: string }> {
  const { meeting, item } = await findAgendaItemToMinute(ctx, input.agendaItemId, meetingPolicy.addOutcome);
  const text = outcomeTextOf(input.text);
  await checkTask(ctx, meeting.networkId, input.kind, input);
  const last = await ctx.db.maximum(OutcomeEntity, 'position', { agendaItemId: item.id });
  const outcome = await ctx.db.save(
    ctx.db.create(OutcomeEntity, {
      networkId: meeting.networkId,
      meetingId: meeting.id,
      agendaItemId: item.id,
      bodyId: meeting.bodyId,
      kind: input.kind,
      text,
      ownerPersonId: input.ownerPersonId ?? null,
      dueOn: input.dueOn ?? null,
      position: (last ?? 0) + 1,
      createdAt: ctx.now,
    }),
  );
  const { id: meetingId, bodyId } = meeting;
  ctx.record(
    outcomeAdded(meeting.networkId, {
      meetingId,
      bodyId,
      agendaItemId: item.id,
      outcomeId: outcome.id,
      kind: input.kind,
    }),
  );
  return { agendaItem: item.id };
}
