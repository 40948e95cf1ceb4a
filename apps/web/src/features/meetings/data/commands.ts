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

export const addAgendaItem = graphql(`
  mutation AddAgendaItem($input: AddAgendaItemInput!) {
    addAgendaItem(input: $input) {
      meeting {
        id
        agendaItems {
          id position title kind durationMinutes presenterLabel presenter { id displayName } minutes minutesVersion
          outcomes { id }
        }
      }
    }
  }
`);

export const updateAgendaItem = graphql(`
  mutation UpdateAgendaItem($input: UpdateAgendaItemInput!) {
    updateAgendaItem(input: $input) {
      meeting { id agendaItems { id position title kind durationMinutes presenterLabel presenter { id displayName } } }
    }
  }
`);

export const moveAgendaItem = graphql(`
  mutation MoveAgendaItem($input: MoveAgendaItemInput!) {
    moveAgendaItem(input: $input) { meeting { id agendaItems { id position } } }
  }
`);

export const removeAgendaItem = graphql(`
  mutation RemoveAgendaItem($input: RemoveAgendaItemInput!) {
    removeAgendaItem(input: $input) { meeting { id agendaItems { id position } } }
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
