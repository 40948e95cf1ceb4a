import { defineClock } from '../../../platform/jobs/clock.ts';
import { remindDatePoll } from '../commands/remind-date-poll.ts';
import { countSilentSeats } from '../queries/silent-seats.ts';

/** Hours before the closing from which the reminder may leave. */
export const reminderHours = 48;

/** By day where the poll is read, never the day it was opened, and once: a reminder by hand takes its place. */
const due = `
  select id from polls_date_poll
  where closed_at is null and reminded_at is null and meeting_id is null
    and closes_at > $1::timestamptz and closes_at <= $1::timestamptz + make_interval(hours => $2)
    and created_at <= $1::timestamptz - interval '1 day'
    and extract(hour from $1::timestamptz at time zone time_zone) between 8 and 19
  order by closes_at`;

/** Every quarter of an hour, reminds the polls that are about to close and still have silent seats. */
export const remindDatePollsClock = defineClock({
  name: 'polls.remindDatePolls',
  everySeconds: 900,
  run: async ({ db, now, runCommand }) => {
    const polls = (await db.query(due, [now(), reminderHours])) as { id: string }[];
    for (const { id: datePollId } of polls) {
      if ((await countSilentSeats(db, datePollId, now())) > 0) await runCommand(remindDatePoll, { datePollId });
    }
  },
});
