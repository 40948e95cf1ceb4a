import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RemoveNetworkTerritoryInput } from '../api/networks.inputs.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { networkTerritoryRemoved } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

/**
 * Takes a territory out of those that a network works on. The territory itself stays, and so do the organisations there.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws NOT_LISTED
 */
export async function removeNetworkTerritory(
  ctx: CommandContext,
  input: RemoveNetworkTerritoryInput,
): Promise<{ network: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.removeNetworkTerritory, network);
  const listing = { networkId: network.id, territoryId: input.territoryId };
  const { affected } = await ctx.db.delete(NetworkTerritoryEntity, listing);
  if (!affected) throw new AppError('NOT_LISTED');
  ctx.record(networkTerritoryRemoved(network.id, listing));
  return { network: network.id };
}
