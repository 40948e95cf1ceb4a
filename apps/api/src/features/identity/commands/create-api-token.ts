import {
  API_TOKEN_ZONE,
  API_TOKENS_MAX,
  type ApiTokenScope,
  checkApiTokenLastDay,
  defaultLastDay,
  plainDateIn,
} from '@maillage/domain';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type CommandContext, ShownOnce } from '../../../platform/run/command-context.ts';
import { apiTokenCreated } from '../identity.facts.ts';
import { accountPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { ApiTokenEntity } from '../model/api-token.entity.ts';
import { newApiToken, tokenHash } from '../secret-token.ts';

export interface CreateApiToken {
  name: string;
  scope: ApiTokenScope;
  /** The last day on which it works; in 90 days unless told. */
  expiresOn?: string | null;
}

/**
 * Makes a personal token of the API for one's own account. The token itself is in this answer and nowhere else.
 *
 * @throws API_TOKEN_EXPIRY_INVALID   past, or more than a year away
 * @throws TOO_MANY_API_TOKENS
 */
export async function createApiToken(
  ctx: CommandContext,
  { name, scope, expiresOn }: CreateApiToken,
): Promise<{ apiToken: string; token: ShownOnce }> {
  const account = await ctx.find(AccountEntity, ctx.viewer.accountId ?? '', accountPolicy.read, 'UNAUTHENTICATED', {
    lock: true,
  });
  await ctx.authorize(accountPolicy.createApiToken, account);
  const today = plainDateIn(ctx.now, API_TOKEN_ZONE);
  const lastDay = expiresOn ?? defaultLastDay(today);
  const problem = checkApiTokenLastDay(lastDay, today);
  if (problem) throw new AppError(problem.code, problem.params, [{ path: 'expiresOn', ...problem }]);
  const inUse = { accountId: account.id, revokedAt: IsNull(), expiresOn: MoreThanOrEqual(today) };
  if ((await ctx.db.countBy(ApiTokenEntity, inUse)) >= API_TOKENS_MAX)
    throw new AppError('TOO_MANY_API_TOKENS', { max: API_TOKENS_MAX });
  const token = newApiToken();
  const kept = await ctx.db.save(
    ctx.db.create(ApiTokenEntity, {
      accountId: account.id,
      name,
      scope,
      tokenHash: tokenHash(token),
      createdAt: ctx.now,
      expiresOn: lastDay,
    }),
  );
  ctx.record(apiTokenCreated(null, { personId: account.personId, apiTokenId: kept.id }));
  return { apiToken: kept.id, token: new ShownOnce(token) };
}
