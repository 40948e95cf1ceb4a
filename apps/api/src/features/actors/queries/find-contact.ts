import type { CommandContext } from '../../../platform/run/command-context.ts';
import { contactPolicy } from '../actors.policy.ts';
import { ContactEntity } from '../model/contact.entity.ts';

/**
 * How a network reaches a person, locked.
 *
 * @throws CONTACT_NOT_FOUND   the network does not list the person, or the viewer is not of the network
 */
export async function findContact(
  ctx: CommandContext,
  { networkId, personId }: { networkId: string; personId: string },
): Promise<ContactEntity> {
  const row = await ctx.db.findOneBy(ContactEntity, { networkId, personId });
  return ctx.find(ContactEntity, row?.id ?? '', contactPolicy.read, 'CONTACT_NOT_FOUND', { lock: true });
}
