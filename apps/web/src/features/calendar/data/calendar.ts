import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const CalendarQuery = graphql(`
  query Calendar($filter: CalendarFilter!) {
    calendar(filter: $filter) {
      id title state startsAt endsAt durationMinutes timeZone place convenedAt viewerCan
      body { id name kind role power }
      network { id slug shortName }
      overlappingMeetings { id title body { id name } }
    }
  }
`);

export type CalendarMeeting = NonNullable<ResultOf<typeof CalendarQuery>['calendar']>[number];

/** The networks whose meetings are shown, and under which holidays each lives. */
export const CalendarNetworksQuery = graphql(`
  query CalendarNetworks {
    networks(page: { limit: 100 }) {
      items {
        id slug shortName isMember timeZone departementCodes
        schoolHolidays { id name from until isConfirmed }
      }
    }
  }
`);

export type CalendarNetwork = ResultOf<typeof CalendarNetworksQuery>['networks']['items'][number];

export const DateNotesQuery = graphql(`
  query DateNotes($bodyId: ID!, $startsAt: DateTime!, $durationMinutes: Int!, $timeZone: String!, $meetingId: ID) {
    dateNotes(
      bodyId: $bodyId
      startsAt: $startsAt
      durationMinutes: $durationMinutes
      timeZone: $timeZone
      meetingId: $meetingId
    ) {
      date publicHoliday isWeekend isEvening hasParents schoolHolidaysUnknown
      schoolHolidays { name zone from until isConfirmed }
      clashes {
        seatId seatLabel isKey personName isTakenElsewhere
        meetings { id title bodyName networkName startsAt timeZone overlaps }
      }
    }
  }
`);

export type DateNotesOfDay = ResultOf<typeof DateNotesQuery>['dateNotes'];

export const moveMeeting = graphql(`
  mutation MoveMeeting($input: UpdateMeetingInput!) {
    updateMeeting(input: $input) { meeting { id startsAt endsAt } }
  }
`);
