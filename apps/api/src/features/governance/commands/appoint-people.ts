import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkPeopleListed } from '../../actors/index.ts';
import { personAppointed } from '../governance.facts.ts';
import { seatPolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { findBody } from '../queries/find-body.ts';
import { holdBody } from './find-to-change.ts';
import { mandatesOfBody, type Neighbour, type Placement, refusePlacement } from './place-on-seat.ts';

export interface Appointment extends Omit<Placement, 'mandateId'> {
  seatId: string;
  personName: string;
  sourceLabel: string | null;
}

/** Rows sent in one statement. */
const chunkSize = 500;

/**
 * Gives many people mandates on the seats of one body, as `appointToSeat` gives one, in their order.
 *
 * @throws BODY_NOT_FOUND, and what `appointToSeat` throws
 */
export async function appointPeople(
  ctx: CommandContext,
  bodyId: string,
  appointments: readonly Appointment[],
): Promise<void> {
  const { networkId } = await findBody(ctx, bodyId);
  const body = await holdBody(ctx, { id: bodyId, networkId });
  await checkPeopleListed(
    ctx,
    networkId,
    appointments.map(({ personId }) => personId),
  );
  const seats = new Map((await ctx.db.findBy(SeatEntity, { networkId, bodyId })).map((seat) => [seat.id, seat]));
  const sitting = new Sitting(await mandatesOfBody(ctx, body));
  const opened = new Set<SeatEntity>();
  for (const { sourceLabel: _, ...placement } of appointments) {
    const seat = seats.get(placement.seatId);
    if (!seat) throw new AppError('SEAT_NOT_FOUND');
    await ctx.authorize(seatPolicy.appointToSeat, seat);
    refusePlacement({ body, seat }, placement, sitting.near(placement));
    sitting.add(placement);
    if (placement.from < seat.openedOn) opened.add(Object.assign(seat, { openedOn: placement.from }));
  }
  for (const { id, openedOn } of opened) await ctx.db.update(SeatEntity, { id }, { openedOn });
  for (let from = 0; from < appointments.length; from += chunkSize) {
    await insertMandates(ctx, { networkId, bodyId }, appointments.slice(from, from + chunkSize));
  }
}

/** Who sits in a body: those whom a new mandate may run into. */
class Sitting {
  private readonly bySeat = new Map<string, Neighbour[]>();
  private readonly chairs: Neighbour[] = [];

  constructor(mandates: readonly Neighbour[]) {
    for (const mandate of mandates) this.add(mandate);
  }

  add(mandate: Neighbour): void {
    const onSeat = this.bySeat.get(mandate.seatId);
    if (onSeat) onSeat.push(mandate);
    else this.bySeat.set(mandate.seatId, [mandate]);
    if (mandate.office === 'CHAIR') this.chairs.push(mandate);
  }

  near({ seatId, office }: Pick<Neighbour, 'seatId' | 'office'>): Neighbour[] {
    return [...(this.bySeat.get(seatId) ?? []), ...(office === 'CHAIR' ? this.chairs : [])];
  }
}

async function insertMandates(
  ctx: CommandContext,
  place: { networkId: string; bodyId: string },
  appointments: readonly Appointment[],
): Promise<void> {
  const { identifiers } = await ctx.db.insert(
    MandateEntity,
    appointments.map(({ personName: _, ...appointment }) => ({ ...place, ...appointment, createdAt: ctx.now })),
  );
  for (const [index, { seatId, personId }] of appointments.entries()) {
    const { id: mandateId } = identifiers[index] as { id: string };
    ctx.record(personAppointed(place.networkId, { bodyId: place.bodyId, seatId, personId, mandateId }));
  }
}
