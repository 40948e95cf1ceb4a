import { fold } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { departementOf, findTerritory } from '../../networks/index.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import {
  type Organisation,
  type OrganisationDraft,
  organisationFault,
  refuseFault,
  tidyOrganisation,
} from '../organisation-rules.ts';
import { organisationCandidates } from '../queries/organisation-candidates.ts';
import { sameOrganisation } from '../same-organisation.ts';
import { listOrganisation } from './list-organisation.ts';

export interface FoundOrganisation {
  organisationId: string;
  /** As it is known, which may not be as it was typed. */
  name: string;
  /** Whether the network listed it before. */
  wasListed: boolean;
}

/**
 * The organisation that somebody typed, in the network's directory from now on. One that the platform knows is listed as
 * it is, and nobody learns that it was known; otherwise it is made, and this network may correct it. Part of a command
 * that checked the right.
 *
 * @throws NAME_INVALID, SIREN_INVALID, SIRET_INVALID, SIRET_SIREN_MISMATCH, UAI_INVALID, RNA_INVALID
 * @throws RNA_NOT_IN_ALSACE_MOSELLE, COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE
 * @throws TERRITORY_NOT_FOUND
 */
export async function findOrMakeOrganisation(
  ctx: CommandContext,
  { networkId, ...draft }: OrganisationDraft & { networkId: string },
): Promise<FoundOrganisation> {
  const typed = await checkedOrganisation(ctx, draft);
  const known = sameOrganisation(typed, await organisationCandidates(ctx, networkId, [typed]));
  const organisationId = known?.id ?? (await make(ctx, networkId, typed));
  if (!known?.isListed) await listOrganisation(ctx, networkId, organisationId);
  return { organisationId, name: known?.name ?? typed.name, wasListed: known?.isListed ?? false };
}

/** What was typed, normalised, once nothing is wrong with it. */
export async function checkedOrganisation(ctx: CommandContext, draft: OrganisationDraft): Promise<Organisation> {
  const typed = tidyOrganisation(draft);
  const { territoryId, rna, courtRegister } = typed;
  if (territoryId) await findTerritory(ctx, territoryId);
  const departement = territoryId && (rna || courtRegister) ? await departementOf(ctx.db, territoryId) : null;
  refuseFault(organisationFault(typed, departement));
  return typed;
}

async function make(ctx: CommandContext, networkId: string, typed: Organisation): Promise<string> {
  const { identifiers } = await ctx.db.insert(OrganisationEntity, {
    ...typed,
    searchText: fold(typed.name),
    stewardNetworkId: networkId,
    createdAt: ctx.now,
  });
  return (identifiers[0] as { id: string }).id;
}
