import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolUpdated } from '../tools.facts.ts';
import { toolPolicy } from '../tools.policy.ts';
import { searchTextOf } from './add-tool.ts';
import { findToolToChange } from './find-tool.ts';
import { shelve } from './shelve.ts';

/**
 * Changes what is said of a tool, where it stands, and who may read it. What is left out of the input stays.
 *
 * @throws TOOL_NOT_FOUND
 * @throws TOOL_ARCHIVED
 * @throws TOOL_TITLE_MISSING
 * @throws TOOL_VISIBILITY_NEEDS_BODY
 * @throws NAMED_PEOPLE_MISSING
 */
export async function updateTool(ctx: CommandContext, input: UpdateToolInput): Promise<{ tool: string }> {
  const tool = await findToolToChange(ctx, input.toolId, toolPolicy.updateTool);
  const title = (input.title ?? tool.title).trim();
  if (!title) throw new AppError('TOOL_TITLE_MISSING');
  const description = input.description === undefined ? tool.description : input.description?.trim() || null;
  await ctx.db.update(
    ToolEntity,
    { id: tool.id },
    {
      title,
      description,
      searchText: searchTextOf({ title, description }),
      ...(input.themes ? { themes: [...new Set(input.themes)] } : {}),
      ...(await movedPlace(ctx, tool, input)),
    },
  );
  ctx.record(toolUpdated(tool.networkId, { toolId: tool.id }));
  return { tool: tool.id };
}

/** Checked only when it changes: correcting a title does not ask for the right to place the tool anew. */
async function movedPlace(
  ctx: CommandContext,
  tool: ToolEntity,
  { bodyId, visibility, namedPersonIds }: UpdateToolInput,
): Promise<Partial<ToolEntity>> {
  if (bodyId === undefined && !visibility && !namedPersonIds) return {};
  const place = {
    networkId: tool.networkId,
    bodyId: bodyId === undefined ? tool.bodyId : bodyId,
    visibility: visibility ?? tool.visibility,
    addedByPersonId: tool.addedByPersonId,
  };
  const named = await shelve(ctx, { ...place, namedPersonIds: namedPersonIds ?? tool.namedPersonIds });
  return { bodyId: place.bodyId, visibility: place.visibility, namedPersonIds: named };
}
