import { cacheExchange } from '@urql/exchange-graphcache';
import { type Client, createClient, fetchExchange, mapExchange } from 'urql';
import { invalidations, keylessTypes } from './cache.ts';
import { failureOf } from './failure.ts';

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
      fetchExchange,
    ],
  });
}
