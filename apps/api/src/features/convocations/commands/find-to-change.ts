import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { lockConvocation, type OfMeeting } from './find-convocation.ts';

/**
 * A convocation and its meeting, locked, once the right was checked.
 *
 * @throws CONVOCATION_NOT_FOUND   it does not exist or the viewer may not see it
 * @throws FORBIDDEN
 */
export async function findConvocation(ctx: CommandContext, id: string, permission: Permission): Promise<OfMeeting> {
  const found = await ctx.find(ConvocationEntity, id, convocationPolicy.read, 'CONVOCATION_NOT_FOUND');
  await ctx.authorize(permission, found);
  const locked = await lockConvocation(ctx, found);
  if (!locked) throw new AppError('CONVOCATION_NOT_FOUND');
  return locked;
}
