import type { FunctionForm } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { personListed } from '../actors.facts.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { PersonEntity } from '../model/person.entity.ts';
import { checkedEmail, checkedPhone, namesOf } from '../person-rules.ts';
import { matchPerson, type PersonMatch } from '../queries/match-person.ts';

export interface PersonDraft {
  networkId: string;
  givenName: string;
  familyName: string;
  functionForm?: FunctionForm | null;
  email?: string | null;
  phone?: string | null;
}

/** A draft, normalised, and who it already is. */
export interface MatchedPerson {
  networkId: string;
  names: ReturnType<typeof namesOf>;
  functionForm: FunctionForm;
  email: string | null;
  phone: string | null;
  match: PersonMatch | null;
}

/**
 * The person that somebody typed, in the network's directory from now on. Somebody known is listed under the name they
 * are known by, and nobody learns that they were known; a contact here gains what it lacked. Part of a command that
 * checked the right.
 *
 * @throws NAME_INVALID, EMAIL_INVALID, PHONE_INVALID
 */
export async function findOrMakePerson(
  ctx: CommandContext,
  draft: PersonDraft,
): Promise<{ personId: string; wasListed: boolean }> {
  const typed = await matchedPerson(ctx, draft);
  return { personId: await keepPerson(ctx, typed), wasListed: Boolean(typed.match?.contact) };
}

/** Reads a draft and finds who it is; writes nothing. */
export async function matchedPerson(ctx: CommandContext, draft: PersonDraft): Promise<MatchedPerson> {
  const [names, email, phone] = [namesOf(draft), checkedEmail(draft.email), checkedPhone(draft.phone)];
  const match = await matchPerson(ctx, draft.networkId, { email, ...names });
  return { networkId: draft.networkId, names, functionForm: draft.functionForm ?? 'NEUTRAL', email, phone, match };
}

/** Lists the person, made if need be; returns their identifier. */
export async function keepPerson(ctx: CommandContext, typed: MatchedPerson): Promise<string> {
  const { networkId, email, phone, match } = typed;
  if (match?.contact) {
    const { id, ...known } = match.contact;
    const gained = { email: known.email ?? email, phone: known.phone ?? phone };
    if (gained.email !== known.email || gained.phone !== known.phone)
      await ctx.db.update(ContactEntity, { id }, gained);
    return match.personId;
  }
  const personId = match?.personId ?? (await make(ctx, typed));
  await ctx.db.insert(ContactEntity, { networkId, personId, email, phone, addedAt: ctx.now });
  ctx.record(personListed(networkId, { personId }));
  return personId;
}

async function make({ db }: CommandContext, { networkId, names, functionForm }: MatchedPerson): Promise<string> {
  const { identifiers } = await db.insert(PersonEntity, { ...names, functionForm, stewardNetworkId: networkId });
  return (identifiers[0] as { id: string }).id;
}
