import { fold } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { Organisation } from '../organisation-rules.ts';
import type { KnownOrganisation } from '../same-organisation.ts';

const given = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

/**
 * The organisations of the platform that share a number with one of these or, to the ear of a search, a name. Each way of
 * sharing is asked on its own: one condition for all would read the whole table.
 */
export function organisationCandidates(
  { db }: CommandContext,
  networkId: string,
  typed: readonly Organisation[],
): Promise<KnownOrganisation[]> {
  return db.query(
    `select o.id, o.name, o.type, o.siren, o.siret, o.uai, o.rna, o.territory_id as "territoryId",
       exists (select from actors_organisation_entry e where e.organisation_id = o.id and e.network_id = $1) as "isListed"
     from actors_organisation o
     where o.id in (
       select id from actors_organisation where siret = any($2::text[])
       union select id from actors_organisation where uai = any($3::text[])
       union select id from actors_organisation where siren = any($4::text[])
       union select id from actors_organisation where search_text = any($5::text[]))
     order by o.id`,
    [
      networkId,
      given(typed.map(({ siret }) => siret)),
      given(typed.map(({ uai }) => uai)),
      given(typed.map(({ siren }) => siren)),
      given(typed.map(({ name }) => fold(name))),
    ],
  );
}
