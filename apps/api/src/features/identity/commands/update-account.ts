import { isTimeZone } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { accountUpdated } from '../identity.facts.ts';
import { accountPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';

export interface UpdateAccount {
  locale?: 'fr' | 'en' | null;
  /** IANA; null clears. */
  timeZone?: string | null;
}

/**
 * Changes one's own language and time zone. What is left out stays.
 *
 * @throws INVALID_INPUT   not an IANA name
 */
export async function updateAccount(ctx: CommandContext, input: UpdateAccount): Promise<{ viewer: string }> {
  const account = await ctx.find(AccountEntity, ctx.viewer.accountId ?? '', accountPolicy.read, 'UNAUTHENTICATED');
  await ctx.authorize(accountPolicy.updateAccount, account);
  const { timeZone } = input;
  if (timeZone && !isTimeZone(timeZone)) {
    throw new AppError('INVALID_INPUT', {}, [{ path: 'timeZone', code: 'CHOICE_UNKNOWN' }]);
  }
  if (timeZone !== undefined) await ctx.db.update(AccountEntity, { id: account.id }, { timeZone });
  if (input.locale) await ctx.db.update(AccountEntity, { id: account.id }, { locale: input.locale });
  ctx.record(accountUpdated(null, { personId: account.personId }));
  return { viewer: account.id };
}
