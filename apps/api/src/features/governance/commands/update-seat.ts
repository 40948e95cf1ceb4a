import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findListedOrganisation } from '../../actors/index.ts';
import type { UpdateSeatInput } from '../api/seats.inputs.ts';
import { seatUpdated } from '../governance.facts.ts';
import { seatPolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { valueOr } from './body-fields.ts';
import { checkAlive, findSeatToChange, todayOf } from './find-to-change.ts';
import { openSeats } from './open-seats.ts';
import { seatLabel } from './seat-label.ts';

/**
 * Changes what is written on a seat, who it is for, its votes or its place in the list. A label that only repeated the
 * organisation's name follows the organisation.
 *
 * @throws SEAT_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED
 * @throws SEAT_CLOSED
 * @throws SEAT_NEEDS_LABEL
 * @throws ORGANISATION_NOT_FOUND   the network does not list it
 */
export async function updateSeat(ctx: CommandContext, input: UpdateSeatInput): Promise<{ seat: string }> {
  const { body, seat } = await findSeatToChange(ctx, input.seatId, seatPolicy.updateSeat);
  checkAlive(ctx, body);
  const { closedOn, networkId } = seat;
  if (closedOn && closedOn < todayOf(ctx, body)) throw new AppError('SEAT_CLOSED', { closedOn });
  const organisationId = valueOr(input.organisationId, seat.organisationId);
  const organisation =
    organisationId && organisationId !== seat.organisationId
      ? await findListedOrganisation(ctx, networkId, organisationId)
      : null;
  const category = valueOr(input.category, seat.category);
  const kept = organisation && (input.label === undefined || input.label === null) ? null : seat.label;
  await ctx.db.update(
    SeatEntity,
    { id: seat.id },
    {
      organisationId,
      label: seatLabel(input.label ?? kept, organisation, category),
      category,
      isKey: input.isKey ?? seat.isKey,
      votes: input.votes ?? seat.votes,
    },
  );
  if (input.position) await moveSeat(ctx, body, { seatId: seat.id, position: input.position });
  ctx.record(seatUpdated(networkId, { bodyId: body.id, seatId: seat.id }));
  return { seat: seat.id };
}

/** The open seats are numbered again, from 1; past the end means last. */
async function moveSeat(
  ctx: CommandContext,
  body: BodyEntity,
  { seatId, position }: { seatId: string; position: number },
): Promise<void> {
  const order = (await openSeats(ctx, body)).map(({ id }) => id).filter((id) => id !== seatId);
  order.splice(position - 1, 0, seatId);
  await ctx.db.query(
    `update governance_seat s set position = placed.position
     from unnest($2::uuid[]) with ordinality as placed(id, position) where s.network_id = $1 and s.id = placed.id`,
    [body.networkId, order],
  );
}
