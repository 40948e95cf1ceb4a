import { normaliseIdentifier } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddDistrictInput } from '../api/networks.inputs.ts';
import { writeDistricts } from '../districts.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { districtAdded } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

/**
 * Adds a quartier, in one or several communes, to the territories that a network works on. Other networks do not see it,
 * and may type their own under the same code.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws QPV_INVALID, QPV_DEPARTEMENT_MISMATCH
 * @throws DISTRICT_NEEDS_COMMUNE, COMMUNE_CODE_INVALID, TERRITORY_UNKNOWN
 * @throws ALREADY_LISTED   the network has this code, or this name without a code
 */
export async function addDistrict(ctx: CommandContext, input: AddDistrictInput): Promise<{ territory: string }> {
  const network = await findNetwork(ctx, input.networkId, { lock: true });
  await ctx.authorize(networkPolicy.addDistrict, network);
  const draft = {
    name: input.name.trim(),
    code: normaliseIdentifier(input.code ?? '') || null,
    communeCodes: input.communeCodes.map(normaliseIdentifier),
  };
  const [outcome] = await writeDistricts(ctx.db, network.id, [draft]);
  if (!outcome || 'problem' in outcome)
    throw new AppError(outcome?.problem.code ?? 'INTERNAL', outcome?.problem.params);
  const { territoryId } = outcome;
  await ctx.db.insert(NetworkTerritoryEntity, { networkId: network.id, territoryId });
  ctx.record(districtAdded(network.id, { territoryId }));
  return { territory: territoryId };
}
