import { TROIKA_SEATS } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateBodyInput } from '../api/bodies.inputs.ts';
import { bodyUpdated } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { checkedName, checkedZone, namedPeople, textOr, valueOr } from './body-fields.ts';
import { checkAlive, findBodyToChange, holdBodiesOf } from './find-to-change.ts';
import { openSeats } from './open-seats.ts';

/**
 * Changes what a body is and who sees it. The two birth bodies keep their kind and are seen by the whole network.
 *
 * @throws BODY_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED
 * @throws BIRTH_BODY_PERMANENT    another kind or another visibility for Coordination or Réseau
 * @throws BODY_NAME_TAKEN, TIME_ZONE_INVALID
 * @throws TROIKA_SEATS_COMPLETE   it has more than three seats, so it cannot become a troïka
 * @throws NAMED_PEOPLE_MISSING, PERSON_NOT_FOUND   for a RESTRICTED body
 */
export async function updateBody(ctx: CommandContext, input: UpdateBodyInput): Promise<{ body: string }> {
  const { networkId } = await ctx.find(BodyEntity, input.bodyId, bodyPolicy.read, 'BODY_NOT_FOUND');
  await holdBodiesOf(ctx, networkId);
  const body = await findBodyToChange(ctx, input.bodyId, bodyPolicy.updateBody);
  checkAlive(ctx, body);
  const kind = input.kind ?? body.kind;
  const visibility = input.visibility ?? body.visibility;
  if (body.role !== 'ORDINARY' && (kind !== body.kind || visibility !== body.visibility)) {
    throw new AppError('BIRTH_BODY_PERMANENT', { name: body.name });
  }
  if (kind === 'TROIKA' && body.kind !== 'TROIKA' && (await openSeats(ctx, body)).length > TROIKA_SEATS) {
    throw new AppError('TROIKA_SEATS_COMPLETE');
  }
  const personIds = input.namedPersonIds ?? body.namedPersonIds;
  await ctx.db.update(
    BodyEntity,
    { id: body.id },
    {
      name: input.name == null ? body.name : await checkedName(ctx, { networkId, bodyId: body.id, name: input.name }),
      longName: textOr(input.longName, body.longName),
      kind,
      level: valueOr(input.level, body.level),
      formality: valueOr(input.formality, body.formality),
      power: input.power ?? body.power,
      scale: valueOr(input.scale, body.scale),
      purpose: textOr(input.purpose, body.purpose),
      frameworks: input.frameworks ? [...new Set(input.frameworks)] : body.frameworks,
      visibility,
      namedPersonIds: await namedPeople(ctx, { networkId, visibility, personIds }),
      timeZone: input.timeZone ? checkedZone(input.timeZone) : body.timeZone,
      startedOn: valueOr(input.startedOn, body.startedOn),
    },
  );
  ctx.record(bodyUpdated(networkId, { bodyId: body.id }));
  return { body: body.id };
}
