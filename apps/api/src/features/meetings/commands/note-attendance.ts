import { type AttendanceState, allowedAttendanceStates, isThere, representationProblem } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { checkListed, displayNameOf } from '../queries/directory.ts';
import { refuse } from './find-meeting.ts';

/** Whether this line puts somebody on a seat; while nothing was recorded, the person is expected. */
const sits = ({ role, state }: AttendanceEntity) =>
  (role === 'TITULAR' || role === 'ALTERNATE') && (state === 'EXPECTED' || isThere(state));

/** Seats, other than this line's, for which the person carries a proxy; who sits as alternate carries none. */
const countProxies = `
  select count(*)::int as carried from meetings_attendance a
  where a.meeting_id = $1 and a.represented_by_person_id = $2 and a.id <> $3
    and not exists (
      select 1 from meetings_attendance o
      where o.meeting_id = a.meeting_id and o.person_id = $2 and o.seat_id = a.seat_id and o.role = 'ALTERNATE')`;

const proxiesOfBody = 'select proxies_per_person from governance_body_rules where network_id = $1 and body_id = $2';

interface Noted {
  state: AttendanceState;
  representedByPersonId?: string | null;
}

/**
 * Writes how one line of the attendance list comes out, once the right to say it was checked. Who holds a seat may be
 * represented: by an alternate of the seat, who then sits in his own right, or by somebody else of the body within the
 * number of proxies that its rules allow.
 *
 * @throws ATTENDANCE_STATE_REFUSED
 * @throws REPRESENTATIVE_MISSING
 * @throws REPRESENTATIVE_REFUSED
 * @throws PROXY_LIMIT_REACHED
 * @throws PROXY_HOLDER_AWAY          the person represents somebody else at this meeting
 * Source: CRPA R.133-3 to R.133-15; field reference §1.3.
 */
export async function noteAttendance(
  ctx: CommandContext,
  meeting: MeetingEntity,
  line: AttendanceEntity,
  { state, representedByPersonId }: Noted,
): Promise<void> {
  if (!allowedAttendanceStates(line.role).includes(state)) throw new AppError('ATTENDANCE_STATE_REFUSED');
  if (state !== 'EXPECTED' && !isThere(state)) await checkCarriesNoProxy(ctx, line);
  line.representedByPersonId =
    state === 'REPRESENTED' ? await representativeOf(ctx, meeting, line, representedByPersonId) : null;
  line.state = state;
  line.recordedAt = state === 'EXPECTED' ? null : ctx.now;
  await ctx.db.save(line);
}

/** Who carries a proxy must be there; a person with two seats of the body may leave one of them empty. */
async function checkCarriesNoProxy(ctx: CommandContext, { id, meetingId, personId }: AttendanceEntity): Promise<void> {
  if (!personId || !(await ctx.db.existsBy(AttendanceEntity, { meetingId, representedByPersonId: personId }))) return;
  const own = await ctx.db.findBy(AttendanceEntity, { meetingId, personId });
  if (own.some((line) => line.id !== id && sits(line))) return;
  throw new AppError('PROXY_HOLDER_AWAY', { personName: await displayNameOf(ctx.db, personId) });
}

async function representativeOf(
  ctx: CommandContext,
  meeting: MeetingEntity,
  line: AttendanceEntity,
  personId: string | null | undefined,
): Promise<string> {
  if (!personId) throw new AppError('REPRESENTATIVE_MISSING');
  await checkListed(ctx.db, meeting.networkId, [personId]);
  const there = (await ctx.db.findBy(AttendanceEntity, { meetingId: meeting.id, personId })).filter(sits);
  const [{ carried }] = (await ctx.db.query(countProxies, [meeting.id, personId, line.id])) as [{ carried: number }];
  const [rules] = (await ctx.db.query(proxiesOfBody, [meeting.networkId, meeting.bodyId])) as {
    proxies_per_person: number | null;
  }[];
  refuse(
    representationProblem({
      personName: await displayNameOf(ctx.db, personId),
      isAbsentPerson: personId === line.personId,
      state: there[0]?.state ?? null,
      isAlternateOfSeat: there.some(({ role, seatId }) => role === 'ALTERNATE' && seatId === line.seatId),
      carried,
      proxiesPerPerson: rules?.proxies_per_person ?? null,
    }),
  );
  return personId;
}
