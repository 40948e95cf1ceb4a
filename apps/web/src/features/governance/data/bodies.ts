import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const BodiesQuery = graphql(`
  query Bodies($slug: String!) {
    network(slug: $slug) {
      id
      bodies(page: { limit: 100 }) {
        totalCount
        items {
          id
          name
          longName
          kind
          role
          power
          frameworks
          timeZone
          dissolvedOn
          seatCount
          vacantSeatCount
          upcomingMeetings(page: { limit: 1 }) { items { id startsAt timeZone } }
        }
      }
    }
  }
`);

export const BodyQuery = graphql(`
  query Body($id: ID!, $seats: SeatFilter, $mandates: MandateFilter) {
    body(id: $id) {
      id
      name
      longName
      kind
      role
      power
      level
      formality
      scale
      purpose
      visibility
      timeZone
      frameworks
      startedOn
      dissolvedOn
      viewerCan
      rules {
        id
        meetingsPerYearMin
        meetingsPerYearMax
        rhythmGraceDays
        noticeDays
        quorumPercent
        proxiesPerPerson
        decisionMode
        minutesDelayDays
      }
      lineage { id kind fromLabel note on fromBody { id name } }
      seats(filter: $seats) {
        id
        label
        isKey
        vacantSince
        category
        viewerCan
        organisation { id name type group }
        mandates(filter: $mandates) {
          id
          role
          office
          from
          until
          endsSoon
          sourceLabel
          sourceUrl
          viewerCan
          person { id displayName functionForm affiliations { id functionCode functionTitle until organisation { id } } }
        }
      }
      meetings(page: { limit: 50 }) {
        totalCount
        items { id title startsAt timeZone state place videoUrl }
      }
      upcomingMeetings(page: { limit: 1 }) {
        items { id title startsAt timeZone state place videoUrl }
      }
      datePolls(page: { limit: 5 }) {
        totalCount
        items { id title state closesAt timeZone seatCount answeredSeatCount }
      }
      outcomes(filter: { kind: DECISION }, page: { limit: 5 }) {
        totalCount
        items { id number text meeting { id startsAt timeZone } }
      }
      tools(page: { limit: 8 }) {
        totalCount
        items { id title addedAt latestVersion { id filename sizeBytes } }
      }
    }
  }
`);

export type BodyDetail = NonNullable<ResultOf<typeof BodyQuery>['body']>;
export type SeatDetail = BodyDetail['seats'][number];
export type MandateDetail = SeatDetail['mandates'][number];
