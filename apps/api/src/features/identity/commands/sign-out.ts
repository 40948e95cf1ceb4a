import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { signedOut } from '../identity.facts.ts';
import { accountPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SessionEntity } from '../model/session.entity.ts';

/** Ends the session in use. */
export async function signOut(ctx: CommandContext): Promise<{ signedOut: true }> {
  const { accountId, sessionId, personId } = ctx.viewer;
  if (!accountId || !sessionId || !personId) throw new AppError('UNAUTHENTICATED');
  await ctx.authorize(
    accountPolicy.signOut,
    await ctx.find(AccountEntity, accountId, accountPolicy.read, 'UNAUTHENTICATED'),
  );
  await ctx.db.update(SessionEntity, { id: sessionId }, { revokedAt: ctx.now });
  ctx.record(signedOut(null, { personId, sessionId }));
  return { signedOut: true };
}
