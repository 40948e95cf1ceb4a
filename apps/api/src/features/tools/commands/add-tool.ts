import { fold } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import { findOwnUpload } from '../../../platform/files/own-upload.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { AddToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { ToolVersionEntity } from '../model/tool-version.entity.ts';
import { toolAdded } from '../tools.facts.ts';
import { shelve } from './shelve.ts';

/** What a tool is searched by. */
export const searchTextOf = ({ title, description }: Pick<ToolEntity, 'title' | 'description'>): string =>
  fold(`${title} ${description ?? ''}`);

/**
 * Adds a tool to the network's library, with the file of its first version.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws TOOL_TITLE_MISSING
 * @throws FILE_NOT_FOUND              no such upload of the viewer in this network
 * @throws TOOL_VISIBILITY_NEEDS_BODY
 * @throws NAMED_PEOPLE_MISSING
 */
export async function addTool(ctx: CommandContext, input: AddToolInput): Promise<{ tool: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.addTool, network);
  const title = input.title.trim();
  if (!title) throw new AppError('TOOL_TITLE_MISSING');
  const file = await findOwnUpload(ctx, { networkId: network.id, fileId: input.fileId });
  const description = input.description?.trim() || null;
  const place = {
    networkId: network.id,
    bodyId: input.bodyId ?? null,
    visibility: input.visibility ?? 'NETWORK',
    addedByPersonId: ctx.viewer.personId,
  };
  const namedPersonIds = await shelve(ctx, { ...place, namedPersonIds: input.namedPersonIds ?? [] });
  const tool = await ctx.db.save(
    ctx.db.create(ToolEntity, {
      ...place,
      title,
      description,
      themes: [...new Set(input.themes ?? [])],
      namedPersonIds,
      addedAt: ctx.now,
      archivedAt: null,
      searchText: searchTextOf({ title, description }),
    }),
  );
  await ctx.db.insert(ToolVersionEntity, {
    networkId: network.id,
    toolId: tool.id,
    number: 1,
    fileId: file.id,
    note: input.versionNote?.trim() || null,
    addedByPersonId: ctx.viewer.personId,
    addedAt: ctx.now,
  });
  ctx.record(toolAdded(network.id, { toolId: tool.id, bodyId: tool.bodyId }));
  return { tool: tool.id };
}
