import { cancelProblem } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CancelMeetingInput } from '../api/meetings.inputs.ts';
import { meetingCancelled } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { fillReviewTitles } from './fill-review-titles.ts';
import { findMeeting, publishedOn, refuse } from './find-meeting.ts';
import { markChanged } from './mark-changed.ts';

/**
 * Cancels a meeting that has not taken place, even opened ahead: its list of attendance goes. It stays in the calendar,
 * crossed out, with its agenda.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_ALREADY_CANCELLED
 * @throws MEETING_ALREADY_HELD
 * @throws MEETING_LOCKED
 */
export async function cancelMeeting(ctx: CommandContext, input: CancelMeetingInput): Promise<{ meeting: string }> {
  const meeting = await findMeeting(ctx, input.meetingId, meetingPolicy.cancelMeeting);
  refuse(cancelProblem(meeting, publishedOn(meeting), meeting.startsAt > ctx.now));
  await ctx.db.delete(AttendanceEntity, { networkId: meeting.networkId, meetingId: meeting.id });
  meeting.openedAt = null;
  meeting.state = 'CANCELLED';
  meeting.cancelledAt = ctx.now;
  meeting.cancelReason = input.reason?.trim() || null;
  markChanged(ctx, meeting);
  await ctx.db.save(meeting);
  await fillReviewTitles(ctx, meeting);
  ctx.record(meetingCancelled(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}
