import { defineClock } from '../../../platform/jobs/clock.ts';

/** A report is kept this long after the last change: lines hold personal details, and nobody comes back to them later. */
export const reportDays = 7;

/** Every night, forgets the lines of imports left lying; what they wrote stays, and so does the line in the history. */
export const forgetImportsClock = defineClock({
  name: 'imports.forgetImports',
  cron: '45 3 * * *',
  timeoutSeconds: 120,
  run: async ({ db, now, log }) => {
    const before = new Date(now().getTime() - reportDays * 86_400_000);
    const [, lines] = (await db.query(
      `delete from imports_line l using imports_batch b
       where b.network_id = l.network_id and b.id = l.import_batch_id and b.touched_at < $1 and b.state not in ('CHECKING', 'RUNNING')`,
      [before],
    )) as [unknown[], number];
    await db.query(
      `update imports_batch set state = 'DISCARDED' where touched_at < $1 and state in ('READY', 'FAILED')`,
      [before],
    );
    if (lines > 0) log.info({ lines }, 'lines of old imports were forgotten');
  },
});
