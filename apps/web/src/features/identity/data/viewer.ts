import { graphql, type ResultOf, useReading } from '../../../shared/api/index.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      email
      locale
      isOperator
      person { id displayName givenName }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** Who is at the keyboard: null for a visitor, `undefined` until the API has answered. */
export function useViewer(): Viewer | null | undefined {
  return useReading(ViewerQuery, {}).data?.viewer;
}
