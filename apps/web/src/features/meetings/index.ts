export { plannedMinutes, timeItems } from './data/agenda.ts';
export {
  addAgendaItem,
  addGuest,
  addOutcome,
  cancelMeeting,
  moveAgendaItem,
  openMeeting,
  publishMinutes,
  recordAttendance,
  removeAgendaItem,
  removeOutcome,
  scheduleMeeting,
  updateAgendaItem,
  updateMeeting,
  updateOutcome,
} from './data/commands.ts';
export {
  type AgendaItemDetail,
  AgendaQuery,
  type AttendanceDetail,
  type HomeNetwork,
  HomeQuery,
  type MeetingDetail,
  MeetingQuery,
  MeetingsQuery,
  type OutcomeDetail,
} from './data/meetings.ts';
export { AgendaList } from './parts/agenda-list.tsx';
export { OpenActions } from './parts/open-actions.tsx';
