import { graphql, type ResultOf, useReading } from '../../../shared/api/index.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      isSignedIn
      email
      locale
      person { id displayName givenName }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];

/** Who is at the keyboard. `undefined` until the API has answered. */
export function useViewer(): Viewer | undefined {
  return useReading(ViewerQuery, {}).data?.viewer;
}
