import { plainDateIn } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { seriesPolicy } from '../series.policy.ts';

/**
 * A series that still runs, locked, once the right to change it was checked. `fromOn` is the first day that changes.
 *
 * @throws SERIES_NOT_FOUND
 * @throws FORBIDDEN
 * @throws SERIES_ENDED
 * @throws SERIES_PAST_KEPT   `fromOn` is past
 */
export async function findSeriesToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
  fromOn: string,
): Promise<SeriesEntity> {
  const series = await ctx.find(SeriesEntity, id, seriesPolicy.read, 'SERIES_NOT_FOUND', { lock: true });
  await ctx.authorize(permission, series);
  const today = plainDateIn(ctx.now, series.timeZone);
  if (series.untilOn !== null && series.untilOn < today)
    throw new AppError('SERIES_ENDED', { endedOn: series.untilOn });
  if (fromOn < today) throw new AppError('SERIES_PAST_KEPT');
  return series;
}
