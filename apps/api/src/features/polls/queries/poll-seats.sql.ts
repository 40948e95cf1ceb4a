/**
 * Seats of a body that somebody speaks for on a day, as titular or as alternate, a line a person:
 * `seat_id, is_key, person_id, role`. The arguments are SQL.
 */
export const heldSeats = (network: string, body: string, at: string) => {
  const day = `(${at}::timestamptz at time zone hb.time_zone)::date`;
  return `
    select hs.id as seat_id, hs.is_key, hm.person_id, hm.role
    from governance_body hb
    join governance_seat hs on hs.network_id = hb.network_id and hs.body_id = hb.id
    join governance_mandate hm on hm.network_id = hs.network_id and hm.seat_id = hs.id
    where hb.network_id = ${network} and hb.id = ${body} and hm.role in ('TITULAR', 'ALTERNATE')
      and hs.opened_on <= ${day} and coalesce(hs.closed_on, 'infinity') >= ${day}
      and hm.from_on <= ${day} and coalesce(hm.until_on, 'infinity') >= ${day}
      and (hb.visibility <> 'RESTRICTED' or hm.person_id = any(hb.named_person_ids))`;
};

/** Whether a seat has said something of every date of a poll. The arguments are SQL. */
export const hasAnswered = (network: string, poll: string, seat: string) => `
  not exists (
    select 1 from polls_date_option uo
    where uo.network_id = ${network} and uo.date_poll_id = ${poll} and not exists (
      select 1 from polls_date_answer ua
      where ua.network_id = uo.network_id and ua.date_option_id = uo.id and ua.seat_id = ${seat}))`;
