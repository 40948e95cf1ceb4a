import type { JobContext } from '../../../platform/jobs/job-context.ts';
import type { Recipient } from '../../../platform/mail/notice.ts';
import { hasAnswered, heldSeats } from '../queries/poll-seats.sql.ts';

/** Which seats a mail is about, among those that the person speaks for: SQL over `h`, a held seat, and `p`, the poll. */
export const seatsToldOf = {
  asked: 'true',
  silent: `not ${hasAnswered('p.network_id', 'p.id', 'h.seat_id')}`,
  refusing: `exists (
    select 1 from polls_date_option ro
    join polls_date_answer ra on ra.network_id = ro.network_id and ra.date_option_id = ro.id
    where ro.network_id = p.network_id and ro.date_poll_id = p.id and ro.is_chosen
      and ra.seat_id = h.seat_id and ra.availability = 'NO')`,
} as const;
export type SeatsToldOf = keyof typeof seatsToldOf;

/** Who said stop to the reminders of a network gets none of a poll either. */
const wantsReminders = `
  and not exists (
    select 1 from convocations_reminder_stop s where s.network_id = i.network_id and s.person_id = i.person_id)`;

/** At the address by which they sign in, else the network's; only while they speak for such a seat. */
const peopleAsked = (which: SeatsToldOf) => `
  select i.person_id, coalesce(a.email, c.email) as address, coalesce(a.locale, 'fr') as locale
  from polls_date_poll p
  join polls_date_poll_invitation i on i.network_id = p.network_id and i.date_poll_id = p.id
  left join identity_account a on a.person_id = i.person_id
  left join actors_contact c on c.network_id = i.network_id and c.person_id = i.person_id
  where p.id = $1 and coalesce(a.email, c.email) is not null ${which === 'silent' ? wantsReminders : ''} and exists (
    select 1 from (${heldSeats('p.network_id', 'p.body_id', '$2')}) h
    where h.person_id = i.person_id and ${seatsToldOf[which]})
  order by i.person_id`;

/** The people of a poll who are told of something, by the seats that it concerns. */
export async function askedOf(job: JobContext, datePollId: string, which: SeatsToldOf): Promise<Recipient[]> {
  const rows = (await job.db.query(peopleAsked(which), [datePollId, job.now()])) as {
    person_id: string;
    address: string;
    locale: Recipient['locale'];
  }[];
  return rows.map(({ person_id: personId, address, locale }) => ({ personId, address, locale }));
}
