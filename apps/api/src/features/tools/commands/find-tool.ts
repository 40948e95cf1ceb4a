import { plainDateIn } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork } from '../../networks/index.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolPolicy } from '../tools.policy.ts';

/**
 * A tool, archived or not, locked, once the right to change it was checked; and the zone of its network.
 *
 * @throws TOOL_NOT_FOUND     it does not exist or the viewer may not read it
 * @throws FORBIDDEN
 * @throws NETWORK_ARCHIVED
 */
export async function findTool(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<{ tool: ToolEntity; timeZone: string }> {
  const tool = await ctx.find(ToolEntity, id, toolPolicy.read, 'TOOL_NOT_FOUND', { lock: true });
  await ctx.authorize(permission, tool);
  const { timeZone } = await findNetwork(ctx, tool.networkId);
  return { tool, timeZone };
}

/**
 * The same, in the library.
 *
 * @throws TOOL_ARCHIVED   what was taken out of the library no longer changes
 */
export async function findToolToChange(ctx: CommandContext, id: string, permission: Permission): Promise<ToolEntity> {
  const { tool, timeZone } = await findTool(ctx, id, permission);
  if (tool.archivedAt) throw new AppError('TOOL_ARCHIVED', { archivedOn: plainDateIn(tool.archivedAt, timeZone) });
  return tool;
}
