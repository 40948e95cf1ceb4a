export { AgendaItem, Attendance, Meeting, Outcome } from './api/meetings.types.ts';
export { scheduleMeeting } from './commands/schedule-meeting.ts';
export {
  actionCompleted,
  actionReopened,
  meetingCancelled,
  meetingOpened,
  meetingScheduled,
  minutesPublished,
} from './meetings.facts.ts';
export { agendaItemPolicy, attendancePolicy, meetingPolicy, outcomePolicy } from './meetings.policy.ts';
