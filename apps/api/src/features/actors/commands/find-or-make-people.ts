import type { CommandContext } from '../../../platform/run/command-context.ts';
import { personListed } from '../actors.facts.ts';
import { checkedEmail, checkedPhone, namesOf } from '../person-rules.ts';
import { accountsAndContacts } from '../queries/match-people.ts';
import type { PersonDraft } from './find-or-make-person.ts';
import { newIds } from './new-ids.ts';

export interface ManyPeopleDraft extends Omit<PersonDraft, 'networkId'> {
  /** Somebody of this very network whom the caller has recognised already. */
  personId: string | null;
}

interface Typed {
  personId: string | null;
  names: ReturnType<typeof namesOf>;
  functionForm: string;
  email: string | null;
  phone: string | null;
}

/**
 * Many people at once, as `findOrMakePerson` does one: recognised by an address or made, and listed in the network, in a
 * few statements. Call it with a thousand at most. Part of a command that checked the right, and recognised by name those
 * whom the network lists.
 *
 * @returns their identifiers, in the order of the drafts; two drafts with one address give one person twice.
 * @throws NAME_INVALID, EMAIL_INVALID, PHONE_INVALID
 */
export async function findOrMakePeople(
  ctx: CommandContext,
  networkId: string,
  drafts: readonly ManyPeopleDraft[],
): Promise<string[]> {
  const typed = drafts.map(
    (draft): Typed => ({
      personId: draft.personId,
      names: namesOf(draft),
      functionForm: draft.functionForm ?? 'NEUTRAL',
      email: checkedEmail(draft.email),
      phone: checkedPhone(draft.phone),
    }),
  );
  const byEmail = await accountsAndContacts(
    ctx,
    networkId,
    typed.flatMap(({ email }) => email ?? []),
  );
  const ids = await newIds(ctx.db, typed.length);
  const made: (Typed & { id: string })[] = [];
  const found = typed.map((one, index) => {
    const known = one.personId ?? (one.email ? byEmail.get(one.email) : undefined);
    if (known) return known;
    const id = ids[index] ?? '';
    made.push({ ...one, id });
    if (one.email) byEmail.set(one.email, id);
    return id;
  });
  await insertAll(ctx, networkId, made);
  await listAll(
    ctx,
    networkId,
    typed.map(({ email, phone }, index) => ({ id: found[index] ?? '', email, phone })),
  );
  return found;
}

async function insertAll(
  { db }: CommandContext,
  networkId: string,
  made: readonly (Typed & { id: string })[],
): Promise<void> {
  if (made.length === 0) return;
  await db.query(
    `insert into actors_person (id, given_name, family_name, display_name, search_text, function_form, steward_network_id)
     select id, "givenName", "familyName", "displayName", "searchText", "functionForm", $1
     from jsonb_to_recordset($2::jsonb) as made(id uuid, "givenName" text, "familyName" text, "displayName" text,
       "searchText" text, "functionForm" text)`,
    [networkId, JSON.stringify(made.map(({ id, names, functionForm }) => ({ id, ...names, functionForm })))],
  );
}

/** A contact that is there gains what it lacked, and loses nothing. */
async function listAll(
  ctx: CommandContext,
  networkId: string,
  contacts: readonly { id: string; email: string | null; phone: string | null }[],
): Promise<void> {
  const byPerson = new Map<string, { id: string; email: string | null; phone: string | null }>();
  for (const { id, email, phone } of contacts) {
    const before = byPerson.get(id);
    byPerson.set(id, { id, email: before?.email ?? email, phone: before?.phone ?? phone });
  }
  const rows = (await ctx.db.query(
    `insert into actors_contact (network_id, person_id, email, phone, added_at)
     select $1, id, email, phone, $2 from jsonb_to_recordset($3::jsonb) as listed(id uuid, email text, phone text)
     on conflict (network_id, person_id) do update
       set email = coalesce(actors_contact.email, excluded.email), phone = coalesce(actors_contact.phone, excluded.phone)
     returning person_id, xmax = 0 as "isNew"`,
    [networkId, ctx.now, JSON.stringify([...byPerson.values()])],
  )) as { person_id: string; isNew: boolean }[];
  for (const { person_id: personId, isNew } of rows) if (isNew) ctx.record(personListed(networkId, { personId }));
}
