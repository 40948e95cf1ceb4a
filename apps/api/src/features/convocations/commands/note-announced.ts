import type { CommandContext } from '../../../platform/run/command-context.ts';
import { sendingState } from '../sending.sql.ts';
import type { MeetingRow } from './find-convocation.ts';

/** The meeting as those convened learn of it; see `AnnouncedMeeting`. */
const announced = `jsonb_build_object('title', m.title, 'startsAt', m.starts_at,
  'endsAt', m.starts_at + make_interval(mins => m.duration_minutes), 'place', m.place, 'videoUrl', m.video_url,
  'agenda', coalesce((select jsonb_agg(i.title order by i.position) from meetings_agenda_item i
    where i.network_id = m.network_id and i.meeting_id = m.id), '[]'))`;

const isUpdateOnItsWay = `exists (
  select from convocations_sending s where s.network_id = g.network_id and s.meeting_id = g.meeting_id
    and s.kind = 'UPDATE' and ${sendingState('s.id', 's.convocation_id')} = 'WAITING')`;

const note = `
  update convocations_convening g
  set announced_before = case when ${isUpdateOnItsWay} then coalesce(g.announced_before, g.announced) else g.announced end,
    announced = ${announced}, announced_revision = m.revision, announced_at = $2
  from meetings_meeting m
  where m.id = $1 and g.network_id = m.network_id and g.meeting_id = m.id`;

/**
 * Notes how the meeting is being announced. What it was before stays, for the words of the update; while an update has not
 * left yet, the next one tells the changes of both. Call it before the messages are queued.
 */
export async function noteAnnounced(ctx: CommandContext, { id }: Pick<MeetingRow, 'id'>): Promise<void> {
  await ctx.db.query(note, [id, ctx.now]);
}
