import type { AttendanceState } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { noteAttendance } from './note-attendance.ts';

/** Whose line: of a mandate, or of somebody invited to this meeting alone. */
export interface Convened {
  personId: string;
  mandateId: string | null;
}

const lineOf = ({ db }: CommandContext, { id: meetingId }: MeetingEntity, { personId, mandateId }: Convened) =>
  mandateId
    ? db.findOneBy(AttendanceEntity, { meetingId, mandateId })
    : db
        .createQueryBuilder(AttendanceEntity, 'line')
        .where('line.meetingId = :meetingId and line.personId = :personId and line.mandateId is null', {
          meetingId,
          personId,
        })
        .getOne();

const saidAhead: readonly AttendanceState[] = ['EXPECTED', 'EXCUSED', 'REPRESENTED'];

/**
 * Puts an answer given before the meeting on the attendance list. What somebody noted of who was there is left as it is.
 *
 * @throws those of noteAttendance
 */
export async function expectAttendance(
  ctx: CommandContext,
  meeting: MeetingEntity,
  convened: Convened,
  answer: { state: 'EXPECTED' | 'EXCUSED' | 'REPRESENTED'; representedByPersonId: string | null },
): Promise<void> {
  const line = await lineOf(ctx, meeting, convened);
  if (line && saidAhead.includes(line.state)) await noteAttendance(ctx, meeting, line, answer);
}

/** Takes somebody who is no longer invited off the attendance list. */
export async function unexpectGuest(ctx: CommandContext, meeting: MeetingEntity, personId: string): Promise<void> {
  const line = await lineOf(ctx, meeting, { personId, mandateId: null });
  if (line) await ctx.db.delete(AttendanceEntity, { id: line.id });
}
