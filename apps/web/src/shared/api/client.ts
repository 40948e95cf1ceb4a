import { hashes } from 'virtual:trusted-documents';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { type Client, createClient, fetchExchange, mapExchange, type TypedDocumentNode } from 'urql';
import { invalidations, keylessTypes } from './cache.ts';
import { failureOf } from './failure.ts';

/** The hash under which the API knows an operation; an API of another release asks for the text, and gets it. */
async function hashOf(_text: string, document: TypedDocumentNode): Promise<string | undefined> {
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') return hashes[definition.name?.value ?? ''];
  }
  return undefined;
}

/** A client with an empty cache. One is made at start and at each sign-in or sign-out: nothing read by another viewer stays. */
export function createApiClient(onSessionLost: () => void): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (failureOf(error).kind === 'UNAUTHENTICATED') onSessionLost();
        },
      }),
      cacheExchange({ keys: keylessTypes, updates: { Mutation: invalidations } }),
      persistedExchange({ generateHash: hashOf, enableForMutation: true, preferGetForPersistedQueries: false }),
      fetchExchange,
    ],
  });
}
