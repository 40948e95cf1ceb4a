import type { CommandContext } from '../../../platform/run/command-context.ts';
import { scheduleMeeting, updateMeeting } from '../../meetings/index.ts';
import type { MoveOccurrenceInput } from '../api/series.inputs.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { occurrenceMoved } from '../series.facts.ts';
import { occurrencePolicy } from '../series.policy.ts';
import { agendaOf } from '../standing-item.ts';

/**
 * Puts one date of a series on another day or hour, and no other. A date that was skipped gets its meeting so. It stays
 * the meeting of that date of the rule.
 *
 * @throws OCCURRENCE_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_IN_PAST
 * @throws MEETING_CANCELLED
 * @throws MEETING_LOCKED
 * @throws MEETING_ALREADY_HELD
 */
export async function moveOccurrence(
  ctx: CommandContext,
  { occurrenceId, startsAt }: MoveOccurrenceInput,
): Promise<{ occurrence: string }> {
  const lock = { lock: true };
  const date = await ctx.find(OccurrenceEntity, occurrenceId, occurrencePolicy.read, 'OCCURRENCE_NOT_FOUND', lock);
  await ctx.authorize(occurrencePolicy.moveOccurrence, date);
  const series = await ctx.db.findOneByOrFail(SeriesEntity, { id: date.seriesId });
  if (date.meetingId) await updateMeeting(ctx, { meetingId: date.meetingId, startsAt });
  else {
    const { meeting } = await scheduleMeeting(ctx, {
      bodyId: series.bodyId,
      title: series.title,
      startsAt,
      durationMinutes: series.durationMinutes,
      timeZone: series.timeZone,
      place: series.place,
      videoUrl: series.videoUrl,
      visibility: series.visibility,
      namedPersonIds: series.namedPersonIds,
      agendaItems: agendaOf(series),
    });
    date.meetingId = meeting;
    await ctx.db.save(date);
  }
  ctx.record(
    occurrenceMoved(series.networkId, {
      seriesId: series.id,
      bodyId: series.bodyId,
      occurrenceId,
      meetingId: date.meetingId,
    }),
  );
  return { occurrence: date.id };
}
