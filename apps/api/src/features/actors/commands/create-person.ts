import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import { organisationPolicy } from '../actors.policy.ts';
import type { CreatePersonInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { plainName } from '../same-organisation.ts';
import { affiliate } from './affiliate.ts';
import { keepPerson, type MatchedPerson, matchedPerson } from './find-or-make-person.ts';

/**
 * Adds a person to a network's directory, with an organisation and a function when they are known. Somebody whom the
 * platform knows by this address is the same one, under the name they are known by: only the contact is new here.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws NAME_INVALID, EMAIL_INVALID, PHONE_INVALID
 * @throws CONTACT_EMAIL_TAKEN     somebody of this network under another name has the address
 * @throws PERSON_ALREADY_LISTED   in this very network
 * @throws ORGANISATION_NOT_FOUND
 * @throws VALUE_MISSING           a function without the organisation where it is held
 */
export async function createPerson(ctx: CommandContext, input: CreatePersonInput): Promise<{ person: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.createPerson, network);
  const organisation =
    input.organisationId &&
    (await ctx.find(OrganisationEntity, input.organisationId, organisationPolicy.read, 'ORGANISATION_NOT_FOUND'));
  if (!organisation && (input.functionCode || input.functionTitle?.trim())) {
    throw new AppError('VALUE_MISSING', {}, [{ path: 'organisationId', code: 'VALUE_MISSING' }]);
  }
  const typed = await matchedPerson(ctx, input);
  refuseKnownHere(typed);
  const personId = await keepPerson(ctx, typed);
  if (organisation) {
    const { functionCode, functionTitle } = input;
    await affiliate(ctx, {
      networkId: network.id,
      personId,
      organisationId: organisation.id,
      functionCode,
      functionTitle,
    });
  }
  return { person: personId };
}

function refuseKnownHere({ match, names }: MatchedPerson): void {
  if (!match?.contact) return;
  const params = { personName: match.displayName };
  const isNamesake = plainName(match.displayName) === plainName(names.displayName);
  if (match.by !== 'ADDRESS_HERE' || isNamesake) throw new AppError('PERSON_ALREADY_LISTED', params);
  throw new AppError('CONTACT_EMAIL_TAKEN', params, [{ path: 'email', code: 'CONTACT_EMAIL_TAKEN', params }]);
}
