export { answerConvocation } from './commands/answer-convocation.ts';
export { inviteToMeeting } from './commands/invite-to-meeting.ts';
export { sendConvocation } from './commands/send-convocation.ts';
export { convocationLinks, reminderStopLinks } from './convocation-links.ts';
export { sendingState } from './sending.sql.ts';
