import type { CommandContext } from '../../../platform/run/command-context.ts';
import { sessionRevoked } from '../identity.facts.ts';
import { sessionPolicy } from '../identity.policy.ts';
import { SessionEntity } from '../model/session.entity.ts';

/**
 * Signs out another device of one's own.
 *
 * @throws SESSION_NOT_FOUND
 */
export async function revokeSession(ctx: CommandContext, input: { sessionId: string }): Promise<{ revoked: true }> {
  const session = await ctx.find(SessionEntity, input.sessionId, sessionPolicy.read, 'SESSION_NOT_FOUND');
  await ctx.authorize(sessionPolicy.revokeSession, session);
  await ctx.db.update(SessionEntity, { id: session.id }, { revokedAt: ctx.now });
  ctx.record(sessionRevoked(null, { personId: ctx.viewer.personId ?? '', sessionId: session.id }));
  return { revoked: true };
}
