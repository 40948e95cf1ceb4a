import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const CalendarFeedsQuery = graphql(`
  query CalendarFeeds {
    viewer {
      id
      person { id }
      calendarFeeds {
        id scope createdAt lastReadAt
        body { id name }
        network { id shortName }
        territory { id name }
      }
    }
  }
`);

export type CalendarFeed = NonNullable<ResultOf<typeof CalendarFeedsQuery>['viewer']>['calendarFeeds'][number];

/** What there is to follow, beside one's own meetings. */
export const FeedTargetsQuery = graphql(`
  query FeedTargets {
    networks(page: { limit: 100 }) {
      items {
        id shortName isMember
        bodies(page: { limit: 100 }) { items { id name dissolvedOn } }
        territories { id territory { id name } }
      }
    }
  }
`);

export const createCalendarFeed = graphql(`
  mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
    createCalendarFeed(input: $input) { url calendarFeed { id } }
  }
`);

export const revokeCalendarFeed = graphql(`
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) {
    revokeCalendarFeed(input: $input) { revoked }
  }
`);
