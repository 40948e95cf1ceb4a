import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { NetworkStatusEntity } from '../model/network-children.entities.ts';
import { checkedName, checkedShortName, checkedSlug, checkedTimeZone } from '../network-rules.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

export interface FoundNetwork {
  slug: string;
  name: string;
  shortName?: string | null;
  longName?: string | null;
  purpose?: string | null;
  /** IANA. */
  timeZone: string;
  /** Day on which the network began, if it is known. */
  startedOn?: string | null;
  parentNetworkId?: string | null;
  inheritsMembers?: boolean | null;
}

/**
 * Opens a network, informal until told, with the first line of its history. Part of `createNetwork` of governance, which
 * gives it its two bodies: without them nobody administers it.
 *
 * @throws NETWORK_NOT_FOUND   the parent does not exist or the viewer may not see it
 * @throws FORBIDDEN           neither coordination of the parent nor operator
 * @throws NETWORK_NAME_MISSING, NETWORK_SHORT_NAME_TOO_LONG, TIME_ZONE_INVALID
 * @throws SLUG_INVALID, SLUG_RESERVED, SLUG_TAKEN
 */
export async function foundNetwork(ctx: CommandContext, input: FoundNetwork): Promise<NetworkEntity> {
  const parent = input.parentNetworkId ? await findNetwork(ctx, input.parentNetworkId) : {};
  await ctx.authorize(networkPolicy.createNetwork, parent);
  const name = checkedName(input.name);
  const slug = checkedSlug(input.slug);
  const timeZone = checkedTimeZone(input.timeZone);
  const inserted = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(NetworkEntity)
    .values({
      slug,
      name,
      shortName: checkedShortName(input.shortName, name),
      longName: input.longName?.trim() || null,
      purpose: input.purpose?.trim() || null,
      timeZone,
      startedOn: input.startedOn ?? null,
      parentNetworkId: input.parentNetworkId ?? null,
      inheritsMembers: input.inheritsMembers ?? false,
      createdAt: ctx.now,
    })
    .orIgnore()
    .returning('id')
    .execute();
  const [row] = inserted.raw as { id: string }[];
  if (!row) throw new AppError('SLUG_TAKEN', { slug }, [{ path: 'slug', code: 'SLUG_TAKEN', params: { slug } }]);
  const network = await ctx.db.findOneByOrFail(NetworkEntity, { id: row.id });
  await ctx.db.insert(NetworkStatusEntity, {
    networkId: network.id,
    status: network.status,
    on: network.startedOn ?? plainDateIn(ctx.now, timeZone),
    note: null,
    recordedAt: ctx.now,
  });
  return network;
}
