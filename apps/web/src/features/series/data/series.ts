import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const SeriesPreviewQuery = graphql(`
  query SeriesPreview($bodyId: ID!, $startsAt: DateTime!, $timeZone: String, $rule: SeriesRuleInput!) {
    seriesPreview(bodyId: $bodyId, startsAt: $startsAt, timeZone: $timeZone, rule: $rule) {
      plannedUntilOn
      untilOn
      schoolKnownUntil
      dates { plannedAt skippedBecause holiday }
    }
  }
`);

export type SeriesPreview = ResultOf<typeof SeriesPreviewQuery>['seriesPreview'];

const seriesLines = graphql(`
  fragment SeriesLines on Series {
    id
    title
    pattern
    interval
    shortMonths
    skipSchoolHolidays
    skipPublicHolidays
    startsAt
    timeZone
    durationMinutes
    untilOn
    viewerCan
    body { id name }
    occurrences(filter: { from: $from }, page: { limit: 12 }) {
      totalCount
      items {
        id
        plannedAt
        skippedBecause
        viewerCan
        meeting { id title state startsAt viewerCan }
      }
    }
  }
`);

export const BodySeriesQuery = graphql(
  `
    query BodySeries($id: ID!, $from: DateTime!) {
      body(id: $id) { id series(page: { limit: 10 }) { totalCount items { ...SeriesLines } } }
    }
  `,
  [seriesLines],
);

export const MeetingSeriesQuery = graphql(
  `
    query MeetingSeries($id: ID!, $from: DateTime!) {
      meeting(id: $id) { id occurrence { id plannedAt series { ...SeriesLines } } }
    }
  `,
  [seriesLines],
);

export type SeriesDetail = NonNullable<ResultOf<typeof BodySeriesQuery>['body']>['series']['items'][number];
export type OccurrenceLine = SeriesDetail['occurrences']['items'][number];
