import { definePolicy } from '../../platform/access/policy.ts';
import { isSelf, type Rule, via } from '../../platform/access/rule.ts';
import { AccountEntity } from './model/account.entity.ts';
import { SessionEntity } from './model/session.entity.ts';

export const accountPolicy = definePolicy('identity', () => AccountEntity, {
  read: isSelf(),
  signOut: isSelf(),
  changePassword: isSelf(),
  updateAccount: isSelf(),
});

const ofOwnAccount: Rule = via(() => AccountEntity, 'accountId', isSelf());

export const sessionPolicy = definePolicy('identity', () => SessionEntity, {
  read: ofOwnAccount,
  revokeSession: ofOwnAccount,
});
