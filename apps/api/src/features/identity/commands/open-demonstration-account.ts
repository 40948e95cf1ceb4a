import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { demonstrationAccounts, demonstrationPassword } from '../demonstration-accounts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { hashPassword } from '../password.ts';

/**
 * Lets a person of a demonstration network sign in with the demonstration's password, as long as this instance is in
 * demonstration mode.
 *
 * @throws FORBIDDEN   not one of the published demonstration addresses, or not the set-up
 */
export async function openDemonstrationAccount(
  ctx: CommandContext,
  { personId, email }: { personId: string; email: string },
): Promise<{ account: string }> {
  const isPublished = demonstrationAccounts.some((account) => account.email === email);
  if (!isPublished || ctx.viewer.kind !== 'system') throw new AppError('FORBIDDEN');
  const account = await ctx.db.save(
    ctx.db.create(AccountEntity, {
      personId,
      email,
      passwordHash: await hashPassword(demonstrationPassword),
      isDemonstration: true,
      createdAt: ctx.now,
    }),
  );
  return { account: account.id };
}
