import type { CommandContext } from '../../../platform/run/command-context.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';

/** Notes, on a meeting about to be saved, a change that the calendars of people must take into account. */
export function markChanged(ctx: CommandContext, meeting: MeetingEntity): void {
  meeting.revision += 1;
  meeting.changedAt = ctx.now;
}

/**
 * Writes down that the agenda of a locked meeting reads otherwise. Only once its invitation left: before, nobody has an
 * agenda to correct, and once it is opened, what comes up is told by the minutes.
 */
export async function markAgendaChanged(ctx: CommandContext, meeting: MeetingEntity): Promise<void> {
  if (!meeting.convenedAt || meeting.state !== 'SCHEDULED') return;
  markChanged(ctx, meeting);
  const { id, networkId, revision, changedAt } = meeting;
  await ctx.db.update(MeetingEntity, { id, networkId }, { revision, changedAt });
}
