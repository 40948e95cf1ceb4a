import { graphql, type ResultOf } from '../../../shared/api/index.ts';

const conveningState = graphql(`
  fragment ConveningState on Convening {
    id
    sentAt
    sentBy { id displayName }
    replyBy
    message
    hasChangeToAnnounce
    announced { id title startsAt endsAt place videoUrl agenda }
    convened
    pending
    present
    remote
    excused
    represented
    seatsHeld
    seatsExpected
    seatsRequired
    sent
    waiting
    refused
    toPrint
  }
`);

const convocationRow = graphql(`
  fragment ConvocationRow on Convocation {
    id
    role
    reason
    channel
    answer
    answeredAt
    viewerCan
    displayName
    person { id displayName }
    organisation { id name }
    seat { id label }
    mandate { id }
    answeredBy { id displayName }
    representedBy { id displayName }
    sendings { id kind state queuedAt sentAt errorSentence address }
  }
`);

/** What would leave if the convocation were sent now. */
export const ConvocationPlanQuery = graphql(
  `
    query ConvocationPlan($meetingId: ID!) {
      meeting(id: $meetingId) {
        id
        title
        state
        startsAt
        endsAt
        timeZone
        place
        videoUrl
        body { id name longName role kind power }
        agendaItems { id title kind durationMinutes }
        convening { id sentAt }
      }
      convocationPlan(meetingId: $meetingId) {
        id
        recipients {
          id
          reason
          channel
          person { id displayName }
          seat { id label }
          organisation { id name }
        }
        invited { ...ConvocationRow }
        vacantSeats { id label organisation { id name } }
        remarks
        notice { id daysLeft requiredDays conveneBefore isShort isRegulated }
        replyBy
        letterUrl
      }
    }
  `,
  [convocationRow],
);

/** A hundred people at most are read at once. */
export const PEOPLE_PER_PAGE = 100;

/** Who was convened and what they answered, as it stands. */
export const ConveningQuery = graphql(
  `
    query Convening($meetingId: ID!, $page: PageInput) {
      meeting(id: $meetingId) {
        id
        state
        title
        startsAt
        endsAt
        timeZone
        place
        videoUrl
        agendaItems { id title }
        openedAt
        convenedAt
        viewerCan
        body { id }
        convening { ...ConveningState }
        convocations(page: $page) { totalCount items { ...ConvocationRow } }
      }
    }
  `,
  [conveningState, convocationRow],
);

export const sendConvocation = graphql(
  `
    mutation SendConvocation($input: SendConvocationInput!) {
      sendConvocation(input: $input) { meeting { id state convenedAt convening { ...ConveningState } } }
    }
  `,
  [conveningState],
);

export const recordConvocationAnswer = graphql(
  `
    mutation RecordConvocationAnswer($input: RecordConvocationAnswerInput!) {
      recordConvocationAnswer(input: $input) {
        convocation { ...ConvocationRow }
        meeting { id convening { ...ConveningState } }
      }
    }
  `,
  [conveningState, convocationRow],
);

export const inviteToMeeting = graphql(`
  mutation InviteToMeeting($input: InviteToMeetingInput!) {
    inviteToMeeting(input: $input) { convocation { id } }
  }
`);

export const withdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) { meeting { id } }
  }
`);

export const sendConvocationUpdate = graphql(
  `
    mutation SendConvocationUpdate($input: SendConvocationUpdateInput!) {
      sendConvocationUpdate(input: $input) { meeting { id convening { ...ConveningState } } }
    }
  `,
  [conveningState],
);

export const resendConvocation = graphql(
  `
    mutation ResendConvocation($input: ResendConvocationInput!) {
      resendConvocation(input: $input) { convocation { ...ConvocationRow } meeting { id convening { ...ConveningState } } }
    }
  `,
  [conveningState, convocationRow],
);

export const remindConvocations = graphql(
  `
    mutation RemindConvocations($input: RemindConvocationsInput!) {
      remindConvocations(input: $input) { meeting { id convening { ...ConveningState } } }
    }
  `,
  [conveningState],
);

type Planned = ResultOf<typeof ConvocationPlanQuery>;
export type MeetingToConvene = NonNullable<Planned['meeting']>;
export type ConvocationPlan = NonNullable<Planned['convocationPlan']>;
export type ConvenedMeeting = NonNullable<ResultOf<typeof ConveningQuery>['meeting']>;
export type ConveningState = NonNullable<ConvenedMeeting['convening']>;
export type ConvocationRow = ConvenedMeeting['convocations']['items'][number];
export type SendingRow = ConvocationRow['sendings'][number];
