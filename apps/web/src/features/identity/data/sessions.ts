import { graphql } from '../../../shared/api/index.ts';

export const InstanceQuery = graphql(`
  query Instance {
    instance {
      demonstration
      demonstrationAccounts { email label password }
    }
  }
`);

export const SignInLinkQuery = graphql(`
  query SignInLink($token: String!) {
    signInLink(token: $token) { purpose email }
  }
`);

export const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { id locale } }
  }
`);

export const requestSignInLink = graphql(`
  mutation RequestSignInLink($input: RequestSignInLinkInput!) {
    requestSignInLink(input: $input) { accepted }
  }
`);

export const signInWithLink = graphql(`
  mutation SignInWithLink($input: SignInWithLinkInput!) {
    signInWithLink(input: $input) { viewer { id locale } }
  }
`);

export const signOut = graphql(`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) { signedOut }
  }
`);

export const AccountQuery = graphql(`
  query Account {
    viewer {
      id
      email
      hasPassword
      locale
      timeZone
      person { id displayName functionForm }
      sessions { id device createdAt lastSeenAt isCurrent }
      apiTokens { id name scope createdAt lastUsedAt expiresOn }
    }
  }
`);

export const revokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) { revoked }
  }
`);

export const changePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { changed }
  }
`);

export const updateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      viewer { id email locale timeZone person { id displayName functionForm } }
    }
  }
`);
