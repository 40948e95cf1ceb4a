import type { QueryContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';

/**
 * The body that a command of another feature works in.
 *
 * @throws BODY_NOT_FOUND   it does not exist or the viewer may not see it
 */
export const findBody = (ctx: QueryContext, bodyId: string): Promise<BodyEntity> =>
  ctx.find(BodyEntity, bodyId, bodyPolicy.read, 'BODY_NOT_FOUND');
