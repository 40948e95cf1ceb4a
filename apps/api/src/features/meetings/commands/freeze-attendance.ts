import { plainDateIn } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { affiliationOn } from '../queries/affiliation.sql.ts';

const insertLines = `
  insert into meetings_attendance (network_id, meeting_id, mandate_id, seat_id, person_id, organisation_id, role, position)
  select m.network_id, $1, m.id, m.seat_id, m.person_id, coalesce(s.organisation_id, f.organisation_id), m.role,
    row_number() over (order by s.position, s.id, m.role = 'ALTERNATE', m.role <> 'TITULAR', p.family_name, p.given_name, m.id)
  from governance_mandate m
  join governance_seat s on s.network_id = m.network_id and s.id = m.seat_id
  join actors_person p on p.id = m.person_id
  ${affiliationOn('m.network_id', 'm.person_id', '$4::date')}
  where m.network_id = $2 and m.body_id = $3 and m.from_on <= $4::date and coalesce(m.until_on, 'infinity') >= $4::date`;

/**
 * Makes the attendance list of a meeting that has none: one line for each mandate that runs on the meeting's day in the
 * body's zone.
 *
 * @throws BODY_NOT_FOUND
 */
export async function freezeAttendance(ctx: CommandContext, meeting: MeetingEntity): Promise<void> {
  const { timeZone } = await findBody(ctx, meeting.bodyId);
  const day = plainDateIn(meeting.startsAt, timeZone);
  await ctx.db.query(insertLines, [meeting.id, meeting.networkId, meeting.bodyId, day]);
}
