import type { EntityManager } from 'typeorm';

/**
 * The code of the département where a territory lies, for a commune, an EPCI, a quartier or a département; null for what
 * is larger, or straddles several.
 */
export async function departementOf(db: EntityManager, territoryId: string): Promise<string | null> {
  const rows = (await db.query(
    `with recursive above(id) as (
       select $1::uuid
       union
       select link.parent_id from networks_territory_link link join above on link.territory_id = above.id
     )
     select t.code from above join networks_territory t using (id) where t.kind = 'DEPARTEMENT'`,
    [territoryId],
  )) as { code: string }[];
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}
