import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import { affiliationOn, findMeetingToChange, freezeAttendance, meetingPolicy } from '../../meetings/index.ts';
import type { SendConvocationInput } from '../api/convocations.inputs.ts';
import { convocationSent } from '../convocations.facts.ts';
import { channelOf, dayOf, mayBeConvened, reasonOf, runsOn } from '../expected.sql.ts';
import { ConveningEntity } from '../model/convening.entity.ts';
import { checkAhead, type MeetingRow } from './find-convocation.ts';
import { expectGuests, invitedPosition } from './invited.ts';
import { noteAnnounced } from './note-announced.ts';
import { queueSendings } from './queue-sendings.ts';

const day = dayOf('m', 'b');

const insertConvocations = `
  insert into convocations_convocation (network_id, meeting_id, person_id, mandate_id, seat_id, organisation_id, role,
    reason, channel, position, created_at)
  select m.network_id, m.id, v.person_id, v.id, v.seat_id, coalesce(s.organisation_id, f.organisation_id), v.role,
    ${reasonOf('v', day)}, ${channelOf('m.network_id', 'v.person_id')},
    least(row_number() over (order by s.position, s.id, v.role = 'ALTERNATE', v.role <> 'TITULAR', p.family_name,
      p.given_name, v.id), ${invitedPosition - 1}),
    $2
  from meetings_meeting m
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join governance_mandate v on v.network_id = m.network_id and v.body_id = m.body_id and ${runsOn('v', day)}
  join governance_seat s on s.network_id = v.network_id and s.id = v.seat_id
  join actors_person p on p.id = v.person_id
  ${affiliationOn('m.network_id', 'v.person_id', day)}
  where m.id = $1 and ${mayBeConvened('v', 'm', 'b')} and v.id <> all($3::uuid[])`;

const countConvened =
  'select count(*)::int as convened from convocations_convocation where network_id = $1 and meeting_id = $2';

const hasOpenSeat = `
  select exists (select from governance_seat s join governance_body b on b.network_id = s.network_id and b.id = s.body_id
    where s.network_id = $1 and s.body_id = $2 and s.opened_on <= $3::date and coalesce(s.closed_on, 'infinity') >= $3::date) as "hasSeat"`;

/**
 * Sends the convocation: freezes who is convened and the attendance list, and has a message leave to each. Nothing was
 * sent before, and nothing leaves twice: afterwards people are invited, reminded or told of a change one by one.
 *
 * @throws MEETING_NOT_FOUND, FORBIDDEN, MEETING_LOCKED, MEETING_CANCELLED
 * @throws CONVOCATION_ALREADY_SENT
 * @throws CONVOCATION_MEETING_OVER
 * @throws CONVOCATION_REPLY_DATE_INVALID
 * @throws CONVOCATION_NO_SEAT
 * @throws CONVOCATION_NOBODY
 */
export async function sendConvocation(ctx: CommandContext, input: SendConvocationInput): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.sendConvocation);
  checkFirst(meeting);
  checkAhead(ctx, meeting);
  const replyBy = input.replyBy ?? null;
  if (replyBy && (replyBy <= ctx.now || replyBy > meeting.startsAt))
    throw new AppError('CONVOCATION_REPLY_DATE_INVALID');
  await ctx.db.query(insertConvocations, [meeting.id, ctx.now, input.excludedMandateIds ?? []]);
  await checkSomebody(ctx, meeting);
  if (!meeting.openedAt) await freezeAttendance(ctx, meeting);
  await expectGuests(ctx, meeting);
  await queueSendings(ctx, meeting, 'INVITATION');
  await ctx.db.insert(ConveningEntity, {
    networkId: meeting.networkId,
    meetingId: meeting.id,
    sentAt: ctx.now,
    sentByPersonId: ctx.viewer.personId,
    replyBy,
    message: input.message || null,
    announcedRevision: meeting.revision,
    announcedAt: ctx.now,
  });
  await noteAnnounced(ctx, meeting);
  meeting.convenedAt = ctx.now;
  await ctx.db.save(meeting);
  ctx.record(convocationSent(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}

function checkFirst({ convenedAt, timeZone }: MeetingRow): void {
  if (convenedAt) throw new AppError('CONVOCATION_ALREADY_SENT', { sentOn: plainDateIn(convenedAt, timeZone) });
}

async function checkSomebody(ctx: CommandContext, { id, networkId, bodyId, startsAt }: MeetingRow): Promise<void> {
  const [{ convened }] = (await ctx.db.query(countConvened, [networkId, id])) as [{ convened: number }];
  if (convened > 0) return;
  const { name: bodyName, timeZone } = await findBody(ctx, bodyId);
  const day = plainDateIn(startsAt, timeZone);
  const [{ hasSeat }] = (await ctx.db.query(hasOpenSeat, [networkId, bodyId, day])) as [{ hasSeat: boolean }];
  throw new AppError(hasSeat ? 'CONVOCATION_NOBODY' : 'CONVOCATION_NO_SEAT', { bodyName });
}
