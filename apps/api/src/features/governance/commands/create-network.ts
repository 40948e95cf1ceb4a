import { plainDateIn } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { listPerson } from '../../actors/index.ts';
import { foundNetwork } from '../../networks/index.ts';
import type { CreateNetworkInput } from '../api/bodies.inputs.ts';
import { networkCreated, personAppointed } from '../governance.facts.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { birthBodies } from './birth-bodies.ts';

/**
 * Opens a network with its two birth bodies. Who opens it joins its directory and coordinates it; the set-up of the
 * instance, which is nobody, appoints somebody next.
 *
 * @throws NETWORK_NOT_FOUND   the parent does not exist or the viewer may not see it
 * @throws FORBIDDEN           neither an operator of the instance nor an administrator of the parent
 * @throws NETWORK_NAME_MISSING, NETWORK_SHORT_NAME_TOO_LONG, TIME_ZONE_INVALID
 * @throws SLUG_INVALID, SLUG_RESERVED, SLUG_TAKEN
 */
export async function createNetwork(ctx: CommandContext, input: CreateNetworkInput): Promise<{ network: string }> {
  const { id: networkId, timeZone } = await foundNetwork(ctx, input);
  const day = plainDateIn(ctx.now, timeZone);
  const { coordinationBodyId: bodyId, coordinationSeatId: seatId } = await birthBodies(ctx, {
    networkId,
    timeZone,
    day,
  });
  ctx.record(networkCreated(networkId, { networkId }));
  const { personId } = ctx.viewer;
  if (personId) {
    await listPerson(ctx, { networkId, personId });
    const place = { networkId, bodyId, seatId, personId };
    const mandate = await ctx.db.save(
      ctx.db.create(MandateEntity, { ...place, role: 'TITULAR', from: day, createdAt: ctx.now }),
    );
    ctx.record(personAppointed(networkId, { bodyId, seatId, personId, mandateId: mandate.id }));
  }
  return { network: networkId };
}
