import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateNetworkInput } from '../api/networks.inputs.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { checkedName, checkedShortName, checkedTimeZone } from '../network-rules.ts';
import { networkUpdated } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

/**
 * Changes what a network says of itself, whether its public page is on, and the network it stands under. What is left
 * out stays as it is. Bodies keep the time zone they were born with.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws NETWORK_NAME_MISSING, NETWORK_SHORT_NAME_TOO_LONG, TIME_ZONE_INVALID
 * @throws NETWORK_PARENT_LOOP   the parent is the network itself or one of its sub-networks
 */
export async function updateNetwork(ctx: CommandContext, input: UpdateNetworkInput): Promise<{ network: string }> {
  const network = await findNetwork(ctx, input.networkId, { lock: true });
  await ctx.authorize(networkPolicy.updateNetwork, network);
  if (input.parentNetworkId) await checkParent(ctx, network, input.parentNetworkId);
  const name = input.name == null ? network.name : checkedName(input.name);
  await ctx.db.update(
    NetworkEntity,
    { id: network.id },
    {
      name,
      shortName: input.shortName === undefined ? network.shortName : checkedShortName(input.shortName, name),
      longName: changed(input.longName, network.longName),
      purpose: changed(input.purpose, network.purpose),
      objectives: input.objectives?.map((text) => text.trim()).filter(Boolean) ?? network.objectives,
      website: changed(input.website, network.website),
      timeZone: input.timeZone == null ? network.timeZone : checkedTimeZone(input.timeZone),
      startedOn: input.startedOn === undefined ? network.startedOn : input.startedOn,
      isPublic: input.isPublic ?? network.isPublic,
      inheritsMembers: input.inheritsMembers ?? network.inheritsMembers,
      parentNetworkId: input.parentNetworkId === undefined ? network.parentNetworkId : input.parentNetworkId,
    },
  );
  ctx.record(networkUpdated(network.id, { networkId: network.id }));
  return { network: network.id };
}

/** Left out: as before. Null or empty: cleared. */
const changed = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given?.trim() || null;

/** The coordination of both networks agrees: the parent's members may come in, and the parent shows its sub-networks. */
async function checkParent(ctx: CommandContext, network: NetworkEntity, parentId: string): Promise<void> {
  if (parentId === network.parentNetworkId) return;
  const parent = await findNetwork(ctx, parentId);
  await ctx.authorize(networkPolicy.createNetwork, parent);
  // Two moves at once could close a loop that neither sees: they take turns.
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('networks.parent'))`);
  const loop = (await ctx.db.query(
    `with recursive above(id) as (
       select $1::uuid
       union
       select n.parent_network_id from networks_network n join above on n.id = above.id
     ) select from above where id = $2`,
    [parentId, network.id],
  )) as unknown[];
  if (loop.length > 0) throw new AppError('NETWORK_PARENT_LOOP');
}
