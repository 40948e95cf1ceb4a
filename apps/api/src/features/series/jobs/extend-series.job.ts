import { defineClock } from '../../../platform/jobs/clock.ts';
import { extendSeries } from '../commands/extend-series.ts';

/** Every night, carries on the series whose calendar reaches less than eleven months ahead, a month at a time. */
export const extendSeriesClock = defineClock({
  name: 'series.extendSeries',
  cron: '15 3 * * *',
  timeoutSeconds: 300,
  run: async ({ db, now, log, signal, runCommand }) => {
    const due = (await db.query(
      `select id from series_series
       where planned_until_on < ($1::timestamptz + interval '11 months')::date
         and (until_on is null or planned_until_on < until_on)
       order by planned_until_on`,
      [now()],
    )) as { id: string }[];
    for (const { id } of due) {
      if (signal.aborted) return;
      // One series that cannot be carried on must not hold back those of others.
      await runCommand(extendSeries, { seriesId: id }).catch((err: Error) =>
        log.error({ err, seriesId: id }, 'a series was not carried on'),
      );
    }
  },
});
