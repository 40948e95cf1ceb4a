import { normaliseEmail } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { passwordMatches } from '../password.ts';
import { openSession } from './open-session.ts';

export interface SignIn {
  email: string;
  password: string;
  device: string;
  demonstration: boolean;
}

/**
 * Opens a session by password.
 *
 * @throws SIGN_IN_REFUSED   unknown address or wrong password: the same answer, after the same time
 */
export async function signIn(ctx: CommandContext, input: SignIn): Promise<{ account: string; token: string }> {
  const account = await ctx.db.findOneBy(AccountEntity, { email: normaliseEmail(input.email) });
  const usable = account && (input.demonstration || !account.isDemonstration) ? account : null;
  const matches = await passwordMatches(usable?.passwordHash ?? null, input.password);
  if (!usable || !matches) throw new AppError('SIGN_IN_REFUSED');
  return openSession(ctx, usable, input.device);
}
