import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const ToolsQuery = graphql(`
  query Tools($slug: String!, $filter: ToolFilter) {
    network(slug: $slug) {
      id
      tools(filter: $filter, page: { limit: 100 }) {
        totalCount
        items {
          id
          title
          description
          themes
          visibility
          addedAt
          addedBy { id displayName }
          body { id name role kind power }
          latestVersion { id number filename contentType sizeBytes downloadUrl }
        }
      }
    }
  }
`);

export type ListedTool = NonNullable<ResultOf<typeof ToolsQuery>['network']>['tools']['items'][number];

export const ToolQuery = graphql(`
  query Tool($id: ID!) {
    tool(id: $id) {
      id
      title
      description
      themes
      visibility
      namedPeople { id displayName }
      addedAt
      archivedAt
      viewerCan
      addedBy { id displayName }
      body { id name role kind power }
      versions { id number note filename contentType sizeBytes addedAt downloadUrl addedBy { id displayName } }
    }
  }
`);

export type ToolDetail = NonNullable<ResultOf<typeof ToolQuery>['tool']>;

export const addTool = graphql(`
  mutation AddTool($input: AddToolInput!) {
    addTool(input: $input) { tool { id title } }
  }
`);

export const updateTool = graphql(`
  mutation UpdateTool($input: UpdateToolInput!) {
    updateTool(input: $input) {
      tool {
        id title description themes visibility
        namedPeople { id displayName }
        body { id name role kind power }
      }
    }
  }
`);

export const addToolVersion = graphql(`
  mutation AddToolVersion($input: AddToolVersionInput!) {
    addToolVersion(input: $input) {
      tool {
        id
        versions { id number note filename contentType sizeBytes addedAt downloadUrl addedBy { id displayName } }
        latestVersion { id number filename contentType sizeBytes downloadUrl }
      }
    }
  }
`);

export const archiveTool = graphql(`
  mutation ArchiveTool($input: ArchiveToolInput!) {
    archiveTool(input: $input) { tool { id archivedAt viewerCan } }
  }
`);

export const restoreTool = graphql(`
  mutation RestoreTool($input: RestoreToolInput!) {
    restoreTool(input: $input) { tool { id archivedAt viewerCan } }
  }
`);
