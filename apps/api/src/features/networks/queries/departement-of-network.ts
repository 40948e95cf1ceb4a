import { timeZones } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { departementOf } from './departement-of.ts';

/**
 * The département whose holidays a network follows: that of its territories, the lowest code when they lie in several;
 * failing that, the one that its time zone names (Mayotte); else null.
 */
export async function departementOfNetwork(
  db: EntityManager,
  { networkId, timeZone }: { networkId: string; timeZone: string },
): Promise<string | null> {
  const rows = (await db.query(
    'select territory_id as "territoryId" from networks_network_territory where network_id = $1',
    [networkId],
  )) as { territoryId: string }[];
  const codes = new Set<string>();
  for (const { territoryId } of rows) {
    const code = await departementOf(db, territoryId);
    if (code) codes.add(code);
  }
  const [first] = [...codes].sort();
  if (first) return first;
  return timeZones.has(timeZone) ? (timeZones.get(timeZone).departements[0] ?? null) : null;
}
