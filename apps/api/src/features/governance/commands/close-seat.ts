import { IsNull, MoreThan } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { CloseSeatInput } from '../api/seats.inputs.ts';
import { seatClosed } from '../governance.facts.ts';
import { seatPolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { findSeatToChange } from './find-to-change.ts';

/**
 * Closes a seat after its last day. It stays readable in the composition of the days when it was open.
 *
 * @throws SEAT_NOT_FOUND, NETWORK_ARCHIVED
 * @throws SEAT_CLOSED                 already
 * @throws SEAT_CLOSING_DATE_INVALID   before it opened
 * @throws SEAT_HAS_MANDATES           somebody sits on it after that day
 */
export async function closeSeat(ctx: CommandContext, input: CloseSeatInput): Promise<{ seat: string }> {
  const { seat } = await findSeatToChange(ctx, input.seatId, seatPolicy.closeSeat);
  const { id: seatId, networkId, bodyId, closedOn } = seat;
  const { on } = input;
  if (closedOn) throw new AppError('SEAT_CLOSED', { closedOn });
  if (on < seat.openedOn) {
    throw new AppError('SEAT_CLOSING_DATE_INVALID', {}, [{ path: 'on', code: 'SEAT_CLOSING_DATE_INVALID' }]);
  }
  const count = await ctx.db.countBy(MandateEntity, [
    { networkId, seatId, until: IsNull() },
    { networkId, seatId, until: MoreThan(on) },
  ]);
  if (count > 0) throw new AppError('SEAT_HAS_MANDATES', { count });
  await ctx.db.update(SeatEntity, { id: seatId }, { closedOn: on });
  ctx.record(seatClosed(networkId, { bodyId, seatId }));
  return { seat: seatId };
}
