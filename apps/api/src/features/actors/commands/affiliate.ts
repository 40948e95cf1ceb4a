import type { FunctionCode } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { affiliationAdded } from '../actors.facts.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';
import { listOrganisation } from './list-organisation.ts';

export interface AffiliationDraft {
  networkId: string;
  personId: string;
  organisationId: string;
  functionCode?: FunctionCode | null;
  functionTitle?: string | null;
  from?: string | null;
  until?: string | null;
}

/**
 * Puts a person in an organisation, as this network knows it, unless they hold that very function there on some of these
 * days. Part of a command that checked the right, the person and the organisation.
 *
 * @returns whether it was not known before.
 * @throws AFFILIATION_PERIOD_INVALID
 */
export async function affiliate(ctx: CommandContext, draft: AffiliationDraft): Promise<boolean> {
  const { networkId, personId, organisationId } = draft;
  const row = {
    networkId,
    personId,
    organisationId,
    functionCode: draft.functionCode ?? null,
    functionTitle: draft.functionTitle?.trim() || null,
    from: draft.from ?? null,
    until: draft.until ?? null,
  };
  if (row.from && row.until && row.until < row.from) {
    throw new AppError('AFFILIATION_PERIOD_INVALID', {}, [{ path: 'until', code: 'AFFILIATION_PERIOD_INVALID' }]);
  }
  if (await isKnown(ctx, row)) return false;
  await listOrganisation(ctx, networkId, organisationId);
  const { identifiers } = await ctx.db.insert(AffiliationEntity, { ...row, createdAt: ctx.now });
  const affiliationId = (identifiers[0] as { id: string }).id;
  ctx.record(affiliationAdded(networkId, { affiliationId, personId, organisationId }));
  return true;
}

async function isKnown({ db }: CommandContext, row: Omit<AffiliationEntity, 'id' | 'createdAt'>): Promise<boolean> {
  const known = (await db.query(
    `select from actors_affiliation
     where network_id = $1 and person_id = $2 and organisation_id = $3
       and function_code is not distinct from $4 and function_title is not distinct from $5
       and daterange(from_on, until_on, '[]') && daterange($6, $7, '[]') limit 1`,
    [row.networkId, row.personId, row.organisationId, row.functionCode, row.functionTitle, row.from, row.until],
  )) as unknown[];
  return known.length > 0;
}
