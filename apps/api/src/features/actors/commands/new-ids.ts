import type { EntityManager } from 'typeorm';

/** Identifiers for rows that are about to be written together and point to one another; they sort in this order. */
export async function newIds(db: EntityManager, count: number): Promise<string[]> {
  const rows = (await db.query('select uuidv7() as id from generate_series(1, $1)', [count])) as { id: string }[];
  return rows.map(({ id }) => id);
}
