import { Not } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { withdrawInvitations } from '../../identity/index.ts';
import { findNetwork } from '../../networks/index.ts';
import { contactUpdated } from '../actors.facts.ts';
import { contactPolicy } from '../actors.policy.ts';
import type { UpdateContactInput } from '../api/actors.inputs.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { PersonEntity } from '../model/person.entity.ts';
import { checkedEmail, checkedPhone } from '../person-rules.ts';
import { findContact } from '../queries/find-contact.ts';

/**
 * Changes how one network reaches a person; other networks keep what they know. An invitation sent to the address before
 * no longer works. What is left out stays as it is; null clears.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws CONTACT_NOT_FOUND
 * @throws CONTACT_EMAIL_TAKEN
 * @throws EMAIL_INVALID, PHONE_INVALID
 */
export async function updateContact(ctx: CommandContext, input: UpdateContactInput): Promise<{ person: string }> {
  const network = await findNetwork(ctx, input.networkId);
  const contact = await findContact(ctx, input);
  await ctx.authorize(contactPolicy.updateContact, contact);
  const email = input.email === undefined ? contact.email : checkedEmail(input.email);
  const phone = input.phone === undefined ? contact.phone : checkedPhone(input.phone);
  if (email !== contact.email) {
    if (email) await checkAddressFree(ctx, contact, email);
    await withdrawInvitations(ctx, { personId: contact.personId, networkId: network.id });
  }
  await ctx.db.update(ContactEntity, { id: contact.id }, { email, phone });
  ctx.record(contactUpdated(network.id, { personId: contact.personId }));
  return { person: contact.personId };
}

async function checkAddressFree(
  { db }: CommandContext,
  { id, networkId }: ContactEntity,
  email: string,
): Promise<void> {
  const other = await db.findOneBy(ContactEntity, { networkId, email, id: Not(id) });
  if (!other) return;
  const { displayName } = await db.findOneByOrFail(PersonEntity, { id: other.personId });
  const params = { personName: displayName };
  throw new AppError('CONTACT_EMAIL_TAKEN', params, [{ path: 'email', code: 'CONTACT_EMAIL_TAKEN', params }]);
}
