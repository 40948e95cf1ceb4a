import type { JobContext } from '../../../platform/jobs/job-context.ts';
import type { MailAddressing } from '../../../platform/mail/mail-template.ts';
import { datePollLinks } from '../date-poll-link.ts';
import { heldSeats } from '../queries/poll-seats.sql.ts';
import { type SeatsToldOf, seatsToldOf } from './people-asked.ts';

export interface DatePollMail {
  title: string;
  bodyName: string;
  timeZone: string;
  durationMinutes: number;
  place: string | null;
  message: string | null;
  closesAt: Date;
  isOpen: boolean;
  /** Labels of the seats that the mail is about. */
  seats: string[];
  /** In their order; the chosen one alone once there is one. */
  dates: Date[];
  /** Of the reader's own page. */
  path: string;
}

type Row = Omit<DatePollMail, 'path' | 'seats' | 'dates'> & {
  invitationId: string;
  seats: string[] | null;
  dates: string[];
};

const pollForMail = (which: SeatsToldOf) => `
  select p.title, b.name as "bodyName", p.time_zone as "timeZone", p.duration_minutes as "durationMinutes", p.place,
    p.message, p.closes_at as "closesAt", i.id as "invitationId",
    p.meeting_id is null and p.closed_at is null and p.closes_at > $3 as "isOpen",
    (select array_agg(distinct s.label)
     from (${heldSeats('p.network_id', 'p.body_id', '$3')}) h
     join governance_seat s on s.network_id = p.network_id and s.id = h.seat_id
     where h.person_id = i.person_id and ${seatsToldOf[which]}) as seats,
    (select json_agg(o.starts_at order by o.starts_at) from polls_date_option o
     where o.network_id = p.network_id and o.date_poll_id = p.id
       and (p.meeting_id is null or o.is_chosen)) as dates
  from polls_date_poll p
  join governance_body b on b.network_id = p.network_id and b.id = p.body_id
  join polls_date_poll_invitation i on i.network_id = p.network_id and i.date_poll_id = p.id and i.person_id = $2
  where p.id = $1`;

/** What a mail of a poll says, as things stand when it leaves; null when the reader speaks for no such seat any more. */
export async function datePollForMail(
  job: JobContext,
  { params, recipientPersonId }: MailAddressing,
  which: SeatsToldOf,
): Promise<DatePollMail | null> {
  const [row] = (await job.db.query(pollForMail(which), [params.datePollId, recipientPersonId, job.now()])) as Row[];
  if (!row?.seats) return null;
  const { invitationId, dates, ...poll } = row;
  return {
    ...poll,
    seats: row.seats,
    dates: dates.map((date) => new Date(date)),
    path: `/s/${datePollLinks(job.config.secret).tokenOf(invitationId)}`,
  };
}
