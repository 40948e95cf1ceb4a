import { addDays, isAdministered } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { todayOf } from './find-to-change.ts';

/**
 * Makes a change to a mandate, and refuses it when it brings nearer the day on which nobody would administer the network:
 * the last mandate of Coordination cannot end. Call it holding the body.
 *
 * @throws LAST_COORDINATION_MANDATE
 */
export async function keepCoordinated(
  ctx: CommandContext,
  body: BodyEntity,
  change: () => Promise<unknown>,
): Promise<void> {
  if (body.role !== 'COORDINATION') {
    await change();
    return;
  }
  const before = await firstDayAlone(ctx, body);
  await change();
  const after = await firstDayAlone(ctx, body);
  if (after !== null && (before === null || after < before)) throw new AppError('LAST_COORDINATION_MANDATE');
}

/** The first day, from today on, when nobody administers; null when there is none. It follows a mandate, or is today. */
async function firstDayAlone(ctx: CommandContext, body: BodyEntity): Promise<string | null> {
  const today = todayOf(ctx, body);
  const mandates = await ctx.db.findBy(MandateEntity, { networkId: body.networkId, bodyId: body.id });
  const ends = mandates.flatMap(({ until }) => (until !== null && until >= today ? [addDays(until, 1)] : []));
  return [today, ...ends].sort().find((day) => !isAdministered(mandates, day)) ?? null;
}
