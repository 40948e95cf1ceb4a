import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateMandateInput } from '../api/seats.inputs.ts';
import { mandateUpdated } from '../governance.facts.ts';
import { mandatePolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { valueOr } from './body-fields.ts';
import { findMandateToChange } from './find-to-change.ts';
import { keepCoordinated } from './keep-coordinated.ts';
import { checkPlacement, sourceOf } from './place-on-seat.ts';

/**
 * Changes the office, the days or the appointing document of a mandate. Another person or another role is another mandate.
 *
 * @throws MANDATE_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED, SEAT_CLOSED
 * @throws MANDATE_PERIOD_INVALID
 * @throws TITULAR_ALREADY_SEATED, PERSON_ALREADY_ON_SEAT, OFFICE_ALREADY_HELD
 * @throws LAST_COORDINATION_MANDATE
 * @throws FILE_NOT_FOUND   no such upload of the viewer in this network
 */
export async function updateMandate(ctx: CommandContext, input: UpdateMandateInput): Promise<{ seat: string }> {
  const { body, seat, mandate } = await findMandateToChange(ctx, input.mandateId, mandatePolicy.updateMandate);
  const { id: mandateId, networkId, bodyId, personId, role } = mandate;
  const office = valueOr(input.office, mandate.office);
  const from = input.from ?? mandate.from;
  const until = valueOr(input.until, mandate.until);
  await checkPlacement(ctx, { body, seat }, { mandateId, personId, role, office, from, until });
  await keepCoordinated(ctx, body, async () => {
    await ctx.db.update(
      MandateEntity,
      { id: mandateId },
      { office, from, until, ...(await newSource(ctx, mandate, input)) },
    );
  });
  ctx.record(mandateUpdated(networkId, { bodyId, mandateId, personId }));
  return { seat: seat.id };
}

/** A file that stays is not asked for again: it may be somebody else's upload. */
async function newSource(ctx: CommandContext, mandate: MandateEntity, input: UpdateMandateInput) {
  const { sourceFileId, sourceLabel } = await sourceOf(ctx, mandate.networkId, input);
  return {
    ...(input.sourceFileId === undefined ? {} : { sourceFileId }),
    ...(input.sourceLabel === undefined && !sourceFileId ? {} : { sourceLabel }),
  };
}
