import { allowedAttendanceStates, plainDateIn, recordProblem } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddGuestInput } from '../api/meetings.inputs.ts';
import { guestAdded } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { affiliationOn } from '../queries/affiliation.sql.ts';
import { checkListed, checkOrganisation, displayNameOf } from '../queries/directory.ts';
import { findMeeting, publishedOn, refuse } from './find-meeting.ts';

/**
 * Adds to the attendance list somebody who holds no mandate in the body: a person of the directory, or a name.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws MEETING_NOT_OPENED
 * @throws GUEST_NAME_MISSING
 * @throws GUEST_ALREADY_EXPECTED
 * @throws ATTENDANCE_STATE_REFUSED   a guest is not represented
 * @throws PERSON_NOT_FOUND
 * @throws ORGANISATION_NOT_FOUND
 */
export async function addGuest(ctx: CommandContext, input: AddGuestInput): Promise<{ meeting: string }> {
  const meeting = await findMeeting(ctx, input.meetingId, meetingPolicy.addGuest);
  refuse(recordProblem(meeting, publishedOn(meeting)));
  const state = input.state ?? 'PRESENT';
  if (!allowedAttendanceStates(null).includes(state)) throw new AppError('ATTENDANCE_STATE_REFUSED');
  const personId = input.personId ?? null;
  const guestName = personId ? null : input.name?.trim() || null;
  if (!personId && !guestName) throw new AppError('GUEST_NAME_MISSING');
  if (personId) await checkNewcomer(ctx, meeting, personId);
  if (input.organisationId) await checkOrganisation(ctx.db, meeting.networkId, input.organisationId);
  const guest = await ctx.db.save(
    ctx.db.create(AttendanceEntity, {
      networkId: meeting.networkId,
      meetingId: meeting.id,
      personId,
      guestName,
      organisationId: input.organisationId ?? (personId ? await employerOf(ctx, meeting, personId) : null),
      role: 'GUEST',
      state,
      position: await nextPosition(ctx, meeting.id),
      recordedAt: ctx.now,
    }),
  );
  const { id: meetingId, bodyId } = meeting;
  ctx.record(guestAdded(meeting.networkId, { meetingId, bodyId, attendanceId: guest.id }));
  return { meeting: meetingId };
}

async function checkNewcomer(ctx: CommandContext, meeting: MeetingEntity, personId: string): Promise<void> {
  await checkListed(ctx.db, meeting.networkId, [personId]);
  if (!(await ctx.db.existsBy(AttendanceEntity, { meetingId: meeting.id, personId }))) return;
  throw new AppError('GUEST_ALREADY_EXPECTED', { personName: await displayNameOf(ctx.db, personId) });
}

async function employerOf(ctx: CommandContext, meeting: MeetingEntity, personId: string): Promise<string | null> {
  const day = plainDateIn(meeting.startsAt, meeting.timeZone);
  const [row] = (await ctx.db.query(
    `select f.organisation_id from (values (1)) one ${affiliationOn('$1::uuid', '$2::uuid', '$3::date')}`,
    [meeting.networkId, personId, day],
  )) as { organisation_id: string | null }[];
  return row?.organisation_id ?? null;
}

async function nextPosition(ctx: CommandContext, meetingId: string): Promise<number> {
  return ((await ctx.db.maximum(AttendanceEntity, 'position', { meetingId })) ?? 0) + 1;
}
