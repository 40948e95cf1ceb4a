import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { networkPolicy } from '../networks.policy.ts';

/**
 * The network that a command works in.
 *
 * @throws NETWORK_NOT_FOUND   it does not exist or the viewer may not see it
 * @throws NETWORK_ARCHIVED    it is read, no longer changed
 */
export async function findNetwork(
  ctx: CommandContext,
  networkId: string,
  options: { lock?: boolean } = {},
): Promise<NetworkEntity> {
  const network = await ctx.find(NetworkEntity, networkId, networkPolicy.read, 'NETWORK_NOT_FOUND', options);
  if (network.status === 'ARCHIVED') throw new AppError('NETWORK_ARCHIVED');
  return network;
}
