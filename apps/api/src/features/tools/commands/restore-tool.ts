import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RestoreToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolRestored } from '../tools.facts.ts';
import { toolPolicy } from '../tools.policy.ts';
import { findTool } from './find-tool.ts';

/**
 * Brings an archived tool back into the library, as it was.
 *
 * @throws TOOL_NOT_FOUND
 * @throws TOOL_NOT_ARCHIVED   it is in the library
 */
export async function restoreTool(ctx: CommandContext, input: RestoreToolInput): Promise<{ tool: string }> {
  const { tool } = await findTool(ctx, input.toolId, toolPolicy.restoreTool);
  if (!tool.archivedAt) throw new AppError('TOOL_NOT_ARCHIVED');
  await ctx.db.update(ToolEntity, { id: tool.id }, { archivedAt: null });
  ctx.record(toolRestored(tool.networkId, { toolId: tool.id }));
  return { tool: tool.id };
}
