import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const NewDatePollQuery = graphql(`
  query NewDatePoll($id: ID!) {
    body(id: $id) { id name role kind power timeZone dissolvedOn seatCount vacantSeatCount viewerCan }
  }
`);

export type PolledBody = NonNullable<ResultOf<typeof NewDatePollQuery>['body']>;

const datePollState = graphql(`
  fragment DatePollState on DatePoll {
    id
    title
    state
    timeZone
    closesAt
    closedAt
    remindedAt
    seatCount
    answeredSeatCount
    keySeatCount
    requiredSeatCount
    viewerCan
    meeting { id }
    options {
      id
      startsAt
      isChosen
      yesCount
      ifNeededCount
      noCount
      keySeatCount
      answers { id availability seat { id } answeredBy { id displayName } }
    }
  }
`);

export const DatePollQuery = graphql(
  `
    query DatePoll($id: ID!) {
      viewer { id person { id } }
      datePoll(id: $id) {
        ...DatePollState
        durationMinutes
        place
        videoUrl
        message
        body {
          id
          name
          role
          kind
          power
          seats { id label isKey organisation { id name } mandates { id role person { id displayName } } }
        }
      }
    }
  `,
  [datePollState],
);

/** What stands in the way on a day: of a holiday, of somebody convened elsewhere. */
export const PollDateNotesQuery = graphql(`
  query PollDateNotes($bodyId: ID!, $startsAt: DateTime!, $durationMinutes: Int!, $timeZone: String!) {
    dateNotes(bodyId: $bodyId, startsAt: $startsAt, durationMinutes: $durationMinutes, timeZone: $timeZone) {
      isWeekend
      publicHoliday
      schoolHolidays { name zone }
      clashes { seatId meetings { id bodyName } }
    }
  }
`);

export type DateNotes = ResultOf<typeof PollDateNotesQuery>['dateNotes'];

export const createDatePoll = graphql(`
  mutation CreateDatePoll($input: CreateDatePollInput!) {
    createDatePoll(input: $input) { datePoll { id } }
  }
`);

export const updateDatePoll = graphql(
  `
    mutation UpdateDatePoll($input: UpdateDatePollInput!) {
      updateDatePoll(input: $input) { datePoll { ...DatePollState } }
    }
  `,
  [datePollState],
);

export const answerDatePoll = graphql(
  `
    mutation AnswerDatePoll($input: AnswerDatePollInput!) {
      answerDatePoll(input: $input) { datePoll { ...DatePollState } }
    }
  `,
  [datePollState],
);

export const remindDatePoll = graphql(
  `
    mutation RemindDatePoll($input: RemindDatePollInput!) {
      remindDatePoll(input: $input) { datePoll { ...DatePollState } }
    }
  `,
  [datePollState],
);

export const closeDatePoll = graphql(
  `
    mutation CloseDatePoll($input: CloseDatePollInput!) {
      closeDatePoll(input: $input) { datePoll { ...DatePollState } }
    }
  `,
  [datePollState],
);

export const chooseDateOption = graphql(
  `
    mutation ChooseDateOption($input: ChooseDateOptionInput!) {
      chooseDateOption(input: $input) { meeting { id } datePoll { ...DatePollState } }
    }
  `,
  [datePollState],
);
