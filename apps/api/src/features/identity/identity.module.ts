import { defineFeature } from '../../platform/feature.ts';
import { IdentityResolver } from './api/identity.resolver.ts';
import { accountUpdated, apiTokenRevoked, passwordChanged, sessionRevoked, signedOut } from './identity.facts.ts';
import { AccountEntity } from './model/account.entity.ts';
import { ApiTokenEntity } from './model/api-token.entity.ts';
import { SessionEntity } from './model/session.entity.ts';
import { SignInLinkEntity } from './model/sign-in-link.entity.ts';
import { invitationNotice } from './notices/invitation.notice.ts';
import { signInLinkNotice } from './notices/sign-in-link.notice.ts';

export const identityFeature = defineFeature({
  name: 'identity',
  entities: [AccountEntity, SessionEntity, ApiTokenEntity, SignInLinkEntity],
  resolvers: [IdentityResolver],
  subscribers: [signInLinkNotice, invitationNotice],
  grantFacts: [signedOut, sessionRevoked, apiTokenRevoked, passwordChanged, accountUpdated],
});
