import type { CommandContext } from '../../../platform/run/command-context.ts';
import { affiliationAdded } from '../actors.facts.ts';
import type { AffiliationDraft } from './affiliate.ts';

/**
 * Puts many people in organisations that the network lists, as `affiliate` does one. A function held there already on
 * some of these days is left as it is. Call it with a thousand at most. Part of a command that checked the right, the
 * people, the organisations and the days.
 */
export async function affiliatePeople(
  ctx: CommandContext,
  networkId: string,
  drafts: readonly Omit<AffiliationDraft, 'networkId'>[],
): Promise<void> {
  const rows = drafts.map((draft) => ({
    personId: draft.personId,
    organisationId: draft.organisationId,
    functionCode: draft.functionCode ?? null,
    functionTitle: draft.functionTitle?.trim() || null,
    from: draft.from ?? null,
    until: draft.until ?? null,
  }));
  const added = (await ctx.db.query(
    `insert into actors_affiliation (network_id, person_id, organisation_id, function_code, function_title, from_on, until_on, created_at)
     select distinct on ("personId", "organisationId", "functionCode", "functionTitle")
       $1::uuid, "personId", "organisationId", "functionCode", "functionTitle", "from", "until", $2::timestamptz
     from jsonb_to_recordset($3::jsonb) as wanted("personId" uuid, "organisationId" uuid, "functionCode" text,
       "functionTitle" text, "from" date, "until" date)
     where not exists (
       select from actors_affiliation a
       where a.network_id = $1 and a.person_id = wanted."personId" and a.organisation_id = wanted."organisationId"
         and a.function_code is not distinct from wanted."functionCode"
         and a.function_title is not distinct from wanted."functionTitle"
         and daterange(a.from_on, a.until_on, '[]') && daterange(wanted."from", wanted."until", '[]'))
     returning id, person_id, organisation_id`,
    [networkId, ctx.now, JSON.stringify(rows)],
  )) as { id: string; person_id: string; organisation_id: string }[];
  for (const { id: affiliationId, person_id: personId, organisation_id: organisationId } of added) {
    ctx.record(affiliationAdded(networkId, { affiliationId, personId, organisationId }));
  }
}
