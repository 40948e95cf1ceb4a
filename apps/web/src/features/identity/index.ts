export { SessionProvider, useSessionControl } from './data/session-context.tsx';
export {
  AccountQuery,
  changePassword,
  InstanceQuery,
  requestSignInLink,
  revokeSession,
  SignInLinkQuery,
  signIn,
  signInWithLink,
  signOut,
  updateAccount,
} from './data/sessions.ts';
export { useViewer, ViewerQuery } from './data/viewer.ts';
export { ApiTokens } from './parts/api-tokens.tsx';
