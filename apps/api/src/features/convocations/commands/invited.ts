import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MeetingRow } from './find-convocation.ts';

/** After any seat. */
export const invitedPosition = 10_000;

const insertGuests = `
  insert into meetings_attendance (network_id, meeting_id, person_id, organisation_id, role, position)
  select c.network_id, c.meeting_id, c.person_id, c.organisation_id, c.role, ${invitedPosition}
  from convocations_convocation c
  where c.network_id = $1 and c.meeting_id = $2 and c.mandate_id is null and c.withdrawn_at is null
    and ($3::uuid is null or c.id = $3)
  on conflict do nothing`;

/** Puts the people invited to a meeting, or one of them, on its attendance list, after the seats. */
export async function expectGuests(
  ctx: CommandContext,
  { networkId, id }: MeetingRow,
  convocationId: string | null = null,
): Promise<void> {
  await ctx.db.query(insertGuests, [networkId, id, convocationId]);
}
