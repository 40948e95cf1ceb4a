import { addDays, instantAt } from '@maillage/domain';
import { In, MoreThanOrEqual } from 'typeorm';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import type { SeriesEntity } from '../model/series.entity.ts';
import { datesUntil } from '../plan-dates.ts';

/** A meeting of the series that was to come on a date that the rule no longer has. */
export interface LeftMeeting {
  occurrenceId: string;
  meetingId: string;
  title: string;
  place: string | null;
  videoUrl: string | null;
  durationMinutes: number;
}

/**
 * Ends a series the day before `fromOn`. Its dates from then on that have no meeting go; the meetings that were to come
 * stay as they are, for the caller to move or cancel. What was held, opened or cancelled is left out of them: it stays.
 *
 * @returns the meetings to come, in the order of their dates in the rule.
 */
export async function cutSeries(ctx: CommandContext, series: SeriesEntity, fromOn: string): Promise<LeftMeeting[]> {
  const { id: seriesId, networkId } = series;
  const from = instantAt(fromOn, '00:00', series.timeZone);
  series.untilOn = datesUntil(series.untilOn, addDays(fromOn, -1));
  series.plannedUntilOn = datesUntil(series.untilOn, series.plannedUntilOn);
  await ctx.db.save(series);
  const dates = await ctx.db.findBy(OccurrenceEntity, { networkId, seriesId, plannedAt: MoreThanOrEqual(from) });
  const empty = dates.filter(({ meetingId }) => meetingId === null).map(({ id }) => id);
  if (empty.length > 0) await ctx.db.delete(OccurrenceEntity, { networkId, id: In(empty) });
  return (await ctx.db.query(
    `select o.id as "occurrenceId", m.id as "meetingId", m.title, m.place, m.video_url as "videoUrl",
            m.duration_minutes as "durationMinutes"
     from series_occurrence o join meetings_meeting m on m.network_id = o.network_id and m.id = o.meeting_id
     where o.network_id = $1 and o.series_id = $2 and o.planned_at >= $3
       and m.state = 'SCHEDULED' and m.starts_at > $4
     order by o.planned_at`,
    [networkId, seriesId, from, ctx.now],
  )) as LeftMeeting[];
}
