export { Viewer } from './api/identity.types.ts';
export { inviteByMail } from './commands/invite-by-mail.ts';
export { openOperatorAccount } from './commands/open-operator-account.ts';
export { type Eviction, listenToEvictions } from './eviction.ts';
export { LinkTokens } from './link-token.ts';
export { isSecure, sessionTokenOf } from './session-cookie.ts';
export { SignInDesk } from './sign-in-desk.ts';
export { Throttle } from './throttle.ts';
export { Viewers } from './viewers.ts';
