import { addSeatProblem } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findListedOrganisation } from '../../actors/index.ts';
import type { AddSeatInput } from '../api/seats.inputs.ts';
import { seatAdded } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { checkAlive, findBodyToChange, refuse, todayOf } from './find-to-change.ts';
import { openSeats } from './open-seats.ts';
import { seatLabel } from './seat-label.ts';

/**
 * Adds a seat to a body, for an organisation of the directory or for a category with a label. In Réseau an organisation has
 * one seat. Source: needs G02, G04.
 *
 * @throws BODY_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED
 * @throws ORGANISATION_NOT_FOUND        the network does not list it
 * @throws SEAT_NEEDS_LABEL
 * @throws TROIKA_SEATS_COMPLETE         a fourth seat in a troïka
 * @throws ORGANISATION_ALREADY_SEATED   a second seat in Réseau
 */
export async function addSeat(ctx: CommandContext, input: AddSeatInput): Promise<{ seat: string }> {
  const body = await findBodyToChange(ctx, input.bodyId, bodyPolicy.addSeat);
  checkAlive(ctx, body);
  const { networkId, id: bodyId } = body;
  const organisation = input.organisationId ? await findListedOrganisation(ctx, networkId, input.organisationId) : null;
  const label = seatLabel(input.label, organisation, input.category);
  const open = await openSeats(ctx, body);
  refuse(addSeatProblem(body.kind, open.length));
  if (body.role === 'NETWORK' && organisation && open.some((seat) => seat.organisationId === organisation.id)) {
    throw new AppError('ORGANISATION_ALREADY_SEATED', { name: organisation.name });
  }
  const seat = await ctx.db.save(
    ctx.db.create(SeatEntity, {
      networkId,
      bodyId,
      organisationId: organisation?.id ?? null,
      label,
      category: input.category ?? null,
      isKey: input.isKey ?? false,
      votes: input.votes ?? 1,
      position: (open.at(-1)?.position ?? 0) + 1,
      openedOn: input.openedOn ?? body.startedOn ?? todayOf(ctx, body),
      createdAt: ctx.now,
    }),
  );
  ctx.record(seatAdded(networkId, { bodyId, seatId: seat.id }));
  return { seat: seat.id };
}
