import { defineFact } from '../../platform/facts/fact.ts';

type DatePoll = { datePollId: string; bodyId: string };

export const datePollOpened = defineFact<DatePoll>('polls.datePollOpened');
export const datePollUpdated = defineFact<DatePoll>('polls.datePollUpdated');
export const datePollAnswered = defineFact<DatePoll & { seatId: string; personId: string }>('polls.datePollAnswered');
export const datePollReminded = defineFact<DatePoll>('polls.datePollReminded');
export const datePollClosed = defineFact<DatePoll>('polls.datePollClosed');
export const dateOptionChosen = defineFact<DatePoll & { dateOptionId: string; meetingId: string }>(
  'polls.dateOptionChosen',
);
