import type { CommandContext } from '../../../platform/run/command-context.ts';

/**
 * Whom these addresses already belong to. In order of trust: the network's own contacts; accounts; what other networks
 * know of people who can neither sign in nor are invited under another address. An address that other networks gave to two
 * people belongs to nobody.
 *
 * Whoever can sign in is recognised by their account's address alone: a coordination elsewhere could write anybody's
 * address on an accomplice, who would then receive what is meant for that address.
 */
export async function accountsAndContacts(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  networkId: string,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const rows = (await db.query(
    `select email, rank, person_id from (
       select c.email, 1 as rank, c.person_id from actors_contact c where c.network_id = $1 and c.email = any($2::text[])
       union
       select a.email, 2, a.person_id from identity_account a where a.email = any($2::text[])
       union
       select c.email, 3, c.person_id from actors_contact c
       where c.email = any($2::text[]) and c.network_id <> $1
         and not exists (select from identity_account a where a.person_id = c.person_id)
         and not exists (select from identity_sign_in_link l where l.person_id = c.person_id
           and l.used_at is null and l.expires_at > $3 and l.email <> c.email)
     ) found order by email, rank, person_id`,
    [networkId, [...new Set(emails)], now],
  )) as { email: string; rank: number; person_id: string }[];
  const people = new Map<string, string>();
  for (const [index, { email, rank, person_id: personId }] of rows.entries()) {
    const next = rows[index + 1];
    const isShared = rank === 3 && next?.email === email && next.rank === 3;
    if (!people.has(email)) people.set(email, isShared ? '' : personId);
  }
  for (const [email, personId] of people) if (personId === '') people.delete(email);
  return people;
}
