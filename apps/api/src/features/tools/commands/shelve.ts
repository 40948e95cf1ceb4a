import type { Visibility } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import { maySpeakForBody } from '../tools.policy.ts';

/** Where a tool stands in the library and who may read it. */
export interface Place {
  networkId: string;
  bodyId: string | null;
  visibility: Visibility;
  /** People named by the one who shares; used at the level RESTRICTED only. */
  namedPersonIds: string[];
  /** Never loses sight of what they shared. */
  addedByPersonId: string | null;
}

/** Not a door of its own: part of what adding or changing a tool demands. */
const placeTool: Permission = { ...bodyPolicy.read, feature: 'tools', name: 'placeTool', rule: maySpeakForBody };

/**
 * Checks a place, and gives the people who are named on the row.
 *
 * @throws TOOL_VISIBILITY_NEEDS_BODY
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND  a person named is not in the network's directory
 * @throws FORBIDDEN         the viewer neither sits in the body nor administers the network
 */
export async function shelve(ctx: CommandContext, place: Place): Promise<string[]> {
  if (place.visibility === 'BODY' && !place.bodyId) throw new AppError('TOOL_VISIBILITY_NEEDS_BODY');
  if (place.bodyId) await checkBody(ctx, place.networkId, place.bodyId);
  if (place.visibility !== 'RESTRICTED') return [];
  if (place.namedPersonIds.length === 0) throw new AppError('NAMED_PEOPLE_MISSING');
  const named = new Set(place.namedPersonIds);
  await checkPeople(ctx, place.networkId, [...named]);
  if (place.addedByPersonId) named.add(place.addedByPersonId);
  return [...named];
}

async function checkBody(ctx: CommandContext, networkId: string, bodyId: string): Promise<void> {
  const body = await findBody(ctx, bodyId);
  if (body.networkId !== networkId) throw new AppError('BODY_NOT_FOUND');
  await ctx.authorize(placeTool, body);
}

async function checkPeople(ctx: CommandContext, networkId: string, personIds: string[]): Promise<void> {
  const [{ listed }] = (await ctx.db.query(
    'select count(*)::int as listed from actors_contact where network_id = $1 and person_id = any($2::uuid[])',
    [networkId, personIds],
  )) as [{ listed: number }];
  if (listed !== personIds.length) throw new AppError('PERSON_NOT_FOUND');
}
