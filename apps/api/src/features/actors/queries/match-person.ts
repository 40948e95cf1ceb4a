import type { CommandContext } from '../../../platform/run/command-context.ts';
import { plainName } from '../same-organisation.ts';
import { accountsAndContacts } from './match-people.ts';

/** How somebody typed was recognised: by an address of this network, by one known elsewhere, or by name alone. */
export type PersonMatch = {
  personId: string;
  displayName: string;
  by: 'ADDRESS_HERE' | 'ADDRESS_ELSEWHERE' | 'NAME';
  /** The contact in this network, when the network lists the person. */
  contact: { id: string; email: string | null; phone: string | null } | null;
};

interface Typed {
  email: string | null;
  displayName: string;
  searchText: string;
}

interface Row {
  person_id: string;
  display_name: string;
  contact_id: string | null;
  email: string | null;
  phone: string | null;
}

const known = `
  select p.id as person_id, p.display_name, here.id as contact_id, here.email, here.phone
  from actors_person p left join actors_contact here on here.person_id = p.id and here.network_id = $1`;

/**
 * Who somebody typed already is, if anyone: the person of that address (`accountsAndContacts`) or, failing an address on
 * either side, the one of that name in this network.
 */
export async function matchPerson(ctx: CommandContext, networkId: string, typed: Typed): Promise<PersonMatch | null> {
  const personId = typed.email && (await accountsAndContacts(ctx, networkId, [typed.email])).get(typed.email);
  if (!personId) return namesake(ctx, networkId, typed);
  const [row] = (await ctx.db.query(`${known} where p.id = $2`, [networkId, personId])) as [Row];
  return matchOf(row, row.email === typed.email ? 'ADDRESS_HERE' : 'ADDRESS_ELSEWHERE');
}

async function namesake({ db }: CommandContext, networkId: string, typed: Typed): Promise<PersonMatch | null> {
  const rows = (await db.query(
    `${known} where p.search_text = $2 and here.id is not null and (here.email is null or $3::text is null) order by p.id`,
    [networkId, typed.searchText, typed.email],
  )) as Row[];
  const name = plainName(typed.displayName);
  const row = rows.find(({ display_name }) => plainName(display_name) === name);
  return row ? matchOf(row, 'NAME') : null;
}

const matchOf = (row: Row, by: PersonMatch['by']): PersonMatch => ({
  personId: row.person_id,
  displayName: row.display_name,
  by,
  contact: row.contact_id === null ? null : { id: row.contact_id, email: row.email, phone: row.phone },
});
