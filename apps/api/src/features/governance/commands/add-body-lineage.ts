import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddBodyLineageInput } from '../api/bodies.inputs.ts';
import { bodyLineageAdded } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { BodyLineageEntity } from '../model/body-lineage.entity.ts';
import { findBodyToChange, holdBodiesOf } from './find-to-change.ts';

/**
 * Says where a body comes from: GASPEO extends the GAD. The ancestor is a body of the network, dissolved or not, or only a
 * name. Source: need G09.
 *
 * @throws BODY_NOT_FOUND           the body or its ancestor
 * @throws NETWORK_ARCHIVED
 * @throws LINEAGE_SOURCE_MISSING   neither a body nor a name
 * @throws LINEAGE_LOOP             the ancestor is the body itself or came out of it
 */
export async function addBodyLineage(ctx: CommandContext, input: AddBodyLineageInput): Promise<{ body: string }> {
  const { networkId } = await ctx.find(BodyEntity, input.bodyId, bodyPolicy.read, 'BODY_NOT_FOUND');
  // Two links at once could close a loop that neither sees.
  await holdBodiesOf(ctx, networkId);
  const body = await findBodyToChange(ctx, input.bodyId, bodyPolicy.addBodyLineage);
  const fromLabel = input.fromBodyId ? null : input.fromLabel?.trim() || null;
  if (!input.fromBodyId && !fromLabel) throw new AppError('LINEAGE_SOURCE_MISSING');
  if (input.fromBodyId) await checkAncestor(ctx, body, input.fromBodyId);
  const lineage = await ctx.db.save(
    ctx.db.create(BodyLineageEntity, {
      networkId,
      bodyId: body.id,
      kind: input.kind,
      fromBodyId: input.fromBodyId ?? null,
      fromLabel,
      note: input.note?.trim() || null,
      on: input.on ?? null,
    }),
  );
  ctx.record(bodyLineageAdded(networkId, { bodyId: body.id, lineageId: lineage.id }));
  return { body: body.id };
}

async function checkAncestor(ctx: CommandContext, { networkId, id }: BodyEntity, fromBodyId: string): Promise<void> {
  const ancestor = await ctx.find(BodyEntity, fromBodyId, bodyPolicy.read, 'BODY_NOT_FOUND');
  if (ancestor.networkId !== networkId) throw new AppError('BODY_NOT_FOUND');
  const loop = (await ctx.db.query(
    `with recursive ancestor(id) as (
       select $2::uuid
       union
       select l.from_body_id from governance_body_lineage l join ancestor on l.body_id = ancestor.id
       where l.network_id = $1 and l.from_body_id is not null
     ) select from ancestor where id = $3`,
    [networkId, fromBodyId, id],
  )) as unknown[];
  if (loop.length > 0) throw new AppError('LINEAGE_LOOP');
}
