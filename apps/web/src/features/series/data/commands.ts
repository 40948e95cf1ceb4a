import { graphql } from '../../../shared/api/index.ts';

export const scheduleSeries = graphql(`
  mutation ScheduleSeries($input: ScheduleSeriesInput!) {
    scheduleSeries(input: $input) {
      series { id occurrences(page: { limit: 20 }) { totalCount items { id meeting { id } } } }
    }
  }
`);
