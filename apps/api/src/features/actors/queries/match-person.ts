import type { CommandContext } from '../../../platform/run/command-context.ts';
import { plainName } from '../same-organisation.ts';

/** How somebody typed was recognised: by an address of this network, by one known elsewhere, or by name alone. */
export type PersonMatch = {
  personId: string;
  displayName: string;
  by: 'ADDRESS_HERE' | 'ADDRESS_ELSEWHERE' | 'NAME';
  /** The contact in this network, when the network lists the person. */
  contact: { id: string; email: string | null; phone: string | null } | null;
};

interface Row {
  person_id: string;
  display_name: string;
  by: 'ADDRESS_HERE' | 'ACCOUNT' | 'CONTACT' | 'NAME';
  contact_id: string | null;
  email: string | null;
  phone: string | null;
}

/**
 * Who somebody typed already is, if anyone. In order of trust: the address in this network; the address of an account;
 * the address that another network knows, of a person who can neither sign in nor is invited under another address;
 * failing an address on either side, the name in this network.
 *
 * Whoever can sign in is recognised by their account's address alone: a coordination elsewhere could write anybody's
 * address on an accomplice, who would then receive what is meant for that address.
 */
export async function matchPerson(
  { db, now }: CommandContext,
  networkId: string,
  typed: { email: string | null; displayName: string; searchText: string },
): Promise<PersonMatch | null> {
  const rows = (await db.query(
    `select found.person_id, p.display_name, found.by, here.id as contact_id, here.email, here.phone
     from (
       select c.person_id, 'ADDRESS_HERE' as by, 1 as rank from actors_contact c where c.network_id = $1 and c.email = $2
       union all
       select a.person_id, 'ACCOUNT', 2 from identity_account a where a.email = $2
       union all
       select c.person_id, 'CONTACT', 3 from actors_contact c
       where c.email = $2 and c.network_id <> $1
         and not exists (select from identity_account a where a.person_id = c.person_id)
         and not exists (select from identity_sign_in_link l where l.person_id = c.person_id
           and l.used_at is null and l.expires_at > $4 and l.email <> $2)
       union all
       select p.id, 'NAME', 4 from actors_person p join actors_contact c on c.person_id = p.id and c.network_id = $1
       where p.search_text = $3 and (c.email is null or $2::text is null)
     ) found
     join actors_person p on p.id = found.person_id
     left join actors_contact here on here.person_id = p.id and here.network_id = $1
     order by found.rank, p.id`,
    [networkId, typed.email, typed.searchText, now],
  )) as Row[];
  const found = trusted(rows, plainName(typed.displayName));
  return found ? matchOf(found) : null;
}

function trusted(rows: readonly Row[], name: string): Row | undefined {
  const sure = rows.find(({ by }) => by === 'ADDRESS_HERE') ?? rows.find(({ by }) => by === 'ACCOUNT');
  if (sure) return sure;
  const elsewhere = rows.filter(({ by }) => by === 'CONTACT');
  // Two networks gave one address to two people: nobody can tell which of them this is.
  if (new Set(elsewhere.map((row) => row.person_id)).size === 1) return elsewhere[0];
  return rows.find((row) => row.by === 'NAME' && plainName(row.display_name) === name);
}

const matchOf = (row: Row): PersonMatch => ({
  personId: row.person_id,
  displayName: row.display_name,
  by: row.by === 'ACCOUNT' || row.by === 'CONTACT' ? 'ADDRESS_ELSEWHERE' : row.by,
  contact: row.contact_id === null ? null : { id: row.contact_id, email: row.email, phone: row.phone },
});
