import { instantAt } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import { scheduleMeeting } from '../../meetings/index.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { datesUntil, horizonOf, planDates } from '../plan-dates.ts';
import { holidaysAround } from '../queries/holidays-around.ts';
import { seriesExtended } from '../series.facts.ts';
import { seriesPolicy } from '../series.policy.ts';
import { agendaOf } from '../standing-item.ts';
import { addOccurrences } from './add-occurrences.ts';

/**
 * Puts the next dates of a series in the calendar, up to a year from now. Again: no effect. The series of a dissolved body
 * stops where it stands.
 *
 * @throws SERIES_NOT_FOUND
 */
export async function extendSeries(ctx: CommandContext, input: { seriesId: string }): Promise<{ series: string }> {
  const series = await ctx.find(SeriesEntity, input.seriesId, seriesPolicy.read, 'SERIES_NOT_FOUND', { lock: true });
  const { dissolvedOn } = await findBody(ctx, series.bodyId);
  if (dissolvedOn) {
    series.untilOn = series.plannedUntilOn;
    await ctx.db.save(series);
    return { series: series.id };
  }
  const plannedUntilOn = datesUntil(series.untilOn, horizonOf(series, ctx.now));
  if (plannedUntilOn <= series.plannedUntilOn) return { series: series.id };
  const known = instantAt(series.plannedUntilOn, '23:59', series.timeZone);
  const dates = (await planDates(series, plannedUntilOn, await holidaysAround(ctx.db, series))).filter(
    ({ plannedAt }) => plannedAt > known && plannedAt > ctx.now,
  );
  const meetingIds: string[] = [];
  for (const { plannedAt } of dates.filter(({ skippedBecause }) => !skippedBecause)) {
    const { meeting } = await scheduleMeeting(ctx, {
      bodyId: series.bodyId,
      title: series.title,
      startsAt: plannedAt,
      durationMinutes: series.durationMinutes,
      timeZone: series.timeZone,
      place: series.place,
      videoUrl: series.videoUrl,
      visibility: series.visibility,
      namedPersonIds: series.namedPersonIds,
      agendaItems: agendaOf(series),
    });
    meetingIds.push(meeting);
  }
  await addOccurrences(ctx, series, dates, meetingIds);
  series.plannedUntilOn = plannedUntilOn;
  await ctx.db.save(series);
  ctx.record(seriesExtended(series.networkId, { seriesId: series.id, bodyId: series.bodyId }));
  return { series: series.id };
}
