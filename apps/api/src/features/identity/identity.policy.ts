import { definePolicy } from '../../platform/access/policy.ts';
import { allOf, isBySession, isSelf, type Rule, via } from '../../platform/access/rule.ts';
import { AccountEntity } from './model/account.entity.ts';
import { ApiTokenEntity } from './model/api-token.entity.ts';
import { SessionEntity } from './model/session.entity.ts';

const atOwnDevice = allOf(isSelf(), isBySession());

/** A program may learn whose token it holds, and nothing else of the account. */
export const accountPolicy = definePolicy('identity', () => AccountEntity, {
  read: isSelf(),
  signOut: atOwnDevice,
  changePassword: atOwnDevice,
  updateAccount: atOwnDevice,
  createApiToken: atOwnDevice,
});

const ofOwnAccount: Rule = via(() => AccountEntity, 'accountId', atOwnDevice);

export const sessionPolicy = definePolicy('identity', () => SessionEntity, {
  read: ofOwnAccount,
  revokeSession: ofOwnAccount,
});

export const apiTokenPolicy = definePolicy('identity', () => ApiTokenEntity, {
  read: ofOwnAccount,
  revokeApiToken: ofOwnAccount,
});
