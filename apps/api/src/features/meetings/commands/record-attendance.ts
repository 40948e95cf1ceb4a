import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RecordAttendanceInput } from '../api/meetings.inputs.ts';
import { attendanceRecorded } from '../meetings.facts.ts';
import { attendancePolicy, meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { noteAttendance } from './note-attendance.ts';

/**
 * Says how one line of the attendance list came out.
 *
 * @throws ATTENDANCE_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws those of noteAttendance
 */
export async function recordAttendance(
  ctx: CommandContext,
  input: RecordAttendanceInput,
): Promise<{ meeting: string }> {
  const found = await ctx.find(AttendanceEntity, input.attendanceId, attendancePolicy.read, 'ATTENDANCE_NOT_FOUND');
  const meeting = await findMeetingToChange(ctx, found.meetingId, meetingPolicy.recordAttendance);
  const line = await ctx.db.findOneByOrFail(AttendanceEntity, { id: found.id });
  await noteAttendance(ctx, meeting, line, input);
  const { id: meetingId, bodyId } = meeting;
  ctx.record(attendanceRecorded(meeting.networkId, { meetingId, bodyId, attendanceId: line.id, state: line.state }));
  return { meeting: meeting.id };
}
