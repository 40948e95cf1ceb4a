import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { todayOf } from './find-to-change.ts';

/** The seats of a body that are not closed yet, in their order. */
export function openSeats(ctx: CommandContext, body: BodyEntity): Promise<SeatEntity[]> {
  const ofBody = { networkId: body.networkId, bodyId: body.id };
  return ctx.db.find(SeatEntity, {
    where: [
      { ...ofBody, closedOn: IsNull() },
      { ...ofBody, closedOn: MoreThanOrEqual(todayOf(ctx, body)) },
    ],
    order: { position: 'ASC', id: 'ASC' },
  });
}
