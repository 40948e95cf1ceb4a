import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const NetworksQuery = graphql(`
  query Networks {
    networks(page: { limit: 100 }) {
      totalCount
      items { id slug name shortName isMember isPublic }
    }
  }
`);

/** What every page of a network needs: its name, its zone, what the viewer may do, its bodies. */
export const NetworkShellQuery = graphql(`
  query NetworkShell($slug: String!) {
    network(slug: $slug) {
      id
      slug
      name
      shortName
      longName
      timeZone
      isMember
      isPublic
      viewerCan
      bodies(page: { limit: 100 }) {
        items { id name kind role power dissolvedOn viewerCan }
      }
    }
  }
`);

export type NetworkShell = NonNullable<ResultOf<typeof NetworkShellQuery>['network']>;

export const createNetwork = graphql(`
  mutation CreateNetwork($input: CreateNetworkInput!) {
    createNetwork(input: $input) { network { id slug name } }
  }
`);
