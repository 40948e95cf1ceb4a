import { graphql } from '../../../shared/api/index.ts';

export const scheduleSeries = graphql(`
  mutation ScheduleSeries($input: ScheduleSeriesInput!) {
    scheduleSeries(input: $input) {
      series { id occurrences(page: { limit: 20 }) { totalCount items { id meeting { id } } } }
    }
  }
`);

export const changeSeries = graphql(`
  mutation ChangeSeries($input: ChangeSeriesInput!) {
    changeSeries(input: $input) { series { id } }
  }
`);

export const endSeries = graphql(`
  mutation EndSeries($input: EndSeriesInput!) {
    endSeries(input: $input) { series { id untilOn } }
  }
`);

export const moveOccurrence = graphql(`
  mutation MoveOccurrence($input: MoveOccurrenceInput!) {
    moveOccurrence(input: $input) {
      occurrence { id plannedAt skippedBecause viewerCan meeting { id title state startsAt endsAt viewerCan } }
    }
  }
`);
