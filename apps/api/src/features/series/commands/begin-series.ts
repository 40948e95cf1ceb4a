import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { type ScheduleMeetingInput, scheduleMeeting, updateMeeting } from '../../meetings/index.ts';
import type { SeriesRuleInput } from '../api/series.inputs.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { datesUntil, horizonOf, lastDayOf, planDates } from '../plan-dates.ts';
import { holidaysAround } from '../queries/holidays-around.ts';
import { standing } from '../standing-item.ts';
import { addOccurrences } from './add-occurrences.ts';

/** What every meeting of the series says; `startsAt` is the first date of the rule. */
export type SeriesMeeting = Omit<ScheduleMeetingInput, 'timeZone'> & { timeZone: string };

/** A meeting that a series takes over from the one that it replaces, with what is to be said anew in it. */
export interface TakenOver {
  meetingId: string;
  changes: Partial<Pick<SeriesMeeting, 'title' | 'place' | 'videoUrl' | 'durationMinutes'>>;
}

export interface Succession {
  replacesSeriesId: string;
  /** In the order of their dates: the first takes the first date of the new rule. */
  meetings: readonly TakenOver[];
}

/**
 * Writes a series and puts its dates of a year in the calendar. Whoever calls has checked the right and the rule.
 *
 * @returns the series, and how many of the meetings taken over found a date in it.
 * @throws MEETING_TITLE_MISSING
 * @throws SERIES_WITHOUT_DATE    every date of the rule falls during holidays
 * @throws whatever `scheduleMeeting` refuses of a meeting
 */
export async function beginSeries(
  ctx: CommandContext,
  networkId: string,
  meeting: SeriesMeeting,
  rule: SeriesRuleInput,
  succession?: Succession,
): Promise<{ series: SeriesEntity; taken: number }> {
  const title = meeting.title.trim();
  if (!title) throw new AppError('MEETING_TITLE_MISSING');
  const recurring = { ...rule, shortMonths: rule.shortMonths ?? 'SKIP', ...meeting };
  const holidays = await holidaysAround(ctx.db, { networkId, timeZone: meeting.timeZone });
  const untilOn = rule.count ? await lastDayOf(recurring, rule.count, holidays) : (rule.untilOn ?? null);
  const plannedUntilOn = datesUntil(untilOn, horizonOf(recurring, ctx.now));
  const dates = await planDates(recurring, plannedUntilOn, holidays);
  // The meetings come first: they refuse what makes no meeting, in their own sentences.
  const meetingIds: string[] = [];
  for (const { plannedAt } of dates.filter(({ skippedBecause }) => !skippedBecause)) {
    const taken = succession?.meetings[meetingIds.length];
    const { meeting: id } = taken
      ? await updateMeeting(ctx, {
          ...taken.changes,
          meetingId: taken.meetingId,
          startsAt: plannedAt,
          timeZone: meeting.timeZone,
        })
      : await scheduleMeeting(ctx, { ...meeting, startsAt: plannedAt });
    meetingIds.push(id);
  }
  if (meetingIds.length === 0) throw new AppError('SERIES_WITHOUT_DATE');
  const visibility = meeting.visibility ?? 'BODY';
  const series = await ctx.db.save(
    ctx.db.create(SeriesEntity, {
      networkId,
      bodyId: meeting.bodyId,
      title,
      pattern: rule.pattern,
      interval: rule.interval,
      shortMonths: recurring.shortMonths,
      skipSchoolHolidays: rule.skipSchoolHolidays,
      skipPublicHolidays: rule.skipPublicHolidays,
      startsAt: meeting.startsAt,
      timeZone: meeting.timeZone,
      durationMinutes: meeting.durationMinutes,
      place: meeting.place?.trim() || null,
      videoUrl: meeting.videoUrl?.trim() || null,
      visibility,
      namedPersonIds: visibility === 'RESTRICTED' ? readers(meeting.namedPersonIds ?? [], ctx) : [],
      standingItems: (meeting.agendaItems ?? []).map(standing),
      untilOn,
      plannedUntilOn,
      replacesSeriesId: succession?.replacesSeriesId ?? null,
      createdByPersonId: ctx.viewer.personId,
      createdAt: ctx.now,
    }),
  );
  await addOccurrences(ctx, series, dates, meetingIds);
  return { series, taken: Math.min(meetingIds.length, succession?.meetings.length ?? 0) };
}

/** Who names people stays among the readers, as for a meeting alone. */
const readers = (named: readonly string[], { viewer }: CommandContext): string[] => [
  ...new Set([...named, ...(viewer.personId ? [viewer.personId] : [])]),
];
