import type { EntityManager } from 'typeorm';

/** The seats of a body in their order, closed ones included. */
export const seatsOfBody = (
  db: EntityManager,
  { networkId, bodyId }: { networkId: string; bodyId: string },
): Promise<{ id: string; label: string }[]> =>
  db.query('select id, label from governance_seat where network_id = $1 and body_id = $2 order by position, id', [
    networkId,
    bodyId,
  ]);
