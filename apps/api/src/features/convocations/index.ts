export { convocationLinks, reminderStopLinks } from './convocation-links.ts';
export { sendingState } from './sending.sql.ts';
