import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkPeopleListed } from '../../actors/index.ts';
import type { AppointToSeatInput } from '../api/seats.inputs.ts';
import { personAppointed } from '../governance.facts.ts';
import { seatPolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { findSeatToChange } from './find-to-change.ts';
import { checkPlacement, sourceOf } from './place-on-seat.ts';

/**
 * Gives a person of the directory a mandate on a seat, from a day to a day, both included. Rights derive from it on those
 * days. Source: needs A08, A09, G14.
 *
 * @throws SEAT_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED, SEAT_CLOSED
 * @throws PERSON_NOT_FOUND         the person is not in the network's directory
 * @throws MANDATE_PERIOD_INVALID
 * @throws TITULAR_ALREADY_SEATED   with the person's name and days
 * @throws PERSON_ALREADY_ON_SEAT
 * @throws OFFICE_ALREADY_HELD      a second chair
 * @throws FILE_NOT_FOUND           no such upload of the viewer in this network
 */
export async function appointToSeat(ctx: CommandContext, input: AppointToSeatInput): Promise<{ seat: string }> {
  const { body, seat } = await findSeatToChange(ctx, input.seatId, seatPolicy.appointToSeat);
  const { networkId, bodyId, id: seatId } = seat;
  const { personId, role, from } = input;
  await checkPeopleListed(ctx, networkId, [personId]);
  const placement = { personId, role, office: input.office ?? null, from, until: input.until ?? null };
  await checkPlacement(ctx, { body, seat }, placement);
  const source = await sourceOf(ctx, networkId, input);
  const mandate = await ctx.db.save(
    ctx.db.create(MandateEntity, { networkId, bodyId, seatId, ...placement, ...source, createdAt: ctx.now }),
  );
  ctx.record(personAppointed(networkId, { bodyId, seatId, personId, mandateId: mandate.id }));
  return { seat: seatId };
}
