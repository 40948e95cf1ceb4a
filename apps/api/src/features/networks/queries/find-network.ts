import type { CommandContext } from '../../../platform/run/command-context.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { networkPolicy } from '../networks.policy.ts';

/**
 * The network that a command of another feature works in.
 *
 * @throws NETWORK_NOT_FOUND   it does not exist or the viewer may not see it
 */
export const findNetwork = (ctx: CommandContext, networkId: string): Promise<NetworkEntity> =>
  ctx.find(NetworkEntity, networkId, networkPolicy.read, 'NETWORK_NOT_FOUND');
