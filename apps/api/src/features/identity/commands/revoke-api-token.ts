import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { apiTokenRevoked } from '../identity.facts.ts';
import { apiTokenPolicy } from '../identity.policy.ts';
import { ApiTokenEntity } from '../model/api-token.entity.ts';

/**
 * Ends a personal token of one's own, at once and for good.
 *
 * @throws API_TOKEN_NOT_FOUND   not one's own, or revoked already
 */
export async function revokeApiToken(ctx: CommandContext, input: { apiTokenId: string }): Promise<{ revoked: true }> {
  const token = await ctx.find(ApiTokenEntity, input.apiTokenId, apiTokenPolicy.read, 'API_TOKEN_NOT_FOUND', {
    lock: true,
  });
  await ctx.authorize(apiTokenPolicy.revokeApiToken, token);
  if (token.revokedAt) throw new AppError('API_TOKEN_NOT_FOUND');
  await ctx.db.update(ApiTokenEntity, { id: token.id }, { revokedAt: ctx.now });
  ctx.record(apiTokenRevoked(null, { personId: ctx.viewer.personId ?? '', apiTokenId: token.id }));
  return { revoked: true };
}
