import { graphql } from '../../../shared/api/index.ts';

export const scheduleMeeting = graphql(`
  mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
    scheduleMeeting(input: $input) { meeting { id } }
  }
`);

export const updateMeeting = graphql(`
  mutation UpdateMeeting($input: UpdateMeetingInput!) {
    updateMeeting(input: $input) {
      meeting {
        id title startsAt endsAt durationMinutes timeZone place videoUrl visibility
        namedPeople { id displayName }
      }
    }
  }
`);

export const cancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) { meeting { id state cancelledAt cancelReason viewerCan } }
  }
`);

const agendaLine = graphql(`
  fragment AgendaLine on AgendaItem {
    id position title kind durationMinutes section framework standing presenterLabel presenter { id displayName }
    carriedFrom { id meeting { id startsAt timeZone } }
    origin { id meeting { id startsAt timeZone } }
    carriedTo { id meeting { id startsAt timeZone } }
    documents { id title visibility filename sizeBytes url viewerCan }
    minutes minutesVersion
    outcomes { id kind number text dueOn doneAt viewerCan owner { id displayName } }
  }
`);

export const addAgendaItem = graphql(
  `
    mutation AddAgendaItem($input: AddAgendaItemInput!) {
      addAgendaItem(input: $input) { meeting { id agendaItems { ...AgendaLine } } }
    }
  `,
  [agendaLine],
);

export const updateAgendaItem = graphql(
  `
    mutation UpdateAgendaItem($input: UpdateAgendaItemInput!) {
      updateAgendaItem(input: $input) { meeting { id agendaItems { ...AgendaLine } } }
    }
  `,
  [agendaLine],
);

export const moveAgendaItem = graphql(`
  mutation MoveAgendaItem($input: MoveAgendaItemInput!) {
    moveAgendaItem(input: $input) { meeting { id agendaItems { id position section } } }
  }
`);

export const removeAgendaItem = graphql(`
  mutation RemoveAgendaItem($input: RemoveAgendaItemInput!) {
    removeAgendaItem(input: $input) { meeting { id agendaItems { id position } } }
  }
`);

export const addAgendaDocument = graphql(`
  mutation AddAgendaDocument($input: AddAgendaDocumentInput!) {
    addAgendaDocument(input: $input) {
      agendaItem { id documents { id title visibility filename sizeBytes url viewerCan } }
    }
  }
`);

export const updateAgendaDocument = graphql(`
  mutation UpdateAgendaDocument($input: UpdateAgendaDocumentInput!) {
    updateAgendaDocument(input: $input) { agendaItem { id documents { id title visibility } } }
  }
`);

export const removeAgendaDocument = graphql(`
  mutation RemoveAgendaDocument($input: RemoveAgendaDocumentInput!) {
    removeAgendaDocument(input: $input) { agendaItem { id documents { id } } }
  }
`);

export const carryOverAgendaItems = graphql(
  `
    mutation CarryOverAgendaItems($input: CarryOverAgendaItemsInput!) {
      carryOverAgendaItems(input: $input) {
        meeting { id agendaItems { ...AgendaLine } }
        toMeeting { id startsAt timeZone agendaItems { ...AgendaLine } }
      }
    }
  `,
  [agendaLine],
);

export const scheduleNextMeeting = graphql(`
  mutation ScheduleNextMeeting($input: ScheduleNextMeetingInput!) {
    scheduleNextMeeting(input: $input) { meeting { id } }
  }
`);

const attendanceRows = graphql(`
  fragment AttendanceRows on Meeting {
    id
    state
    openedAt
    viewerCan
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
`);

export const openMeeting = graphql(
  `
    mutation OpenMeeting($input: OpenMeetingInput!) {
      openMeeting(input: $input) { meeting { ...AttendanceRows } }
    }
  `,
  [attendanceRows],
);

export const recordAttendance = graphql(
  `
    mutation RecordAttendance($input: RecordAttendanceInput!) {
      recordAttendance(input: $input) { meeting { ...AttendanceRows } }
    }
  `,
  [attendanceRows],
);

export const addGuest = graphql(
  `
    mutation AddGuest($input: AddGuestInput!) {
      addGuest(input: $input) { meeting { ...AttendanceRows } }
    }
  `,
  [attendanceRows],
);

export const saveMinutes = graphql(`
  mutation SaveMinutes($input: SaveMinutesInput!) {
    saveMinutes(input: $input) { agendaItem { id minutes minutesVersion } }
  }
`);

export const MinutesQuery = graphql(`
  query Minutes($meetingId: ID!) {
    meeting(id: $meetingId) { id state agendaItems { id minutes minutesVersion } }
  }
`);

const itemOutcomes = graphql(`
  fragment ItemOutcomes on AgendaItem {
    id
    outcomes { id kind number text dueOn doneAt viewerCan owner { id displayName } }
  }
`);

export const addOutcome = graphql(
  `
    mutation AddOutcome($input: AddOutcomeInput!) {
      addOutcome(input: $input) { agendaItem { ...ItemOutcomes } }
    }
  `,
  [itemOutcomes],
);

export const updateOutcome = graphql(
  `
    mutation UpdateOutcome($input: UpdateOutcomeInput!) {
      updateOutcome(input: $input) { agendaItem { ...ItemOutcomes } }
    }
  `,
  [itemOutcomes],
);

export const removeOutcome = graphql(
  `
    mutation RemoveOutcome($input: RemoveOutcomeInput!) {
      removeOutcome(input: $input) { agendaItem { ...ItemOutcomes } }
    }
  `,
  [itemOutcomes],
);

export const completeAction = graphql(`
  mutation CompleteAction($input: CompleteActionInput!) {
    completeAction(input: $input) { outcome { id doneAt } }
  }
`);

export const publishMinutes = graphql(`
  mutation PublishMinutes($input: PublishMinutesInput!) {
    publishMinutes(input: $input) {
      meeting { id state minutesPublishedAt viewerCan agendaItems { id outcomes { id number viewerCan } } }
    }
  }
`);
