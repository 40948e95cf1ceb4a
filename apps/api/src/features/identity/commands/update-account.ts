import type { CommandContext } from '../../../platform/run/command-context.ts';
import { accountUpdated } from '../identity.facts.ts';
import { accountPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';

export interface UpdateAccount {
  locale?: 'fr' | 'en' | null;
}

/** Changes one's own language. */
export async function updateAccount(ctx: CommandContext, input: UpdateAccount): Promise<{ viewer: string }> {
  const account = await ctx.find(AccountEntity, ctx.viewer.accountId ?? '', accountPolicy.read, 'UNAUTHENTICATED');
  await ctx.authorize(accountPolicy.updateAccount, account);
  if (input.locale) await ctx.db.update(AccountEntity, { id: account.id }, { locale: input.locale });
  ctx.record(accountUpdated(null, { personId: account.personId }));
  return { viewer: account.id };
}
