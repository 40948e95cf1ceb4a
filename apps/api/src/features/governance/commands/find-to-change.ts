import { type Problem, plainDateIn } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork } from '../../networks/index.ts';
import { bodyPolicy, mandatePolicy, seatPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';

/** What a rule of libs/domain refuses, ready to be thrown. */
export const refusal = ({ code, params }: Problem): AppError => new AppError(code, params);

/** @throws what the rule refuses, if it does */
export function refuse(problem: Problem | null): void {
  if (problem) throw refusal(problem);
}

/** The day it is where the body meets. */
export const todayOf = (ctx: CommandContext, body: Pick<BodyEntity, 'timeZone'>): string =>
  plainDateIn(ctx.now, body.timeZone);

/**
 * A body to be changed, once the right was checked. Its row is held until the end of the transaction: everything that
 * changes who sits in a body takes its turn there, so that limits (one titular a seat, three seats a troïka, one last
 * coordinator) hold when many write at once.
 *
 * @throws BODY_NOT_FOUND, FORBIDDEN, NETWORK_ARCHIVED
 */
export async function findBodyToChange(
  ctx: CommandContext,
  bodyId: string,
  permission: Permission,
): Promise<BodyEntity> {
  const body = await ctx.find(BodyEntity, bodyId, bodyPolicy.read, 'BODY_NOT_FOUND');
  await ctx.authorize(permission, body);
  return holdBody(ctx, body);
}

/**
 * A seat to be changed, and its body, held.
 *
 * @throws SEAT_NOT_FOUND, FORBIDDEN, NETWORK_ARCHIVED
 */
export async function findSeatToChange(
  ctx: CommandContext,
  seatId: string,
  permission: Permission,
): Promise<{ body: BodyEntity; seat: SeatEntity }> {
  const found = await ctx.find(SeatEntity, seatId, seatPolicy.read, 'SEAT_NOT_FOUND');
  await ctx.authorize(permission, found);
  const body = await holdBody(ctx, { id: found.bodyId, networkId: found.networkId });
  return { body, seat: await ctx.db.findOneByOrFail(SeatEntity, { id: found.id }) };
}

/**
 * A mandate to be changed, its seat and its body, held.
 *
 * @throws MANDATE_NOT_FOUND, FORBIDDEN, NETWORK_ARCHIVED
 */
export async function findMandateToChange(
  ctx: CommandContext,
  mandateId: string,
  permission: Permission,
): Promise<{ body: BodyEntity; seat: SeatEntity; mandate: MandateEntity }> {
  const found = await ctx.find(MandateEntity, mandateId, mandatePolicy.read, 'MANDATE_NOT_FOUND');
  await ctx.authorize(permission, found);
  const body = await holdBody(ctx, { id: found.bodyId, networkId: found.networkId });
  const mandate = await ctx.db.findOneBy(MandateEntity, { id: found.id });
  if (!mandate) throw new AppError('MANDATE_NOT_FOUND');
  return { body, mandate, seat: await ctx.db.findOneByOrFail(SeatEntity, { id: mandate.seatId }) };
}

/** The row as it is once its turn has come. `for no key update` lets rows that point to it be written meanwhile. */
export async function holdBody(
  ctx: CommandContext,
  { id, networkId }: { id: string; networkId: string },
): Promise<BodyEntity> {
  await findNetwork(ctx, networkId);
  return ctx.db.findOneOrFail(BodyEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
}

/**
 * Holds what a network has only one of, until the end of the transaction: the names of its bodies and their lineage. Taken
 * before any body.
 */
export async function holdBodiesOf(ctx: CommandContext, networkId: string): Promise<void> {
  await ctx.db.findOneOrFail(BodyEntity, {
    where: { networkId, role: 'COORDINATION' },
    lock: { mode: 'for_no_key_update' },
  });
}

/** @throws BODY_DISSOLVED   its last day is behind */
export function checkAlive(ctx: CommandContext, body: BodyEntity): void {
  const { dissolvedOn } = body;
  if (dissolvedOn && dissolvedOn < todayOf(ctx, body)) throw new AppError('BODY_DISSOLVED', { dissolvedOn });
}
