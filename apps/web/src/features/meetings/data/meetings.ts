import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const HomeQuery = graphql(`
  query Home($slug: String!) {
    viewer {
      id
      person {
        id
        openActions(page: { limit: 20 }) {
        totalCount
        items { id text dueOn viewerCan meeting { id } body { id name role kind power network { id slug } } }
        }
      }
    }
    network(slug: $slug) {
      id
      name
      frameworks { id framework }
      territories { id territory { id name } }
      organisations(page: { limit: 1 }) { totalCount }
      people(page: { limit: 1 }) { totalCount }
      bodies(page: { limit: 100 }) { items { id name kind role power seatCount vacantSeatCount } }
      all: meetings(page: { limit: 1 }) { totalCount }
      upcomingMeetings(page: { limit: 6 }) {
        totalCount
        items {
          id
          title
          startsAt
          endsAt
          timeZone
          place
          videoUrl
          body { id name role kind power }
        }
      }
      outcomes(filter: { kind: DECISION }, page: { limit: 5 }) {
        items { id number text meeting { id startsAt timeZone } body { id name role kind power } }
      }
    }
  }
`);

export type HomeNetwork = NonNullable<ResultOf<typeof HomeQuery>['network']>;
export type OpenAction = NonNullable<ResultOf<typeof HomeQuery>['viewer']>['person']['openActions']['items'][number];

export const AgendaQuery = graphql(`
  query Agenda($id: ID!) {
    meeting(id: $id) {
      id
      agendaItems { id title durationMinutes presenterLabel presenter { id displayName } }
    }
  }
`);

export const MeetingsQuery = graphql(`
  query Meetings($slug: String!, $filter: MeetingFilter, $page: PageInput) {
    network(slug: $slug) {
      id
      meetings(filter: $filter, page: $page) {
        totalCount
        items { id title state startsAt endsAt timeZone place videoUrl body { id name role kind power } }
      }
    }
  }
`);

export const MeetingQuery = graphql(`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id
      title
      state
      startsAt
      endsAt
      durationMinutes
      timeZone
      place
      videoUrl
      visibility
      namedPeople { id displayName }
      openedAt
      convenedAt
      agendaCallUntil
      minutesPublishedAt
      cancelledAt
      cancelReason
      viewerCan
      body { id name role kind power }
      agendaItems {
        id
        position
        title
        kind
        durationMinutes
        presenterLabel
        presenter { id displayName }
        section
        framework
        standing
        carriedFrom { id meeting { id startsAt timeZone } }
        origin { id meeting { id startsAt timeZone } }
        carriedTo { id meeting { id startsAt timeZone } }
        documents { id title visibility filename sizeBytes url viewerCan }
        minutes
        minutesVersion
        outcomes { id kind number text dueOn doneAt viewerCan owner { id displayName } }
      }
      quorum { id seats present required reached }
      attendances {
        id
        state
        role
        guestName
        person { id displayName }
        organisation { id name }
        seat { id label organisation { id name } }
        representedBy { id displayName }
      }
    }
  }
`);

export type MeetingDetail = NonNullable<ResultOf<typeof MeetingQuery>['meeting']>;
export type AgendaItemDetail = MeetingDetail['agendaItems'][number];
export type OutcomeDetail = AgendaItemDetail['outcomes'][number];
export type AttendanceDetail = MeetingDetail['attendances'][number];
