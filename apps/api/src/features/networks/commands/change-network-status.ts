import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { ChangeNetworkStatusInput } from '../api/networks.inputs.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { NetworkStatusEntity } from '../model/network-children.entities.ts';
import { networkStatusChanged } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';

/**
 * Gives a network another legal form, from a day on, and keeps the line in its history: an informal network that becomes
 * an association is still the same one. Also opens an archived network again.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_STATUS_UNCHANGED
 * @throws NETWORK_STATUS_DATE_INVALID   before the last change, or to come
 */
export async function changeNetworkStatus(
  ctx: CommandContext,
  input: ChangeNetworkStatusInput,
): Promise<{ network: string }> {
  const network = await ctx.find(NetworkEntity, input.networkId, networkPolicy.read, 'NETWORK_NOT_FOUND', {
    lock: true,
  });
  await ctx.authorize(networkPolicy.changeNetworkStatus, network);
  if (network.status === input.status) throw new AppError('NETWORK_STATUS_UNCHANGED');
  const last = await ctx.db.findOne(NetworkStatusEntity, {
    where: { networkId: network.id },
    order: { on: 'DESC', recordedAt: 'DESC' },
  });
  const today = plainDateIn(ctx.now, network.timeZone);
  if (input.on > today || (last && input.on < last.on)) {
    const params = { lastChangeOn: last?.on ?? network.startedOn ?? today };
    throw new AppError('NETWORK_STATUS_DATE_INVALID', params, [
      { path: 'on', code: 'NETWORK_STATUS_DATE_INVALID', params },
    ]);
  }
  await ctx.db.update(NetworkEntity, { id: network.id }, { status: input.status });
  await ctx.db.insert(NetworkStatusEntity, {
    networkId: network.id,
    status: input.status,
    on: input.on,
    note: input.note?.trim() || null,
    recordedAt: ctx.now,
  });
  ctx.record(networkStatusChanged(network.id, { networkId: network.id, status: input.status }));
  return { network: network.id };
}
