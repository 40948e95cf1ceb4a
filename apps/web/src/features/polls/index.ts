export {
  answerDatePoll,
  chooseDateOption,
  closeDatePoll,
  createDatePoll,
  DatePollQuery,
  NewDatePollQuery,
  type PolledBody,
  remindDatePoll,
} from './data/polls.ts';
export { advisedOption, type DatePollDetail, isHindered, type OptionDetail } from './data/standing.ts';
export { useDateNotes } from './data/use-date-notes.ts';
export { ChangePollDialog } from './parts/change-poll-dialog.tsx';
export { closingTime } from './parts/closing-time.ts';
export { DatePollBoard } from './parts/date-poll-board.tsx';
export { useAdviceWords } from './parts/marks.tsx';
export { type ProposedDate, ProposedDates, proposedInstants } from './parts/proposed-dates.tsx';
