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
