import { AppError } from '../../../platform/errors/app-error.ts';
import { defineClock } from '../../../platform/jobs/clock.ts';
import { sendConvocationUpdate } from '../commands/send-convocation-update.ts';

/** After the last change: whoever still corrects a meeting is not finished. */
export const quietMinutes = 15;

const unannounced = `
  select m.id from convocations_convening g
  join meetings_meeting m on m.network_id = g.network_id and m.id = g.meeting_id
  where m.revision > g.announced_revision and m.starts_at > $1
    and m.changed_at <= $1::timestamptz - make_interval(mins => ${quietMinutes})`;

/** Tells those convened of changes that nobody announced by hand, all of them at once. */
export const announceChangesClock = defineClock({
  name: 'convocations.announceChanges',
  everySeconds: 60,
  run: async (job) => {
    const meetings = (await job.db.query(unannounced, [job.now()])) as { id: string }[];
    for (const { id: meetingId } of meetings) {
      await job.runCommand(sendConvocationUpdate, { meetingId }).catch(ignoreAnnounced);
    }
  },
});

/** Somebody was faster by hand. */
function ignoreAnnounced(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'CONVOCATION_NOTHING_CHANGED') throw error;
}
