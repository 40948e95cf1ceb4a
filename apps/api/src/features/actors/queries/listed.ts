import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';

type Database = Pick<CommandContext, 'db'>;

/**
 * Refuses people whom the network does not know: nobody sits, is named or is invited from another directory.
 *
 * @throws PERSON_NOT_FOUND   one of them is not in the network's directory
 */
export async function checkPeopleListed(
  { db }: Database,
  networkId: string,
  personIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return;
  const listed = await db
    .createQueryBuilder(ContactEntity, 'contact')
    .where('contact.networkId = :networkId and contact.personId = any(:wanted)', { networkId, wanted })
    .getCount();
  if (listed !== wanted.length) throw new AppError('PERSON_NOT_FOUND');
}

/**
 * An organisation of the network's directory.
 *
 * @throws ORGANISATION_NOT_FOUND   it does not exist or the network does not list it
 */
export async function findListedOrganisation(
  { db }: Database,
  networkId: string,
  organisationId: string,
): Promise<OrganisationEntity> {
  const isListed = await db.existsBy(OrganisationEntryEntity, { networkId, organisationId });
  const organisation = isListed ? await db.findOneBy(OrganisationEntity, { id: organisationId }) : null;
  if (!organisation) throw new AppError('ORGANISATION_NOT_FOUND');
  return organisation;
}

/**
 * Organisations of the network's directory, by identifier.
 *
 * @throws ORGANISATION_NOT_FOUND   one of them does not exist or the network does not list it
 */
export async function findListedOrganisations(
  { db }: Database,
  networkId: string,
  organisationIds: readonly string[],
): Promise<Map<string, OrganisationEntity>> {
  const wanted = [...new Set(organisationIds)];
  const listed = await db
    .createQueryBuilder(OrganisationEntity, 'organisation')
    .innerJoin(OrganisationEntryEntity, 'entry', 'entry.organisationId = organisation.id')
    .where('entry.networkId = :networkId and organisation.id = any(:wanted)', { networkId, wanted })
    .getMany();
  if (listed.length !== wanted.length) throw new AppError('ORGANISATION_NOT_FOUND');
  return new Map(listed.map((organisation) => [organisation.id, organisation]));
}
