import { normaliseEmail } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { signInLinkRequested } from '../identity.facts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';

/** Minutes during which a sign-in link works. */
export const signInLinkMinutes = 15;

/** Asks for a link by mail. The answer is the same whether the account exists or not. */
export async function requestSignInLink(ctx: CommandContext, input: { email: string }): Promise<{ accepted: true }> {
  const account = await ctx.db.findOneBy(AccountEntity, { email: normaliseEmail(input.email) });
  if (account) {
    const link = await ctx.db.save(
      ctx.db.create(SignInLinkEntity, {
        personId: account.personId,
        email: account.email,
        purpose: 'SIGN_IN',
        networkId: null,
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + signInLinkMinutes * 60_000),
        usedAt: null,
      }),
    );
    ctx.record(signInLinkRequested(null, { linkId: link.id, personId: account.personId }));
  }
  return { accepted: true };
}
