import type { ReadName } from '../reads.ts';

/** The names that PostGraphile makes of the keys of the tables; in its own copy they are shorter. */
interface Names {
  body: string;
  agendaItems: string;
  attendances: string;
  outcomes: string;
}

const own: Names = {
  body: 'governanceBodyByBodyId',
  agendaItems: 'meetingsAgendaItemsByMeetingIdList',
  attendances: 'meetingsAttendancesByMeetingIdList',
  outcomes: 'meetingsOutcomesByMeetingIdList',
};
const shared: Names = {
  body: 'governanceBodyByNetworkIdAndBodyId',
  agendaItems: 'meetingsAgendaItemsByNetworkIdAndMeetingIdList',
  attendances: 'meetingsAttendancesByNetworkIdAndMeetingIdList',
  outcomes: 'meetingsOutcomesByNetworkIdAndBodyIdAndMeetingIdList',
};

/** The three reads in PostGraphile's words; aliases give them the keys of ours. Counts stay `{ totalCount }`. */
const operationsBy = (names: Names): Record<ReadName, string> => ({
  meeting: `query BenchMeeting($id: UUID!) {
  meeting: meetingsMeetingByRowId(rowId: $id) {
    id: rowId title state startsAt durationMinutes timeZone place: openPlace visibility
    body: ${names.body} { id: rowId name }
    agendaItems: ${names.agendaItems}(orderBy: [POSITION_ASC]) { id: rowId position title kind durationMinutes }
    outcomes: ${names.outcomes}(orderBy: [AGENDA_ITEM_ID_ASC, POSITION_ASC]) { id: rowId kind number text }
  }
}`,
  home: `query BenchHome($slug: String!, $now: Datetime!) {
  network: networksNetworkBySlug(slug: $slug) {
    id: rowId slug name shortName status timeZone
    bodies: orderedBodies(first: 20) {
      totalCount
      items: nodes {
        id: rowId name kind role
        next: nextMeetings(first: 3) { items: nodes { ...card } }
        last: lastMeetings(before: $now, first: 3) { items: nodes { ...card } }
        openActions(first: 5) {
          totalCount
          items: nodes { id: rowId text dueOn owner: actorsPersonByOwnerPersonId { id: rowId displayName } }
        }
      }
    }
  }
}
fragment card on MeetingsMeeting {
  id: rowId title state startsAt durationMinutes place: openPlace
  agendaItems: ${names.agendaItems}(orderBy: [POSITION_ASC]) { id: rowId position title kind durationMinutes }
  attendances: ${names.attendances}(orderBy: [POSITION_ASC, PRIMARY_KEY_ASC]) {
    id: rowId role state recordedAt
    person: actorsPersonByPersonId { id: rowId displayName }
    organisation: actorsOrganisationByOrganisationId { id: rowId name type }
  }
  outcomes: ${names.outcomes}(orderBy: [AGENDA_ITEM_ID_ASC, POSITION_ASC]) {
    id: rowId kind number text dueOn
    owner: actorsPersonByOwnerPersonId { id: rowId displayName }
  }
}`,
  calendar: `query BenchCalendar($slug: String!) {
  network: networksNetworkBySlug(slug: $slug) {
    id: rowId
    upcomingMeetings: nextMeetings(first: 20) {
      totalCount
      items: nodes {
        id: rowId title state startsAt durationMinutes place: openPlace
        outcomeCount: ${names.outcomes.replace('List', '')} { totalCount }
        body: ${names.body} { id: rowId name seatCount: standingSeats { totalCount } }
      }
    }
  }
}`,
});

/** On the copy made for it. */
export const tunedOperations = operationsBy(own);
/** On the product's own tables. */
export const usualOperations = operationsBy(shared);
