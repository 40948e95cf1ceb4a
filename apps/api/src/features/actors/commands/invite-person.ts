import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { inviteByMail } from '../../identity/index.ts';
import { findNetwork } from '../../networks/index.ts';
import { contactPolicy } from '../actors.policy.ts';
import type { InvitePersonInput } from '../api/actors.inputs.ts';
import type { ContactEntity } from '../model/contact.entity.ts';
import { findContact } from '../queries/find-contact.ts';

/**
 * Invites a person of the network's directory, by mail, to open an account: it will hold their mandates in every network.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws CONTACT_NOT_FOUND
 * @throws SIGN_IN_LINK_NOT_POSSIBLE        the network knows no address
 * @throws INVITATION_ADDRESS_UNCONFIRMED   the platform knows the person under another address
 * @throws ACCOUNT_ALREADY_EXISTS
 */
export async function invitePerson(ctx: CommandContext, input: InvitePersonInput): Promise<{ person: string }> {
  const network = await findNetwork(ctx, input.networkId);
  const contact = await findContact(ctx, input);
  await ctx.authorize(contactPolicy.invitePerson, contact);
  const { personId, email } = contact;
  if (!email) throw new AppError('SIGN_IN_LINK_NOT_POSSIBLE');
  if (!(await isTheirs(ctx, contact, email))) throw new AppError('INVITATION_ADDRESS_UNCONFIRMED');
  await inviteByMail(ctx, { personId, email, networkId: network.id });
  return { person: personId };
}

/**
 * Whoever opens the account gets the person's mandates everywhere. So the address must be the one by which the network
 * that first typed the person knows them, and no network may know them by another: otherwise a coordination could write
 * its own address on somebody of another network, and come in.
 */
async function isTheirs(
  { db }: CommandContext,
  { personId, networkId }: ContactEntity,
  email: string,
): Promise<boolean> {
  const [{ known }] = (await db.query(
    `select (p.steward_network_id = $2 or exists (
         select from actors_contact c where c.person_id = p.id and c.network_id = p.steward_network_id and c.email = $3
       )) and not exists (select from actors_contact c where c.person_id = p.id and c.email <> $3) as known
     from actors_person p where p.id = $1`,
    [personId, networkId, email],
  )) as [{ known: boolean | null }];
  return known === true;
}
