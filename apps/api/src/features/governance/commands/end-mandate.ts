import { hasEnded } from '@maillage/domain';
import { QueryFailedError } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { EndMandateInput } from '../api/seats.inputs.ts';
import { mandateEnded, mandateWithdrawn } from '../governance.facts.ts';
import { mandatePolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { findMandateToChange, todayOf } from './find-to-change.ts';
import { keepCoordinated } from './keep-coordinated.ts';
import { checkPlacement } from './place-on-seat.ts';

/**
 * Ends a mandate after its last day: access ends with it, the record of it stays. A mandate that has not lasted a whole day
 * yet may be withdrawn, by a last day before its first one: an error of today must not give rights until midnight.
 *
 * @throws MANDATE_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED, SEAT_CLOSED
 * @throws MANDATE_ALREADY_ENDED
 * @throws MANDATE_PERIOD_INVALID        before its first day, when it has lasted
 * @throws MANDATE_EXPECTED_AT_MEETING   withdrawn, while an attendance list counts it
 * @throws TITULAR_ALREADY_SEATED        a later end than before meets the next titular
 * @throws LAST_COORDINATION_MANDATE
 */
export async function endMandate(ctx: CommandContext, input: EndMandateInput): Promise<{ seat: string }> {
  const { body, seat, mandate } = await findMandateToChange(ctx, input.mandateId, mandatePolicy.endMandate);
  const { id: mandateId, networkId, bodyId, personId } = mandate;
  const { until } = input;
  const today = todayOf(ctx, body);
  if (hasEnded(mandate, today)) throw new AppError('MANDATE_ALREADY_ENDED', { until: mandate.until ?? '' });
  if (until < mandate.from && mandate.from >= today) {
    await keepCoordinated(ctx, body, () => withdraw(ctx, mandate));
    ctx.record(mandateWithdrawn(networkId, { bodyId, seatId: seat.id, mandateId, personId }));
    return { seat: seat.id };
  }
  await checkPlacement(ctx, { body, seat }, { ...mandate, mandateId, until });
  await keepCoordinated(ctx, body, () => ctx.db.update(MandateEntity, { id: mandateId }, { until }));
  ctx.record(mandateEnded(networkId, { bodyId, mandateId, personId }));
  return { seat: seat.id };
}

/** Whatever points to a mandate keeps it: an attendance list drawn up for a meeting. */
async function withdraw(ctx: CommandContext, { id }: MandateEntity): Promise<void> {
  try {
    await ctx.db.delete(MandateEntity, { id });
  } catch (error) {
    if (error instanceof QueryFailedError && error.driverError.code === foreignKeyViolation) {
      throw new AppError('MANDATE_EXPECTED_AT_MEETING');
    }
    throw error;
  }
}

const foreignKeyViolation = '23503';
