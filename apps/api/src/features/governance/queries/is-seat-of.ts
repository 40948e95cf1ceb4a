import type { EntityManager } from 'typeorm';
import { SeatEntity } from '../model/seat.entity.ts';

/** Whether the seat is one of the body, in the same network. */
export const isSeatOf = (
  db: EntityManager,
  { networkId, bodyId }: { networkId: string; bodyId: string },
  seatId: string,
): Promise<boolean> => db.existsBy(SeatEntity, { id: seatId, networkId, bodyId });
