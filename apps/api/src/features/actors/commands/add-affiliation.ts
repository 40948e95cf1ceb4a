import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import { organisationPolicy } from '../actors.policy.ts';
import type { AddAffiliationInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { findContact } from '../queries/find-contact.ts';
import { affiliate } from './affiliate.ts';

/**
 * Puts a person of the network's directory in an organisation, with a function and dates. It is what this network says:
 * no other one sees it.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws CONTACT_NOT_FOUND   the network does not list the person
 * @throws ORGANISATION_NOT_FOUND
 * @throws FUNCTION_MISSING
 * @throws AFFILIATION_PERIOD_INVALID
 * @throws AFFILIATION_ALREADY_LISTED
 */
export async function addAffiliation(ctx: CommandContext, input: AddAffiliationInput): Promise<{ person: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.addAffiliation, network);
  const { personId } = await findContact(ctx, input);
  const organisation = await ctx.find(
    OrganisationEntity,
    input.organisationId,
    organisationPolicy.read,
    'ORGANISATION_NOT_FOUND',
  );
  if (!input.functionCode && !input.functionTitle?.trim()) {
    throw new AppError('FUNCTION_MISSING', {}, [{ path: 'functionCode', code: 'FUNCTION_MISSING' }]);
  }
  const isNew = await affiliate(ctx, input);
  if (!isNew) throw new AppError('AFFILIATION_ALREADY_LISTED', { organisationName: organisation.name });
  return { person: personId };
}
