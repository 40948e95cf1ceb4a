import { plainDateIn, seriesProblem } from '@maillage/domain';
import { In } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { cancelMeeting, refuse } from '../../meetings/index.ts';
import type { ChangeSeriesInput } from '../api/series.inputs.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import type { SeriesEntity } from '../model/series.entity.ts';
import { seriesChanged } from '../series.facts.ts';
import { seriesPolicy } from '../series.policy.ts';
import { agendaOf } from '../standing-item.ts';
import { beginSeries, type TakenOver } from './begin-series.ts';
import { cutSeries, type LeftMeeting } from './cut-series.ts';
import { findSeriesToChange } from './find-series.ts';

/**
 * Changes, from a date to come on, when the meetings of a series take place and what they say. The series ends the day
 * before and another one begins, so that calendars keep what is past. The meetings that were to come take the new dates in
 * their order, with their agenda; those left over are cancelled. What one of them said otherwise than the series, it keeps.
 *
 * @throws SERIES_NOT_FOUND
 * @throws SERIES_ENDED
 * @throws SERIES_PAST_KEPT
 * @throws SERIES_INTERVAL_INVALID
 * @throws SERIES_NOT_LAST_WEEKDAY
 * @throws SERIES_TWO_ENDS
 * @throws SERIES_COUNT_INVALID
 * @throws SERIES_END_INVALID
 * @throws SERIES_WITHOUT_DATE
 * @throws whatever `updateMeeting` refuses of a meeting
 */
export async function changeSeries(ctx: CommandContext, input: ChangeSeriesInput): Promise<{ series: string }> {
  const former = await findSeriesToChange(ctx, input.seriesId, seriesPolicy.changeSeries, input.fromOn);
  const { timeZone } = former;
  refuse(seriesProblem(input.rule, plainDateIn(input.startsAt, timeZone)));
  if (plainDateIn(input.startsAt, timeZone) < input.fromOn) throw new AppError('SERIES_PAST_KEPT');
  const left = await cutSeries(ctx, former, input.fromOn);
  if (left.length > 0) {
    const ids = left.map(({ occurrenceId }) => occurrenceId);
    await ctx.db.delete(OccurrenceEntity, { networkId: former.networkId, id: In(ids) });
  }
  const said = {
    title: input.title ?? former.title,
    durationMinutes: input.durationMinutes ?? former.durationMinutes,
    place: input.place === undefined ? former.place : input.place,
    videoUrl: input.videoUrl === undefined ? former.videoUrl : input.videoUrl,
  };
  const meeting = {
    bodyId: former.bodyId,
    startsAt: input.startsAt,
    timeZone,
    ...said,
    visibility: former.visibility,
    namedPersonIds: former.namedPersonIds,
    agendaItems: agendaOf(former),
  };
  const { series, taken } = await beginSeries(ctx, former.networkId, meeting, input.rule, {
    replacesSeriesId: former.id,
    meetings: left.map((each) => ({ meetingId: each.meetingId, changes: changesOf(former, each, said) })),
  });
  for (const { meetingId } of left.slice(taken)) await cancelMeeting(ctx, { meetingId });
  ctx.record(
    seriesChanged(former.networkId, { seriesId: series.id, bodyId: former.bodyId, replacedSeriesId: former.id }),
  );
  return { series: series.id };
}

/** What a meeting takes from the new series: all that it said as the former one did. */
function changesOf(
  former: SeriesEntity,
  { title, place, videoUrl, durationMinutes }: LeftMeeting,
  said: Required<TakenOver['changes']>,
): TakenOver['changes'] {
  return {
    ...(title === former.title ? { title: said.title } : {}),
    ...(place === former.place ? { place: said.place } : {}),
    ...(videoUrl === former.videoUrl ? { videoUrl: said.videoUrl } : {}),
    ...(durationMinutes === former.durationMinutes ? { durationMinutes: said.durationMinutes } : {}),
  };
}
