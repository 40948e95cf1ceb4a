import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { OpenMeetingInput } from '../api/meetings.inputs.ts';
import { meetingOpened } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { freezeAttendance } from './freeze-attendance.ts';

const quorumOfBody = 'select quorum_percent from governance_body_rules where network_id = $1 and body_id = $2';

/**
 * Opens a meeting: freezes the attendance list, unless convening froze it, and the quorum that holds. It may be opened ahead, by a secretary who notes excuses as they come. Opening it
 * again changes nothing.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_CANCELLED
 * @throws MEETING_LOCKED
 */
export async function openMeeting(ctx: CommandContext, input: OpenMeetingInput): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.openMeeting);
  if (meeting.openedAt) return { meeting: meeting.id };
  if (!meeting.convenedAt) await freezeAttendance(ctx, meeting);
  meeting.quorumPercent = await quorumPercentOf(ctx, meeting);
  meeting.state = 'HELD';
  meeting.openedAt = ctx.now;
  await ctx.db.save(meeting);
  ctx.record(meetingOpened(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}

async function quorumPercentOf(ctx: CommandContext, { networkId, bodyId }: MeetingEntity): Promise<number | null> {
  const [rules] = (await ctx.db.query(quorumOfBody, [networkId, bodyId])) as { quorum_percent: number | null }[];
  return rules?.quorum_percent ?? null;
}
