import type { Availability, InkedBody } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { heldSeats } from './poll-seats.sql.ts';

export interface LinkedDate {
  id: string;
  startsAt: string;
  isChosen: boolean;
  yes: number;
  ifNeeded: number;
  no: number;
}

export interface LinkedSeat {
  id: string;
  label: string;
  role: 'TITULAR' | 'ALTERNATE';
  answers: { dateOptionId: string; availability: Availability; isOwn: boolean; answeredBy: string }[];
}

/** What the personal link of a poll shows: nothing that its reader, signed in, would not see. */
export interface LinkedDatePoll {
  networkName: string;
  bodyName: string;
  body: InkedBody;
  personName: string;
  title: string;
  message: string | null;
  timeZone: string;
  durationMinutes: number;
  place: string | null;
  hasVideo: boolean;
  closesAt: Date;
  closedAt: Date | null;
  meetingId: string | null;
  dates: LinkedDate[];
  /** Those for which the reader speaks today; empty once they sit no more. */
  seats: LinkedSeat[];
}

const pollOfLink = `
  with poll as (
    select p.*, i.person_id as reader_id
    from polls_date_poll_invitation i
    join polls_date_poll p on p.network_id = i.network_id and p.id = i.date_poll_id
    where i.id = $1
  ), held as materialized (
    select h.* from poll cross join lateral (${heldSeats('poll.network_id', 'poll.body_id', '$2')}) h
  ), said as (
    select distinct a.date_option_id, a.seat_id, a.availability, a.person_id
    from poll
    join polls_date_option o on o.network_id = poll.network_id and o.date_poll_id = poll.id
    join polls_date_answer a on a.network_id = o.network_id and a.date_option_id = o.id
    join held h on h.seat_id = a.seat_id
  )
  select n.short_name as "networkName", b.name as "bodyName", json_build_object('kind', b.kind, 'power', b.power, 'role', b.role) as body, reader.display_name as "personName",
    poll.title, poll.message, poll.time_zone as "timeZone", poll.duration_minutes as "durationMinutes", poll.place,
    poll.video_url is not null as "hasVideo", poll.closes_at as "closesAt", poll.closed_at as "closedAt",
    poll.meeting_id as "meetingId",
    (select json_agg(json_build_object(
        'id', o.id, 'startsAt', o.starts_at, 'isChosen', o.is_chosen,
        'yes', (select count(*) from said s where s.date_option_id = o.id and s.availability = 'YES'),
        'ifNeeded', (select count(*) from said s where s.date_option_id = o.id and s.availability = 'IF_NEEDED'),
        'no', (select count(*) from said s where s.date_option_id = o.id and s.availability = 'NO')
      ) order by o.starts_at)
     from polls_date_option o where o.network_id = poll.network_id and o.date_poll_id = poll.id) as dates,
    coalesce((select json_agg(json_build_object(
        'id', s.id, 'label', s.label, 'role', own.role,
        'answers', coalesce((
          select json_agg(json_build_object(
            'dateOptionId', a.date_option_id, 'availability', a.availability,
            'isOwn', a.person_id = poll.reader_id, 'answeredBy', who.display_name))
          from said a join actors_person who on who.id = a.person_id where a.seat_id = s.id), '[]'::json)
      ) order by s.position, s.id)
     from (select seat_id, max(role) as role from held where person_id = poll.reader_id group by seat_id) own
     join governance_seat s on s.network_id = poll.network_id and s.id = own.seat_id), '[]'::json) as seats
  from poll
  join networks_network n on n.id = poll.network_id
  join governance_body b on b.network_id = poll.network_id and b.id = poll.body_id
  join actors_person reader on reader.id = poll.reader_id`;

/** The poll of a personal link, or null when there is none. */
export async function datePollOfLink(
  db: DataSource,
  datePollInvitationId: string | null,
  now: Date,
): Promise<LinkedDatePoll | null> {
  if (!datePollInvitationId) return null;
  const [row] = (await db.query(pollOfLink, [datePollInvitationId, now])) as LinkedDatePoll[];
  return row ?? null;
}
