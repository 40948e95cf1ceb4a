import { plainDateIn, seriesProblem, timeZoneProblem } from '@maillage/domain';
import type { QueryContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import { refuse } from '../../meetings/index.ts';
import type { SeriesPreview } from '../api/preview.types.ts';
import type { SeriesRuleInput } from '../api/series.inputs.ts';
import { datesUntil, horizonOf, lastDayOf, planDates } from '../plan-dates.ts';
import { holidaysAround, schoolKnownUntil } from './holidays-around.ts';

interface PreviewOf {
  bodyId: string;
  startsAt: Date;
  /** IANA; that of the body unless told. */
  timeZone?: string | null;
  rule: SeriesRuleInput;
}

/**
 * What `scheduleSeries` would do, for who may ask it.
 *
 * @throws BODY_NOT_FOUND
 * @throws FORBIDDEN
 * @throws TIME_ZONE_UNKNOWN
 * @throws SERIES_INTERVAL_INVALID
 * @throws SERIES_NOT_LAST_WEEKDAY
 * @throws SERIES_TWO_ENDS
 * @throws SERIES_COUNT_INVALID
 * @throws SERIES_END_INVALID
 */
export async function previewSeries(
  ctx: QueryContext,
  { bodyId, startsAt, rule, ...asked }: PreviewOf,
): Promise<SeriesPreview> {
  const body = await findBody(ctx, bodyId);
  await ctx.authorize(bodyPolicy.scheduleSeries, body);
  const timeZone = asked.timeZone ?? body.timeZone;
  refuse(timeZoneProblem(timeZone));
  refuse(seriesProblem(rule, plainDateIn(startsAt, timeZone)));
  const recurring = { ...rule, shortMonths: rule.shortMonths ?? ('SKIP' as const), startsAt, timeZone };
  const holidays = await holidaysAround(ctx.db, { networkId: body.networkId, timeZone });
  const untilOn = rule.count ? await lastDayOf(recurring, rule.count, holidays) : (rule.untilOn ?? null);
  const plannedUntilOn = datesUntil(untilOn, horizonOf(recurring, ctx.now));
  const dates = await planDates(recurring, plannedUntilOn, holidays);
  return {
    dates: dates.map(({ holiday, ...date }) => ({ ...date, holiday: holiday?.[ctx.viewer.locale] ?? null })),
    plannedUntilOn,
    untilOn,
    schoolKnownUntil: schoolKnownUntil(holidays),
  };
}
