import type { CommandContext } from '../../../platform/run/command-context.ts';
import { organisationListed } from '../actors.facts.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';

/**
 * Puts an organisation in a network's directory, unless it is there already. Part of a command that checked the right.
 *
 * @returns whether it was not there before.
 */
export async function listOrganisation(
  ctx: CommandContext,
  networkId: string,
  organisationId: string,
): Promise<boolean> {
  const inserted = await ctx.db
    .createQueryBuilder()
    .insert()
    .into(OrganisationEntryEntity)
    .values({ networkId, organisationId, addedAt: ctx.now })
    .orIgnore()
    .returning('id')
    .execute();
  const isNew = (inserted.raw as unknown[]).length > 0;
  if (isNew) ctx.record(organisationListed(networkId, { organisationId }));
  return isNew;
}
