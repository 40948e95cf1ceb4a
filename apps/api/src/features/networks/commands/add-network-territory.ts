import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddNetworkTerritoryInput } from '../api/networks.inputs.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { networkTerritoryAdded } from '../networks.facts.ts';
import { networkPolicy, territoryPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

/**
 * Adds a territory to those that a network works on.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws TERRITORY_NOT_FOUND   unknown, or a quartier of another network
 * @throws ALREADY_LISTED
 */
export async function addNetworkTerritory(
  ctx: CommandContext,
  input: AddNetworkTerritoryInput,
): Promise<{ network: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.addNetworkTerritory, network);
  const territory = await ctx.find(TerritoryEntity, input.territoryId, territoryPolicy.read, 'TERRITORY_NOT_FOUND');
  const inserted = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(NetworkTerritoryEntity)
    .values({ networkId: network.id, territoryId: territory.id })
    .orIgnore()
    .returning('id')
    .execute();
  if (inserted.raw.length === 0) throw new AppError('ALREADY_LISTED', { name: territory.name });
  ctx.record(networkTerritoryAdded(network.id, { networkId: network.id, territoryId: territory.id }));
  return { network: network.id };
}
