import { In } from 'typeorm';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { SetNetworkFrameworksInput } from '../api/networks.inputs.ts';
import { NetworkFrameworkEntity } from '../model/network-children.entities.ts';
import { networkFrameworksSet } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

/**
 * Says in which frameworks (dispositifs) a network works: exactly these, from now on.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 */
export async function setNetworkFrameworks(
  ctx: CommandContext,
  input: SetNetworkFrameworksInput,
): Promise<{ network: string }> {
  const network = await findNetwork(ctx, input.networkId, { lock: true });
  await ctx.authorize(networkPolicy.setNetworkFrameworks, network);
  const wanted = new Set(input.frameworks);
  const rows = await ctx.db.findBy(NetworkFrameworkEntity, { networkId: network.id });
  const dropped = rows.filter((row) => !wanted.has(row.framework));
  const known = new Set(rows.map((row) => row.framework));
  const added = [...wanted].filter((framework) => !known.has(framework));
  if (dropped.length === 0 && added.length === 0) return { network: network.id };
  await ctx.db.delete(NetworkFrameworkEntity, { id: In(dropped.map((row) => row.id)) });
  for (const framework of added) await ctx.db.insert(NetworkFrameworkEntity, { networkId: network.id, framework });
  ctx.record(networkFrameworksSet(network.id, { networkId: network.id, frameworks: [...wanted] }));
  return { network: network.id };
}
