import { addDays } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { cancelMeeting } from '../../meetings/index.ts';
import type { EndSeriesInput } from '../api/series.inputs.ts';
import { seriesEnded } from '../series.facts.ts';
import { seriesPolicy } from '../series.policy.ts';
import { cutSeries } from './cut-series.ts';
import { findSeriesToChange } from './find-series.ts';

/**
 * Ends a series after a day to come, this one included. Its meetings after that day are cancelled, each with its own word
 * to those who were convened; what was held stays.
 *
 * @throws SERIES_NOT_FOUND
 * @throws SERIES_ENDED
 * @throws SERIES_PAST_KEPT
 * @throws SERIES_END_INVALID   it would end later than it does
 */
export async function endSeries(ctx: CommandContext, input: EndSeriesInput): Promise<{ series: string }> {
  const fromOn = addDays(input.lastOn, 1);
  const series = await findSeriesToChange(ctx, input.seriesId, seriesPolicy.endSeries, input.lastOn);
  if (series.untilOn !== null && input.lastOn > series.untilOn)
    throw new AppError('SERIES_END_INVALID', { firstOn: input.lastOn, latest: series.untilOn });
  for (const { meetingId } of await cutSeries(ctx, series, fromOn))
    await cancelMeeting(ctx, { meetingId, reason: input.reason ?? null });
  ctx.record(seriesEnded(series.networkId, { seriesId: series.id, bodyId: series.bodyId }));
  return { series: series.id };
}
