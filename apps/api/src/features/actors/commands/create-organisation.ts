import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { CreateOrganisationInput } from '../api/actors.inputs.ts';
import { findOrMakeOrganisation } from './find-or-make-organisation.ts';

/**
 * Adds an organisation to a network's directory. One that another network typed before is the same one: it is listed
 * here as it is known there, in silence.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws ORGANISATION_ALREADY_LISTED   in this very network
 * @throws NAME_INVALID, SIREN_INVALID, SIRET_INVALID, SIRET_SIREN_MISMATCH, UAI_INVALID, RNA_INVALID
 * @throws RNA_NOT_IN_ALSACE_MOSELLE, COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE
 * @throws TERRITORY_NOT_FOUND
 */
export async function createOrganisation(
  ctx: CommandContext,
  input: CreateOrganisationInput,
): Promise<{ organisation: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.createOrganisation, network);
  const { organisationId, name, wasListed } = await findOrMakeOrganisation(ctx, input);
  if (wasListed) throw new AppError('ORGANISATION_ALREADY_LISTED', { name });
  return { organisation: organisationId };
}
