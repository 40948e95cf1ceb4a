import type { CommandContext } from '../../../platform/run/command-context.ts';
import { signedIn } from '../identity.facts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SessionEntity } from '../model/session.entity.ts';
import { newSessionToken, tokenHash } from '../secret-token.ts';

/** A session ends this long after sign-in, whatever happens. */
export const sessionDays = 30;

/** Opens a session for an account: 256 random bits for the cookie, their hash for the table. */
export async function openSession(
  ctx: CommandContext,
  account: AccountEntity,
  device: string,
): Promise<{ account: string; token: string }> {
  const token = newSessionToken();
  const session = await ctx.db.save(
    ctx.db.create(SessionEntity, {
      accountId: account.id,
      tokenHash: tokenHash(token),
      device,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + sessionDays * 86_400_000),
    }),
  );
  await ctx.db.update(AccountEntity, { id: account.id }, { lastSignInAt: ctx.now });
  ctx.record(signedIn(null, { personId: account.personId, sessionId: session.id }));
  return { account: account.id, token };
}
