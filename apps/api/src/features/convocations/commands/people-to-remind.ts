import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MeetingRow } from './find-convocation.ts';

/** Nobody hears from a meeting again so soon, whatever the message was. */
const restHours = 20;

const toRemind = `
  select c.id from convocations_convocation c
  where c.network_id = $1 and c.meeting_id = $2 and c.withdrawn_at is null and c.channel = 'MAIL'
    and ((c.answer = 'PENDING' and c.reason <> 'ALTERNATE')
      or (c.answer in ('PRESENT', 'REMOTE') and exists (select from meetings_agenda_item i
        where i.network_id = c.network_id and i.meeting_id = c.meeting_id and i.presenter_person_id = c.person_id)))
    and not exists (select from convocations_reminder_stop r
      where r.network_id = c.network_id and r.person_id = c.person_id)
    and not exists (select from convocations_sending s
      where s.network_id = c.network_id and s.convocation_id = c.id
        and s.queued_at > $3::timestamptz - make_interval(hours => ${restHours}))`;

/** Who has not answered or has something to prepare, wants reminders, and was left in peace for a while. */
export async function peopleToRemind(ctx: CommandContext, { networkId, id }: MeetingRow): Promise<string[]> {
  const rows = (await ctx.db.query(toRemind, [networkId, id, ctx.now])) as { id: string }[];
  return rows.map((row) => row.id);
}
