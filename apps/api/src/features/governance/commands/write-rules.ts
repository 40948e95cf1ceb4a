import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity, type RuleColumns } from '../model/body-rules.entity.ts';

/** Sets the rules of a body, all of them, and keeps a version of them with who set it. Gives the version's id. */
export async function writeRules(ctx: CommandContext, body: BodyEntity, rules: RuleColumns): Promise<string> {
  const place = { networkId: body.networkId, bodyId: body.id };
  await ctx.db.upsert(BodyRulesEntity, { ...place, ...rules, updatedAt: ctx.now }, ['networkId', 'bodyId']);
  const version = await ctx.db.save(
    ctx.db.create(BodyRulesVersionEntity, { ...place, ...rules, setAt: ctx.now, setByPersonId: ctx.viewer.personId }),
  );
  return version.id;
}
