import { graphql, type ResultOf } from '../../../shared/api/index.ts';

const batchFields = graphql(`
  fragment BatchFields on ImportBatch {
    id
    kind
    filename
    state
    progressPercent
    lineCount
    newCount
    matchedCount
    toCorrectCount
    refusedCount
    skippedCount
    importedCount
    columns
    ignoredHeadings
    refusalCode
    refusalParams
    reportUrl
    viewerCan
  }
`);

export const ImportQuery = graphql(
  `
    query Import($id: ID!, $filter: ImportLineFilter, $page: PageInput) {
      importBatch(id: $id) {
        ...BatchFields
        lines(filter: $filter, page: $page) {
          totalCount
          items { id number state values code column params viewerCan }
        }
      }
    }
  `,
  [batchFields],
);

export type ImportDetail = NonNullable<ResultOf<typeof ImportQuery>['importBatch']>;
export type ImportLineDetail = ImportDetail['lines']['items'][number];

export const ImportsQuery = graphql(`
  query Imports($slug: String!) {
    network(slug: $slug) {
      id
      imports(page: { limit: 10 }) { totalCount items { id kind filename state startedAt importedCount lineCount } }
    }
  }
`);

export const startImport = graphql(
  `
    mutation StartImport($input: StartImportInput!) {
      startImport(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);

export const correctImportLine = graphql(
  `
    mutation CorrectImportLine($input: CorrectImportLineInput!) {
      correctImportLine(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);

export const skipImportLine = graphql(
  `
    mutation SkipImportLine($input: SkipImportLineInput!) {
      skipImportLine(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);

export const recheckImport = graphql(
  `
    mutation RecheckImport($input: RecheckImportInput!) {
      recheckImport(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);

export const runImport = graphql(
  `
    mutation RunImport($input: RunImportInput!) {
      runImport(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);

export const discardImport = graphql(
  `
    mutation DiscardImport($input: DiscardImportInput!) {
      discardImport(input: $input) { importBatch { ...BatchFields } }
    }
  `,
  [batchFields],
);
