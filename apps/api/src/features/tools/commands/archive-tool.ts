import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { ArchiveToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolArchived } from '../tools.facts.ts';
import { toolPolicy } from '../tools.policy.ts';
import { findToolToChange } from './find-tool.ts';

/**
 * Takes a tool out of the library. Who could read it still can, by its address.
 *
 * @throws TOOL_NOT_FOUND
 * @throws TOOL_ARCHIVED   already
 */
export async function archiveTool(ctx: CommandContext, input: ArchiveToolInput): Promise<{ tool: string }> {
  const tool = await findToolToChange(ctx, input.toolId, toolPolicy.archiveTool);
  await ctx.db.update(ToolEntity, { id: tool.id }, { archivedAt: ctx.now });
  ctx.record(toolArchived(tool.networkId, { toolId: tool.id }));
  return { tool: tool.id };
}
