import { fold } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { organisationUpdated } from '../actors.facts.ts';
import { organisationPolicy } from '../actors.policy.ts';
import type { UpdateOrganisationInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { checkedOrganisation } from './find-or-make-organisation.ts';

/**
 * Corrects what an organisation is, for every network that lists it: only the one that typed it first may. What is left
 * out stays as it is; null clears.
 *
 * @throws ORGANISATION_NOT_FOUND
 * @throws ORGANISATION_NUMBER_TAKEN   another organisation of the platform bears this SIRET or UAI
 * @throws NAME_INVALID, SIREN_INVALID, SIRET_INVALID, SIRET_SIREN_MISMATCH, UAI_INVALID, RNA_INVALID
 * @throws RNA_NOT_IN_ALSACE_MOSELLE, COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE
 * @throws TERRITORY_NOT_FOUND
 */
export async function updateOrganisation(
  ctx: CommandContext,
  input: UpdateOrganisationInput,
): Promise<{ organisation: string }> {
  const before = await ctx.find(
    OrganisationEntity,
    input.organisationId,
    organisationPolicy.read,
    'ORGANISATION_NOT_FOUND',
    { lock: true },
  );
  await ctx.authorize(organisationPolicy.updateOrganisation, before);
  const given = <Value>(value: Value | undefined, known: Value): Value => (value === undefined ? known : value);
  const typed = await checkedOrganisation(ctx, {
    name: input.name ?? before.name,
    type: input.type ?? before.type,
    // A new SIRET brings its own SIREN.
    siren: input.siren === undefined && input.siret ? null : given(input.siren, before.siren),
    siret: given(input.siret, before.siret),
    uai: given(input.uai, before.uai),
    rna: given(input.rna, before.rna),
    courtRegister: given(input.courtRegister, before.courtRegister),
    website: given(input.website, before.website),
    territoryId: given(input.territoryId, before.territoryId),
  });
  await checkNumbersFree(ctx, before.id, typed);
  await ctx.db.update(OrganisationEntity, { id: before.id }, { ...typed, searchText: fold(typed.name) });
  ctx.record(organisationUpdated(before.stewardNetworkId, { organisationId: before.id }));
  return { organisation: before.id };
}

async function checkNumbersFree(
  { db }: CommandContext,
  id: string,
  { siret, uai }: Pick<OrganisationEntity, 'siret' | 'uai'>,
): Promise<void> {
  const taken = (await db.query('select siret from actors_organisation where id <> $1 and (siret = $2 or uai = $3)', [
    id,
    siret,
    uai,
  ])) as { siret: string | null }[];
  const [one] = taken;
  if (!one) return;
  const path = siret !== null && one.siret === siret ? 'siret' : 'uai';
  throw new AppError('ORGANISATION_NUMBER_TAKEN', {}, [{ path, code: 'ORGANISATION_NUMBER_TAKEN' }]);
}
