import { defineFact } from '../../platform/facts/fact.ts';

export const signedIn = defineFact<{ personId: string; sessionId: string }>('identity.signedIn');
export const signedOut = defineFact<{ personId: string; sessionId: string }>('identity.signedOut');
export const sessionRevoked = defineFact<{ personId: string; sessionId: string }>('identity.sessionRevoked');
export const signInLinkRequested = defineFact<{ linkId: string; personId: string }>('identity.signInLinkRequested');
export const personInvited = defineFact<{ linkId: string; personId: string }>('identity.personInvited');
export const invitationAccepted = defineFact<{ personId: string; accountId: string }>('identity.invitationAccepted');
export const passwordChanged = defineFact<{ personId: string }>('identity.passwordChanged');
export const apiTokenCreated = defineFact<{ personId: string; apiTokenId: string }>('identity.apiTokenCreated');
export const apiTokenRevoked = defineFact<{ personId: string; apiTokenId: string }>('identity.apiTokenRevoked');
export const accountUpdated = defineFact<{ personId: string }>('identity.accountUpdated');
