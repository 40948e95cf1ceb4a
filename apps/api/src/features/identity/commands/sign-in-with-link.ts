import { checkPassword } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { invitationAccepted } from '../identity.facts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';
import { hashPassword } from '../password.ts';
import { openSession } from './open-session.ts';

export interface SignInWithLink {
  /** The id that the token's signature vouches for. */
  linkId: string | null;
  newPassword?: string | null;
  device: string;
  demonstration: boolean;
}

/**
 * Opens a session with a link, which then no longer works. An invitation opens the account, with a password if one is given.
 *
 * @throws LINK_INVALID        unknown, used or out of date
 * @throws PASSWORD_TOO_WEAK
 */
export async function signInWithLink(
  ctx: CommandContext,
  input: SignInWithLink,
): Promise<{ account: string; token: string }> {
  const link =
    input.linkId &&
    (await ctx.db.findOne(SignInLinkEntity, { where: { id: input.linkId }, lock: { mode: 'pessimistic_write' } }));
  if (!link || link.usedAt || link.expiresAt <= ctx.now) throw new AppError('LINK_INVALID');
  await ctx.db.update(SignInLinkEntity, { id: link.id }, { usedAt: ctx.now });
  const passwordHash = input.newPassword ? await checkedHash(input.newPassword) : null;
  const account = await accountOf(ctx, link, passwordHash);
  if (account.isDemonstration && !input.demonstration) throw new AppError('LINK_INVALID');
  return openSession(ctx, account, input.device);
}

async function checkedHash(password: string): Promise<string> {
  const problem = checkPassword(password);
  if (problem)
    throw new AppError(problem.code, problem.params, [
      { path: 'newPassword', code: problem.code, params: problem.params },
    ]);
  return hashPassword(password);
}

async function accountOf(
  ctx: CommandContext,
  link: SignInLinkEntity,
  passwordHash: string | null,
): Promise<AccountEntity> {
  const existing = await ctx.db.findOneBy(AccountEntity, { personId: link.personId });
  if (existing) {
    if (passwordHash) await ctx.db.update(AccountEntity, { id: existing.id }, { passwordHash });
    return existing;
  }
  if (link.purpose !== 'INVITATION') throw new AppError('LINK_INVALID');
  const account = await ctx.db.save(
    ctx.db.create(AccountEntity, { personId: link.personId, email: link.email, passwordHash, createdAt: ctx.now }),
  );
  ctx.record(invitationAccepted(link.networkId, { personId: account.personId, accountId: account.id }));
  return account;
}
