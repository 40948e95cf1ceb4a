import type { EntityManager } from 'typeorm';

/** The people of a network's directory by the address under which it knows them. */
export async function contactsByEmail(db: EntityManager, networkId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db.query(
    'select email, person_id from actors_contact where network_id = $1 and email is not null',
    [networkId],
  )) as { email: string; person_id: string }[];
  return new Map(rows.map((row) => [row.email, row.person_id]));
}
