import type { TerritoryKind } from '@maillage/domain';
import type { EntityManager } from 'typeorm';

/** The identifier of a place of the official code; null when that code was not loaded or does not know it. */
export async function officialTerritory(
  db: EntityManager,
  { kind, code }: { kind: TerritoryKind; code: string },
): Promise<string | null> {
  const rows = (await db.query(
    'select id from networks_territory where kind = $1 and code = $2 and steward_network_id is null',
    [kind, code],
  )) as { id: string }[];
  return rows[0]?.id ?? null;
}
