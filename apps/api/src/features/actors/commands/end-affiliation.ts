import { plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork } from '../../networks/index.ts';
import { affiliationEnded } from '../actors.facts.ts';
import { affiliationPolicy } from '../actors.policy.ts';
import type { EndAffiliationInput } from '../api/actors.inputs.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';

/**
 * Ends an affiliation on a day, that day included. It stays in the history; mandates are ended by governance.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws AFFILIATION_NOT_FOUND
 * @throws AFFILIATION_ENDED            before today
 * @throws AFFILIATION_PERIOD_INVALID   before it began
 */
export async function endAffiliation(ctx: CommandContext, input: EndAffiliationInput): Promise<{ person: string }> {
  const network = await findNetwork(ctx, input.networkId);
  const affiliation = await ctx.find(
    AffiliationEntity,
    input.affiliationId,
    affiliationPolicy.read,
    'AFFILIATION_NOT_FOUND',
    { lock: true },
  );
  if (affiliation.networkId !== network.id) throw new AppError('AFFILIATION_NOT_FOUND');
  await ctx.authorize(affiliationPolicy.endAffiliation, affiliation);
  const { id, personId, organisationId, from, until } = affiliation;
  if (until && until < plainDateIn(ctx.now, network.timeZone)) throw new AppError('AFFILIATION_ENDED', { until });
  if (from && input.until < from) {
    throw new AppError('AFFILIATION_PERIOD_INVALID', {}, [{ path: 'until', code: 'AFFILIATION_PERIOD_INVALID' }]);
  }
  await ctx.db.update(AffiliationEntity, { id }, { until: input.until });
  ctx.record(affiliationEnded(network.id, { affiliationId: id, personId, organisationId }));
  return { person: personId };
}
