import { defineClock } from '../../../platform/jobs/clock.ts';
import { remindOnTheDay } from '../commands/remind-on-the-day.ts';
import { dayOf } from '../expected.sql.ts';

const day = dayOf('m', 'b');

/** Days are those of the body. A reminder that came before the convocation itself left is not made up for. */
const due = `
  select m.id as "meetingId", min(before.days) as days from convocations_convening g
  join meetings_meeting m on m.network_id = g.network_id and m.id = g.meeting_id
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  left join governance_body_rules r on r.network_id = m.network_id and r.body_id = m.body_id
  cross join lateral unnest(coalesce(r.reminder_days, '{7,1}')) before(days)
  where m.cancelled_at is null and m.minutes_published_at is null and m.starts_at > $1
    and ${day} - ($1::timestamptz at time zone b.time_zone)::date <= before.days
    and (g.sent_at at time zone b.time_zone)::date < ${day} - before.days
    and (g.reminded_for_days is null or before.days < g.reminded_for_days)
  group by m.id`;

/** Reminds, on the days that each body ruled, who has not answered or has something to prepare. */
export const remindClock = defineClock({
  name: 'convocations.remind',
  everySeconds: 900,
  run: async (job) => {
    const meetings = (await job.db.query(due, [job.now()])) as { meetingId: string; days: number }[];
    for (const meeting of meetings) await job.runCommand(remindOnTheDay, meeting);
  },
});
