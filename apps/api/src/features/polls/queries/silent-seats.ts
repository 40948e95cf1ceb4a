import type { DataSource, EntityManager } from 'typeorm';
import { hasAnswered, heldSeats } from './poll-seats.sql.ts';

const silentSeats = `
  select count(distinct h.seat_id)::int as seats
  from polls_date_poll p cross join lateral (${heldSeats('p.network_id', 'p.body_id', '$2')}) h
  where p.id = $1 and not ${hasAnswered('p.network_id', 'p.id', 'h.seat_id')}`;

/** How many held seats have still to answer. */
export async function countSilentSeats(
  db: Pick<EntityManager | DataSource, 'query'>,
  datePollId: string,
  now: Date,
): Promise<number> {
  const [row] = (await db.query(silentSeats, [datePollId, now])) as { seats: number }[];
  return row?.seats ?? 0;
}
