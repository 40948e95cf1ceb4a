import type { CommandContext } from '../../../platform/run/command-context.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import type { SeriesEntity } from '../model/series.entity.ts';
import type { PlannedDate } from '../plan-dates.ts';

/** Writes the dates of a series; `meetingIds` are those of the dates that are not skipped, in their order. */
export async function addOccurrences(
  ctx: CommandContext,
  { id: seriesId, networkId }: SeriesEntity,
  dates: readonly PlannedDate[],
  meetingIds: readonly string[],
): Promise<void> {
  const left = [...meetingIds];
  const rows = dates.map(({ plannedAt, skippedBecause }) => ({
    networkId,
    seriesId,
    plannedAt,
    skippedBecause,
    meetingId: skippedBecause ? null : (left.shift() ?? null),
  }));
  await ctx.db.insert(OccurrenceEntity, rows);
}
