import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DatePollEntity } from '../model/date-poll.entity.ts';
import { heldSeats } from '../queries/poll-seats.sql.ts';

const invite = `
  insert into polls_date_poll_invitation (network_id, date_poll_id, person_id, invited_at)
  select distinct $1::uuid, $2::uuid, h.person_id, $4::timestamptz from (${heldSeats('$1', '$3', '$4')}) h
  on conflict do nothing`;

const askedPeople = 'select count(*)::int as people from polls_date_poll_invitation where date_poll_id = $1';

/**
 * Puts among those who are asked everybody who speaks for a seat of the body today: titulars and alternates. Who came on a
 * seat since the first time joins them.
 *
 * @returns how many people are asked, in all
 */
export async function askHolders(ctx: CommandContext, poll: DatePollEntity): Promise<number> {
  await ctx.db.query(invite, [poll.networkId, poll.id, poll.bodyId, ctx.now]);
  const [{ people }] = (await ctx.db.query(askedPeople, [poll.id])) as [{ people: number }];
  return people;
}
