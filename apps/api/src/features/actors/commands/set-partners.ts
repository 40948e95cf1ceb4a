import type { PartnerModality } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import { partnerSet } from '../actors.facts.ts';
import { setPartner } from './set-partner.ts';

export interface PartnershipDraft {
  organisationId: string;
  modality: PartnerModality;
  since: string | null;
  until: string | null;
}

/**
 * Says how many organisations of the directory take part in a network, as `setPartner` does one. Those that are tied to it
 * in no way yet are written together.
 *
 * @throws NETWORK_NOT_FOUND, NETWORK_ARCHIVED, FORBIDDEN, ORGANISATION_NOT_FOUND, PARTNER_PERIOD_INVALID
 */
export async function setPartners(
  ctx: CommandContext,
  networkId: string,
  drafts: readonly PartnershipDraft[],
): Promise<void> {
  const network = await findNetwork(ctx, networkId, { lock: true });
  await ctx.authorize(networkPolicy.setPartner, network);
  const opened = (await ctx.db.query(
    `insert into actors_partner (network_id, organisation_id, modality, since_on, until_on, created_at)
     select distinct on ("organisationId") $1::uuid, "organisationId", modality, since, until, $2::timestamptz
     from jsonb_to_recordset($3::jsonb) as wanted("organisationId" uuid, modality text, since date, until date)
     where not exists (select from actors_partner p where p.network_id = $1 and p.organisation_id = wanted."organisationId")
       and exists (select from actors_organisation_entry e where e.network_id = $1 and e.organisation_id = wanted."organisationId")
     returning id, organisation_id, modality`,
    [networkId, ctx.now, JSON.stringify(drafts)],
  )) as { id: string; organisation_id: string; modality: PartnerModality }[];
  const isOpened = new Set(opened.map(({ organisation_id, modality }) => `${organisation_id} ${modality}`));
  for (const { id: partnerId, organisation_id: organisationId, modality } of opened) {
    ctx.record(partnerSet(networkId, { organisationId, partnerId, modality }));
  }
  for (const draft of drafts) {
    if (!isOpened.has(`${draft.organisationId} ${draft.modality}`)) await setPartner(ctx, { networkId, ...draft });
  }
}
