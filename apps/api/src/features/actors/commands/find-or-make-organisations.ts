import { fold } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { departementOf } from '../../networks/index.ts';
import { organisationListed } from '../actors.facts.ts';
import {
  type Organisation,
  type OrganisationDraft,
  organisationFault,
  refuseFault,
  tidyOrganisation,
} from '../organisation-rules.ts';
import { organisationCandidates } from '../queries/organisation-candidates.ts';
import { type KnownOrganisation, sameOrganisation } from '../same-organisation.ts';
import { newIds } from './new-ids.ts';

/**
 * Many organisations at once, as `findOrMakeOrganisation` does one: found on the platform or made, and listed in the
 * network, in a few statements. Call it with a thousand at most. Part of a command that checked the right and the
 * territories.
 *
 * @returns their identifiers, in the order of the drafts; two drafts of one organisation give it twice.
 * @throws the code of the first fault of a draft, as `findOrMakeOrganisation`
 */
export async function findOrMakeOrganisations(
  ctx: CommandContext,
  networkId: string,
  drafts: readonly OrganisationDraft[],
): Promise<string[]> {
  const typed = drafts.map(tidyOrganisation);
  await refuseFaults(ctx, typed);
  const known = new Neighbourhood(await organisationCandidates(ctx, networkId, typed));
  const ids = await newIds(ctx.db, typed.length);
  const made: (Organisation & { id: string })[] = [];
  const found = typed.map((one, index) => {
    const same = sameOrganisation(one, known.near(one));
    if (same) return same.id;
    const id = ids[index] ?? '';
    made.push({ ...one, id });
    known.add({ ...one, id, isListed: true });
    return id;
  });
  await insertAll(ctx, networkId, made);
  await listAll(ctx, networkId, [...new Set(found)]);
  return found;
}

/** Faults of numbers depend on the département: it is asked once for each territory. */
async function refuseFaults({ db }: CommandContext, typed: readonly Organisation[]): Promise<void> {
  const departements = new Map<string, string | null>();
  for (const one of typed) {
    const { territoryId, rna, courtRegister } = one;
    if (territoryId && (rna || courtRegister) && !departements.has(territoryId)) {
      departements.set(territoryId, await departementOf(db, territoryId));
    }
    refuseFault(organisationFault(one, departements.get(territoryId ?? '') ?? null));
  }
}

/** Organisations by what may tell that they are the same: those that share nothing are not compared. */
class Neighbourhood {
  private readonly byKey = new Map<string, KnownOrganisation[]>();

  constructor(rows: readonly KnownOrganisation[]) {
    for (const row of rows) this.add(row);
  }

  add(row: KnownOrganisation): void {
    for (const key of keysOf(row)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), row]);
  }

  near(typed: Organisation): KnownOrganisation[] {
    return [...new Set(keysOf(typed).flatMap((key) => this.byKey.get(key) ?? []))];
  }
}

const keysOf = ({ siret, uai, siren, type, name }: Pick<Organisation, 'siret' | 'uai' | 'siren' | 'type' | 'name'>) => [
  ...(siret ? [`siret ${siret}`] : []),
  ...(uai ? [`uai ${uai}`] : []),
  ...(siren ? [`siren ${siren}`] : []),
  `${type} ${fold(name)}`,
];

async function insertAll(
  { db, now }: CommandContext,
  networkId: string,
  made: readonly (Organisation & { id: string })[],
) {
  if (made.length === 0) return;
  const rows = made.map((one) => ({ ...one, searchText: fold(one.name) }));
  await db.query(
    `insert into actors_organisation (id, name, search_text, type, siren, siret, uai, rna, court_register, website,
       territory_id, steward_network_id, created_at)
     select id, name, "searchText", type, siren, siret, uai, rna, "courtRegister", website, "territoryId", $1, $2
     from jsonb_to_recordset($3::jsonb) as made(id uuid, name text, "searchText" text, type text, siren text, siret text,
       uai text, rna text, "courtRegister" text, website text, "territoryId" uuid)`,
    [networkId, now, JSON.stringify(rows)],
  );
}

async function listAll(ctx: CommandContext, networkId: string, organisationIds: readonly string[]): Promise<void> {
  const listed = (await ctx.db.query(
    `insert into actors_organisation_entry (network_id, organisation_id, added_at)
     select $1, id, $2 from unnest($3::uuid[]) as id
     on conflict (network_id, organisation_id) do nothing returning organisation_id`,
    [networkId, ctx.now, organisationIds],
  )) as { organisation_id: string }[];
  for (const { organisation_id: organisationId } of listed) {
    ctx.record(organisationListed(networkId, { organisationId }));
  }
}
