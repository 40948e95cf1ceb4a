import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';
import { invitationDays } from './invite-by-mail.ts';

/**
 * Gives an operator an account without a password and a link that works once.
 *
 * @param makePerson called when no account has this address; gives the new person's id
 */
export async function openOperatorAccount(
  ctx: CommandContext,
  email: string,
  makePerson: () => Promise<string>,
): Promise<{ link: string }> {
  const known = await ctx.db.findOneBy(AccountEntity, { email });
  const personId = known?.personId ?? (await makePerson());
  if (known) await ctx.db.update(AccountEntity, { id: known.id }, { isOperator: true });
  else await ctx.db.save(ctx.db.create(AccountEntity, { personId, email, isOperator: true, createdAt: ctx.now }));
  const link = await ctx.db.save(
    ctx.db.create(SignInLinkEntity, {
      personId,
      email,
      purpose: 'SIGN_IN',
      networkId: null,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + invitationDays * 86_400_000),
      usedAt: null,
    }),
  );
  return { link: link.id };
}
