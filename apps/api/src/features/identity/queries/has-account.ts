import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AccountEntity } from '../model/account.entity.ts';

/** Whether a person can sign in. */
export const hasAccount = ({ db }: Pick<CommandContext, 'db'>, personId: string): Promise<boolean> =>
  db.existsBy(AccountEntity, { personId });
