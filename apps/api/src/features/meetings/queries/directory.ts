import type { EntityManager } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';

/**
 * Makes sure that people are in the network's directory: nobody else can be named, asked or told here.
 *
 * @throws PERSON_NOT_FOUND
 */
export async function checkListed(db: EntityManager, networkId: string, personIds: readonly string[]): Promise<void> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return;
  const [{ listed }] = (await db.query(
    'select count(*)::int as listed from actors_contact where network_id = $1 and person_id = any($2::uuid[])',
    [networkId, ids],
  )) as [{ listed: number }];
  if (listed !== ids.length) throw new AppError('PERSON_NOT_FOUND');
}

/** @throws ORGANISATION_NOT_FOUND   the network does not list it */
export async function checkOrganisation(db: EntityManager, networkId: string, organisationId: string): Promise<void> {
  const rows = (await db.query(
    'select 1 from actors_organisation_entry where network_id = $1 and organisation_id = $2',
    [networkId, organisationId],
  )) as unknown[];
  if (rows.length === 0) throw new AppError('ORGANISATION_NOT_FOUND');
}

/** The name to put into a sentence; the caller has checked that the viewer may know the person. */
export async function displayNameOf(db: EntityManager, personId: string): Promise<string> {
  const [row] = (await db.query('select display_name from actors_person where id = $1', [personId])) as {
    display_name: string;
  }[];
  return row?.display_name ?? '';
}
