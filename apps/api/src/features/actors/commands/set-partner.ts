import { addDays, plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import { partnerSet } from '../actors.facts.ts';
import { organisationPolicy } from '../actors.policy.ts';
import type { SetPartnerInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { PartnerEntity } from '../model/partner.entity.ts';
import { listOrganisation } from './list-organisation.ts';

/**
 * Says how an organisation takes part in a network, from a day on. One way at a time: the one before ends the day before.
 * The same way again corrects its dates, or ends it. The organisation joins the directory if it was not there.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws ORGANISATION_NOT_FOUND
 * @throws PARTNER_PERIOD_INVALID
 */
export async function setPartner(ctx: CommandContext, input: SetPartnerInput): Promise<{ organisation: string }> {
  const network = await findNetwork(ctx, input.networkId, { lock: true });
  await ctx.authorize(networkPolicy.setPartner, network);
  const { id: organisationId } = await ctx.find(
    OrganisationEntity,
    input.organisationId,
    organisationPolicy.read,
    'ORGANISATION_NOT_FOUND',
  );
  const [since, until] = [input.since ?? null, input.until ?? null];
  await listOrganisation(ctx, network.id, organisationId);
  const start = since ?? plainDateIn(ctx.now, network.timeZone);
  const running = await partnershipsAfter(ctx, network.id, organisationId, start);
  const same = running.find(({ modality }) => modality === input.modality);
  checkPeriod(since ?? same?.since ?? null, until);
  for (const row of running) if (row !== same) await endBefore(ctx, row, start);
  const period = { since: since ?? same?.since ?? null, until };
  const partnerId = same?.id ?? (await open(ctx, { ...input, networkId: network.id, organisationId }, period));
  if (same) await ctx.db.update(PartnerEntity, { id: same.id }, period);
  ctx.record(partnerSet(network.id, { organisationId, partnerId, modality: input.modality }));
  return { organisation: organisationId };
}

function checkPeriod(since: string | null, until: string | null): void {
  if (since === null || until === null || until >= since) return;
  throw new AppError('PARTNER_PERIOD_INVALID', {}, [{ path: 'until', code: 'PARTNER_PERIOD_INVALID' }]);
}

/** Those that still run on a day, or begin after it. */
async function partnershipsAfter(
  { db }: CommandContext,
  networkId: string,
  organisationId: string,
  day: string,
): Promise<PartnerEntity[]> {
  const rows = await db.find(PartnerEntity, { where: { networkId, organisationId }, order: { createdAt: 'DESC' } });
  return rows.filter(({ until }) => until === null || until >= day);
}

/** One that would begin on that day or later never takes effect. */
async function endBefore({ db }: CommandContext, { id, since }: PartnerEntity, day: string): Promise<void> {
  if (since !== null && since >= day) await db.delete(PartnerEntity, { id });
  else await db.update(PartnerEntity, { id }, { until: addDays(day, -1) });
}

async function open(
  { db, now }: CommandContext,
  { networkId, organisationId, modality }: Pick<PartnerEntity, 'networkId' | 'organisationId' | 'modality'>,
  period: Pick<PartnerEntity, 'since' | 'until'>,
): Promise<string> {
  const row = { networkId, organisationId, modality, ...period, createdAt: now };
  const { identifiers } = await db.insert(PartnerEntity, row);
  return (identifiers[0] as { id: string }).id;
}
