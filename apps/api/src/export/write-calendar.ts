import { writeFile } from 'node:fs/promises';
import { calendarOf } from '../platform/mail/calendar-file.ts';
import { type ExportScope, rowsOf, within } from './scope.ts';

interface Meeting {
  id: string;
  title: string;
  body: string;
  state: string;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  place: string | null;
  video_url: string | null;
}

const everyMeeting = `
  select t.id, t.title, b.name as body, t.state, t.starts_at, t.time_zone, t.place, t.video_url,
    t.starts_at + make_interval(mins => t.duration_minutes) as ends_at
  from meetings_meeting t join governance_body b on b.network_id = t.network_id and b.id = t.body_id
  where t.network_id = $1 order by t.starts_at, t.id`;

/** Writes every meeting, past and to come, into `calendrier.ics`. @returns how many */
export async function writeCalendar(scope: ExportScope): Promise<number> {
  const events = [];
  for await (const meeting of rowsOf<Meeting>(scope.client, everyMeeting, [scope.network.id])) {
    const { id, title, body, state, starts_at, ends_at, time_zone, place, video_url } = meeting;
    events.push({
      uid: `${id}@maillage`,
      sequence: 0,
      method: state === 'CANCELLED' ? ('CANCEL' as const) : ('PUBLISH' as const),
      startsAt: starts_at,
      endsAt: ends_at,
      timeZone: time_zone,
      summary: `${body} : ${title}`,
      ...(place ? { location: place } : {}),
      ...(video_url ? { description: video_url } : {}),
      updatedAt: scope.now,
    });
  }
  await writeFile(within(scope, 'calendrier.ics'), calendarOf(events), { flag: 'wx' });
  return events.length;
}
