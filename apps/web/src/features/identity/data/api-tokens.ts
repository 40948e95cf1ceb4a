import { graphql, type ResultOf } from '../../../shared/api/index.ts';
import type { AccountQuery } from './sessions.ts';

export type ApiToken = NonNullable<ResultOf<typeof AccountQuery>['viewer']>['apiTokens'][number];

export const createApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      token
      apiToken { id name scope createdAt lastUsedAt expiresOn }
    }
  }
`);

export const revokeApiToken = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) { revoked }
  }
`);
