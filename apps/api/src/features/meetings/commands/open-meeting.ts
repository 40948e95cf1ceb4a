import { plainDateIn } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import type { OpenMeetingInput } from '../api/meetings.inputs.ts';
import { meetingOpened } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { affiliationOn } from '../queries/affiliation.sql.ts';
import { findMeetingToChange } from './find-meeting.ts';

const freezeAttendance = `
  insert into meetings_attendance (network_id, meeting_id, mandate_id, seat_id, person_id, organisation_id, role, position)
  select m.network_id, $1, m.id, m.seat_id, m.person_id, coalesce(s.organisation_id, f.organisation_id), m.role,
    row_number() over (order by s.position, s.id, m.role = 'ALTERNATE', m.role <> 'TITULAR', p.family_name, p.given_name, m.id)
  from governance_mandate m
  join governance_seat s on s.network_id = m.network_id and s.id = m.seat_id
  join actors_person p on p.id = m.person_id
  ${affiliationOn('m.network_id', 'm.person_id', '$4::date')}
  where m.network_id = $2 and m.body_id = $3 and m.from_on <= $4::date and coalesce(m.until_on, 'infinity') >= $4::date`;

const quorumOfBody = 'select quorum_percent from governance_body_rules where network_id = $1 and body_id = $2';

/**
 * Opens a meeting: freezes the attendance list, one line for each mandate that runs on the meeting's day in the body's
 * zone, and the quorum that holds. It may be opened ahead, by a secretary who notes excuses as they come. Opening it
 * again changes nothing.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_CANCELLED
 * @throws MEETING_LOCKED
 */
export async function openMeeting(ctx: CommandContext, input: OpenMeetingInput): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.openMeeting);
  if (meeting.openedAt) return { meeting: meeting.id };
  const { timeZone } = await findBody(ctx, meeting.bodyId);
  const day = plainDateIn(meeting.startsAt, timeZone);
  await ctx.db.query(freezeAttendance, [meeting.id, meeting.networkId, meeting.bodyId, day]);
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
