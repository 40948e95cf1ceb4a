import type { CommandContext } from '../../../platform/run/command-context.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { territoryPolicy } from '../networks.policy.ts';

/**
 * The territory that a command of another feature names.
 *
 * @throws TERRITORY_NOT_FOUND   unknown, or a quartier that the viewer may not see
 */
export const findTerritory = (ctx: CommandContext, territoryId: string): Promise<TerritoryEntity> =>
  ctx.find(TerritoryEntity, territoryId, territoryPolicy.read, 'TERRITORY_NOT_FOUND');
