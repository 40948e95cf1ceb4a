export { type BacklogBody, BacklogQuery } from './data/backlog.ts';
export {
  cancelMeeting,
  publishMinutes,
  scheduleMeeting,
  scheduleNextMeeting,
  updateMeeting,
} from './data/commands.ts';
export {
  AgendaQuery,
  type HomeNetwork,
  HomeQuery,
  type MeetingDetail,
  MeetingQuery,
  MeetingsQuery,
} from './data/meetings.ts';
export { Agenda } from './parts/agenda.tsx';
export { AgendaDraft, type DraftItem, newDraftItem } from './parts/agenda-draft.tsx';
export { itemInput } from './parts/agenda-item-fields.tsx';
export { AgendaList } from './parts/agenda-list.tsx';
export { AgendaTemplate } from './parts/agenda-template.tsx';
export { Attendance } from './parts/attendance.tsx';
export { CarryOver, carriable, ItemChoice, isBehind, isUnfinished } from './parts/carry-over.tsx';
export {
  MeetingFields,
  type MeetingFieldValues,
  meetingFieldNames,
  meetingInput,
  useMeetingProblems,
} from './parts/meeting-fields.tsx';
export { Minutes } from './parts/minutes.tsx';
export { OpenActions } from './parts/open-actions.tsx';
export { Proposals } from './parts/proposals.tsx';
export { StandingItems } from './parts/standing-items.tsx';
