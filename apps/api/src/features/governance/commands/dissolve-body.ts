import { IsNull, MoreThan } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { DissolveBodyInput } from '../api/bodies.inputs.ts';
import { bodyDissolved, mandateEnded } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { findBodyToChange } from './find-to-change.ts';

/**
 * Dissolves a body after its last day: its seats close and its mandates end with it, and the record of them stays. Rights
 * that came from it end with them.
 *
 * @throws BODY_NOT_FOUND, NETWORK_ARCHIVED
 * @throws BIRTH_BODY_PERMANENT      Coordination and Réseau last as long as the network
 * @throws BODY_DISSOLVED            already
 * @throws PERIOD_INVALID            before its first day
 * @throws BODY_HAS_LATER_MANDATES   some of its mandates begin after that day
 */
export async function dissolveBody(ctx: CommandContext, input: DissolveBodyInput): Promise<{ body: string }> {
  const body = await findBodyToChange(ctx, input.bodyId, bodyPolicy.dissolveBody);
  const { networkId, id: bodyId, dissolvedOn } = body;
  const { on } = input;
  if (body.role !== 'ORDINARY') throw new AppError('BIRTH_BODY_PERMANENT', { name: body.name });
  if (dissolvedOn) throw new AppError('BODY_DISSOLVED', { dissolvedOn });
  if (body.startedOn && on < body.startedOn)
    throw new AppError('PERIOD_INVALID', {}, [{ path: 'on', code: 'PERIOD_INVALID' }]);
  const later = await ctx.db.countBy(MandateEntity, { networkId, bodyId, from: MoreThan(on) });
  if (later > 0) throw new AppError('BODY_HAS_LATER_MANDATES', { count: later });
  await ctx.db.update(BodyEntity, { id: bodyId }, { dissolvedOn: on });
  await ctx.db.query(
    `update governance_seat set closed_on = greatest($3::date, opened_on)
     where network_id = $1 and body_id = $2 and coalesce(closed_on, 'infinity') > $3`,
    [networkId, bodyId, on],
  );
  await endMandates(ctx, { networkId, bodyId, on });
  ctx.record(bodyDissolved(networkId, { bodyId }));
  return { body: bodyId };
}

async function endMandates(
  ctx: CommandContext,
  { networkId, bodyId, on }: { networkId: string; bodyId: string; on: string },
): Promise<void> {
  const running = await ctx.db.findBy(MandateEntity, [
    { networkId, bodyId, until: IsNull() },
    { networkId, bodyId, until: MoreThan(on) },
  ]);
  for (const { id, personId } of running) {
    await ctx.db.update(MandateEntity, { id }, { until: on });
    ctx.record(mandateEnded(networkId, { bodyId, mandateId: id, personId }));
  }
}
