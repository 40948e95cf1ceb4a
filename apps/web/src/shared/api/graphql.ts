import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/graphql-env.d.ts';

/** A value of the JSON scalar: the text of minutes, or the cells of an import line. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Documents typed from the API's schema. Dates stay ISO text: formatting belongs to `shared/format`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Date: string; JSON: Json; ID: string };
}>();

export type { ResultOf } from 'gql.tada';
