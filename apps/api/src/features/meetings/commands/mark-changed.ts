import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';

/** Notes, on a meeting about to be saved, a change that the calendars of people must take into account. */
export function markChanged(ctx: CommandContext, meeting: MeetingEntity): void {
  meeting.revision += 1;
  meeting.changedAt = ctx.now;
}
