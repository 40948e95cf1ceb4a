import { plainDateIn, seriesProblem, timeZoneProblem } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyForViewer, bodyPolicy } from '../../governance/index.ts';
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
  db: EntityManager,
  viewer: Viewer,
  { bodyId, startsAt, rule, ...asked }: PreviewOf,
): Promise<SeriesPreview> {
  const body = await bodyForViewer(db, viewer, bodyId, bodyPolicy.scheduleSeries);
  const timeZone = asked.timeZone ?? body.timeZone;
  refuse(timeZoneProblem(timeZone));
  refuse(seriesProblem(rule, plainDateIn(startsAt, timeZone)));
  const recurring = { ...rule, shortMonths: rule.shortMonths ?? ('SKIP' as const), startsAt, timeZone };
  const holidays = await holidaysAround(db, { networkId: body.networkId, timeZone });
  const untilOn = rule.count ? await lastDayOf(recurring, rule.count, holidays) : (rule.untilOn ?? null);
  const plannedUntilOn = datesUntil(untilOn, horizonOf(recurring, new Date()));
  const dates = await planDates(recurring, plannedUntilOn, holidays);
  return {
    dates: dates.map(({ holiday, ...date }) => ({ ...date, holiday: holiday?.[viewer.locale] ?? null })),
    plannedUntilOn,
    untilOn,
    schoolKnownUntil: schoolKnownUntil(holidays),
  };
}
