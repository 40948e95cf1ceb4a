import { plainDateIn, seriesProblem, timeZoneProblem } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import { refuse } from '../../meetings/index.ts';
import type { ScheduleSeriesInput } from '../api/series.inputs.ts';

import { seriesScheduled } from '../series.facts.ts';
import { beginSeries } from './begin-series.ts';

/**
 * Puts in the calendar the meetings of a body that come back by a rule, for a year; a clock carries them on. Each is a
 * meeting like any other. Nothing is sent.
 *
 * @throws BODY_NOT_FOUND
 * @throws BODY_DISSOLVED
 * @throws TIME_ZONE_UNKNOWN
 * @throws SERIES_INTERVAL_INVALID
 * @throws SERIES_NOT_LAST_WEEKDAY
 * @throws SERIES_TWO_ENDS
 * @throws SERIES_COUNT_INVALID
 * @throws SERIES_END_INVALID
 * @throws SERIES_WITHOUT_DATE       every date of the rule falls during holidays
 * @throws whatever `scheduleMeeting` refuses of a meeting
 */
export async function scheduleSeries(ctx: CommandContext, input: ScheduleSeriesInput): Promise<{ series: string }> {
  const body = await findBody(ctx, input.bodyId);
  await ctx.authorize(bodyPolicy.scheduleSeries, body);
  const { rule, ...meeting } = input;
  const timeZone = input.timeZone ?? body.timeZone;
  refuse(timeZoneProblem(timeZone));
  refuse(seriesProblem(rule, plainDateIn(input.startsAt, timeZone)));
  const { series } = await beginSeries(ctx, body.networkId, { ...meeting, timeZone }, rule);
  ctx.record(seriesScheduled(body.networkId, { seriesId: series.id, bodyId: body.id }));
  return { series: series.id };
}
