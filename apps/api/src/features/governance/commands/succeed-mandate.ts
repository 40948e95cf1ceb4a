import { succeeded } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkPeopleListed } from '../../actors/index.ts';
import type { SucceedMandateInput } from '../api/seats.inputs.ts';
import { mandateSucceeded, personAppointed } from '../governance.facts.ts';
import { mandatePolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { valueOr } from './body-fields.ts';
import { findMandateToChange, refusal } from './find-to-change.ts';
import { keepCoordinated } from './keep-coordinated.ts';
import { checkPlacement, sourceOf } from './place-on-seat.ts';

/**
 * Has a person succeed another on a seat, without a day between them: the mandate ends the day before, the next one opens
 * with the same role and, unless told, the same office. The same person may succeed themselves. Source: need A13.
 *
 * @throws MANDATE_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED, SEAT_CLOSED
 * @throws PERSON_NOT_FOUND          the person is not in the network's directory
 * @throws SUCCESSION_DATE_INVALID   on the first day of the mandate, or before
 * @throws MANDATE_PERIOD_INVALID
 * @throws TITULAR_ALREADY_SEATED    somebody else is appointed already for those days
 * @throws PERSON_ALREADY_ON_SEAT, OFFICE_ALREADY_HELD
 * @throws LAST_COORDINATION_MANDATE the succession itself would end with nobody after it
 * @throws FILE_NOT_FOUND            no such upload of the viewer in this network
 */
export async function succeedMandate(ctx: CommandContext, input: SucceedMandateInput): Promise<{ seat: string }> {
  const { body, seat, mandate } = await findMandateToChange(ctx, input.mandateId, mandatePolicy.succeedMandate);
  const { networkId, bodyId, role } = mandate;
  const { personId, from } = input;
  await checkPeopleListed(ctx, networkId, [personId]);
  const left = succeeded(mandate, from);
  if ('code' in left) throw refusal(left);
  const next = { personId, role, office: valueOr(input.office, mandate.office), from, until: input.until ?? null };
  const source = await sourceOf(ctx, networkId, input);
  await keepCoordinated(ctx, body, async () => {
    await ctx.db.update(MandateEntity, { id: mandate.id }, { until: left.until });
    await checkPlacement(ctx, { body, seat }, next);
    const place = { networkId, bodyId, seatId: seat.id };
    const opened = await ctx.db.save(
      ctx.db.create(MandateEntity, { ...place, ...next, ...source, createdAt: ctx.now }),
    );
    ctx.record(mandateSucceeded(networkId, { bodyId, mandateId: mandate.id, byMandateId: opened.id }));
    ctx.record(personAppointed(networkId, { bodyId, seatId: seat.id, personId, mandateId: opened.id }));
  });
  return { seat: seat.id };
}
