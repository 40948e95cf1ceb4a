import { AppError } from '../../../platform/errors/app-error.ts';
import { findOwnUpload } from '../../../platform/files/own-upload.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { AddToolVersionInput } from '../api/tools.inputs.ts';
import { ToolVersionEntity } from '../model/tool-version.entity.ts';
import { toolVersionAdded } from '../tools.facts.ts';
import { toolPolicy } from '../tools.policy.ts';
import { findToolToChange } from './find-tool.ts';

/**
 * Adds a version of a tool; those before stay readable.
 *
 * @throws TOOL_NOT_FOUND
 * @throws TOOL_ARCHIVED
 * @throws FILE_NOT_FOUND           no such upload of the viewer in this network
 * @throws TOOL_VERSION_IDENTICAL   the same content is a version already
 */
export async function addToolVersion(ctx: CommandContext, input: AddToolVersionInput): Promise<{ tool: string }> {
  const tool = await findToolToChange(ctx, input.toolId, toolPolicy.addToolVersion);
  const { id: toolId, networkId } = tool;
  const file = await findOwnUpload(ctx, { networkId, fileId: input.fileId });
  const before = (await ctx.db.query(
    `select v.number, f.sha256 from tools_tool_version v
     join platform_file f on f.network_id = v.network_id and f.id = v.file_id
     where v.network_id = $1 and v.tool_id = $2 order by v.number desc`,
    [networkId, toolId],
  )) as { number: number; sha256: string }[];
  const same = before.find(({ sha256 }) => sha256 === file.sha256);
  if (same) throw new AppError('TOOL_VERSION_IDENTICAL', { number: same.number });
  const version = await ctx.db.save(
    ctx.db.create(ToolVersionEntity, {
      networkId,
      toolId,
      number: (before[0]?.number ?? 0) + 1,
      fileId: file.id,
      note: input.note?.trim() || null,
      addedByPersonId: ctx.viewer.personId,
      addedAt: ctx.now,
    }),
  );
  ctx.record(toolVersionAdded(networkId, { toolId, toolVersionId: version.id }));
  return { tool: toolId };
}
