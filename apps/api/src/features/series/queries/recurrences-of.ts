import { plainDateIn, recurrenceText, type SeriesPattern, type SeriesRule, type ShortMonths } from '@maillage/domain';
import type { EntityManager } from 'typeorm';

/**
 * A series as a calendar file says it, for one reader: only what that reader sees.
 *
 * Write one VEVENT with `uid`, DTSTART;TZID = `startsAt`, RRULE = `rrule`, one RDATE;TZID for each of `rdates`, one
 * EXDATE;TZID for each of `exdates`, and what the series says (title, place…). For each of `moved` write one more VEVENT with the same `uid` and RECURRENCE-ID;TZID =
 * its `recurrenceId`, which says what its meeting says. Every other of the `meetingIds` is said by the rule.
 * Source: RFC 5545 §3.8.4.4, §3.8.5.
 */
export interface SeriesRecurrence {
  seriesId: string;
  /** Never changes; another rule is another series, with another one. */
  uid: string;
  bodyId: string;
  title: string;
  place: string | null;
  videoUrl: string | null;
  durationMinutes: number;
  /** IANA. */
  timeZone: string;
  /** The first date of the rule among those asked for. */
  startsAt: Date;
  /** Ends (UNTIL, in UTC) with the last date asked for: no client invents meetings that are not in the calendar. */
  rrule: string;
  /** Dates that come in addition (RDATE;TZID): the last day of a month too short for the 29th or the 30th. */
  rdates: Date[];
  /** Dates of the rule in between without a meeting that the reader sees: skipped, cancelled, or kept from the reader. */
  exdates: Date[];
  /** The dates whose meeting says another hour, length, title or place than the series. */
  moved: { recurrenceId: Date; meetingId: string }[];
  /** All the meetings that are said here. The others asked for belong to no series: they are events of their own. */
  meetingIds: string[];
}

interface Row {
  seriesId: string;
  bodyId: string;
  title: string;
  place: string | null;
  videoUrl: string | null;
  durationMinutes: number;
  timeZone: string;
  pattern: SeriesPattern;
  interval: number;
  shortMonths: ShortMonths;
  /** The first date of all: the rule is read from it, whatever the first date asked for. */
  beganAt: Date;
  recurrenceId: Date;
  skippedBecause: string | null;
  /** Null unless the meeting was asked for and takes place. */
  meetingId: string | null;
  isMoved: boolean | null;
}

/**
 * The series of the meetings that a reader sees, by one statement. Cancelled meetings may be among `meetingIds`: they are
 * dates taken out of the rule (EXDATE).
 */
export async function recurrencesOf(db: EntityManager, meetingIds: readonly string[]): Promise<SeriesRecurrence[]> {
  const rows = (await db.query(
    `with asked as (select unnest($1::uuid[]) as id),
          told as (select distinct o.network_id, o.series_id from asked join meetings_meeting m using (id)
                   join series_occurrence o on o.network_id = m.network_id and o.meeting_id = m.id)
     select s.id as "seriesId", s.body_id as "bodyId", s.title, s.place, s.video_url as "videoUrl",
            s.duration_minutes as "durationMinutes", s.time_zone as "timeZone", s.pattern,
            s.interval_count as "interval", s.short_months as "shortMonths", s.starts_at as "beganAt",
            o.planned_at as "recurrenceId", o.skipped_because as "skippedBecause", m.id as "meetingId",
            (m.starts_at, m.duration_minutes, m.time_zone, m.title, m.place, m.video_url) is distinct from
            (o.planned_at, s.duration_minutes, s.time_zone, s.title, s.place, s.video_url) as "isMoved"
     from told
     join series_series s on s.network_id = told.network_id and s.id = told.series_id
     join series_occurrence o on o.network_id = s.network_id and o.series_id = s.id
     left join meetings_meeting m on m.network_id = o.network_id and m.id = o.meeting_id
       and m.state <> 'CANCELLED' and m.id in (select id from asked)
     where s.until_on is null or (o.planned_at at time zone s.time_zone)::date <= s.until_on
     order by s.id, o.planned_at`,
    [meetingIds],
  )) as Row[];
  const bySeries = new Map<string, Row[]>();
  for (const row of rows) bySeries.set(row.seriesId, [...(bySeries.get(row.seriesId) ?? []), row]);
  return [...bySeries.values()].flatMap((dates) => recurrenceOf(dates) ?? []);
}

function recurrenceOf(dates: readonly Row[]): SeriesRecurrence | null {
  const isTold = ({ meetingId }: Row) => meetingId !== null;
  const between = dates.slice(
    dates.findIndex((date) => isTold(date) && isOfPlainRule(date)),
    dates.findLastIndex(isTold) + 1,
  );
  const [first, last] = [between[0], between.at(-1)];
  if (!first?.meetingId || !last) return null;
  const { recurrenceId: startsAt, seriesId, bodyId, title, place, videoUrl, durationMinutes, timeZone } = first;
  const until = last.recurrenceId.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  return {
    seriesId,
    uid: `${seriesId}@maillage`,
    bodyId,
    title,
    place,
    videoUrl,
    durationMinutes,
    timeZone,
    startsAt,
    rrule: `${recurrenceText(plainRule(first), firstDayOf(first))};UNTIL=${until}`,
    rdates: between.filter((date) => isTold(date) && !isOfPlainRule(date)).map(({ recurrenceId }) => recurrenceId),
    // An hour that does not exist is no date of the rule either: there is nothing to take out.
    exdates: between
      .filter((date) => !isTold(date) && isOfPlainRule(date) && date.skippedBecause !== 'CLOCK_CHANGE')
      .map(({ recurrenceId }) => recurrenceId),
    moved: between.flatMap(({ recurrenceId, meetingId, isMoved }) =>
      meetingId && isMoved ? [{ recurrenceId, meetingId }] : [],
    ),
    meetingIds: between.flatMap(({ meetingId }) => meetingId ?? []),
  };
}

const firstDayOf = ({ beganAt, timeZone }: Row) => plainDateIn(beganAt, timeZone);

/**
 * « The 30th, or the last day » is BYMONTHDAY=28,29,30;BYSETPOS=-1, which ical.js (Thunderbird, Nextcloud) reads as three
 * days a month: the rule says the 30th, and February comes in addition.
 */
function plainRule(row: Row): SeriesRule {
  const isLastDay = firstDayOf(row).endsWith('-31');
  return { ...row, shortMonths: isLastDay ? row.shortMonths : 'SKIP' };
}

function isOfPlainRule(row: Row): boolean {
  const { pattern, shortMonths } = plainRule(row);
  if (pattern !== 'MONTHLY_DAY' || shortMonths === 'LAST_DAY') return true;
  return plainDateIn(row.recurrenceId, row.timeZone).slice(8) === firstDayOf(row).slice(8);
}
