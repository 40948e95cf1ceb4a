import { checkPassword } from '@maillage/domain';
import { IsNull, Not } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { passwordChanged } from '../identity.facts.ts';
import { accountPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SessionEntity } from '../model/session.entity.ts';
import { hashPassword, passwordMatches } from '../password.ts';

export interface ChangePassword {
  currentPassword?: string | null;
  newPassword: string;
}

/**
 * Changes one's own password and signs out the other devices.
 *
 * @throws CURRENT_PASSWORD_WRONG
 * @throws DEMONSTRATION_ACCOUNT_REFUSED   its password is everybody's
 * @throws PASSWORD_UNCHANGED
 * @throws PASSWORD_TOO_WEAK
 */
export async function changePassword(ctx: CommandContext, input: ChangePassword): Promise<{ changed: true }> {
  const { accountId, sessionId } = ctx.viewer;
  const account = await ctx.find(AccountEntity, accountId ?? '', accountPolicy.read, 'UNAUTHENTICATED');
  await ctx.authorize(accountPolicy.changePassword, account);
  if (account.isDemonstration) throw new AppError('DEMONSTRATION_ACCOUNT_REFUSED');
  const current =
    account.passwordHash === null || (await passwordMatches(account.passwordHash, input.currentPassword ?? ''));
  if (!current)
    throw new AppError('CURRENT_PASSWORD_WRONG', {}, [{ path: 'currentPassword', code: 'CURRENT_PASSWORD_WRONG' }]);
  if (input.newPassword === input.currentPassword) {
    throw new AppError('PASSWORD_UNCHANGED', {}, [{ path: 'newPassword', code: 'PASSWORD_UNCHANGED' }]);
  }
  const problem = checkPassword(input.newPassword);
  if (problem)
    throw new AppError(problem.code, problem.params, [
      { path: 'newPassword', code: problem.code, params: problem.params },
    ]);
  await ctx.db.update(AccountEntity, { id: account.id }, { passwordHash: await hashPassword(input.newPassword) });
  await ctx.db.update(
    SessionEntity,
    { accountId: account.id, id: Not(sessionId ?? ''), revokedAt: IsNull() },
    { revokedAt: ctx.now },
  );
  ctx.record(passwordChanged(null, { personId: account.personId }));
  return { changed: true };
}
