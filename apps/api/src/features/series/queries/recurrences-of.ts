import { plainDateIn, recurrenceText, type SeriesPattern, type SeriesRule, type ShortMonths } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { Statement } from '../../../platform/read/statement.ts';
import { seriesPolicy } from '../series.policy.ts';

/**
 * A series as a calendar file says it, for one reader: only what that reader sees. What its meetings say (title, place…)
 * is for the caller, who knows what of it the reader may see.
 *
 * Source: RFC 5545 §3.8.4.4, §3.8.5.
 */
export interface SeriesRecurrence {
  /** Never changes; another rule is another series, with another one. */
  uid: string;
  /** IANA. */
  timeZone: string;
  /** DTSTART: the first date of the rule among those asked for. */
  startsAt: Date;
  /** The last one. */
  lastAt: Date;
  /** Ends (UNTIL, in UTC) with `lastAt`: no client invents meetings that are not in the calendar. */
  rrule: string;
  /** Dates of the rule in between without a meeting that the reader sees: skipped, cancelled, or kept from the reader. */
  exdates: Date[];
  /** The other dates, by the instant of the rule (RECURRENCE-ID), and the meeting of each, moved or not. */
  dates: { recurrenceId: Date; meetingId: string }[];
  /** Meetings asked for that are cancelled: the rule does not come to them, or they are among `exdates`. */
  cancelledIds: string[];
}

interface Row {
  seriesId: string;
  timeZone: string;
  pattern: SeriesPattern;
  interval: number;
  shortMonths: ShortMonths;
  /** The first date of all: the rule is read from it, whatever the first date asked for. */
  beganAt: Date;
  recurrenceId: Date;
  skippedBecause: string | null;
  /** Null unless the meeting was asked for. */
  meetingId: string | null;
  isCancelled: boolean | null;
}

/**
 * The series of the meetings that a reader sees, by one statement; of those series that the reader sees. The meetings that
 * are neither among their `dates` nor cancelled there are events of their own: of no series, of one that is kept from the
 * reader, left over by a rule that ended, or on the last day of a month too short for the 29th or the 30th.
 */
export async function recurrencesOf(
  db: Pick<DataSource, 'getMetadata' | 'query'>,
  viewer: Viewer,
  meetingIds: readonly string[],
): Promise<SeriesRecurrence[]> {
  const statement = new Statement(db, viewer);
  const series = statement.open(seriesPolicy.read.entity());
  const column = (property: string) => series.column(property);
  const text = `
    with asked as (select unnest(${statement.bind(meetingIds, 'uuid[]')}) as id),
         told as (select distinct o.network_id, o.series_id from asked join meetings_meeting m using (id)
                  join series_occurrence o on o.network_id = m.network_id and o.meeting_id = m.id)
    select ${column('id')} as "seriesId", ${column('timeZone')} as "timeZone", ${column('pattern')} as pattern,
           ${column('interval')} as "interval", ${column('shortMonths')} as "shortMonths",
           ${column('startsAt')} as "beganAt", o.planned_at as "recurrenceId", o.skipped_because as "skippedBecause",
           m.id as "meetingId", m.state = 'CANCELLED' as "isCancelled"
    from told
    join ${series.from} on ${column('networkId')} = told.network_id and ${column('id')} = told.series_id
    join series_occurrence o on o.network_id = ${column('networkId')} and o.series_id = ${column('id')}
    left join meetings_meeting m on m.network_id = o.network_id and m.id = o.meeting_id
      and m.id in (select id from asked)
    where ${seriesPolicy.read.rule.sql(series)}
      and (${column('untilOn')} is null or m.state = 'CANCELLED'
        or (o.planned_at at time zone ${column('timeZone')})::date <= ${column('untilOn')})
    order by ${column('id')}, o.planned_at`;
  const rows = (await db.query(text, statement.values)) as Row[];
  const bySeries = new Map<string, Row[]>(rows.map(({ seriesId }) => [seriesId, []]));
  for (const row of rows) bySeries.get(row.seriesId)?.push(row);
  return [...bySeries.values()].flatMap((dates) => recurrenceOf(dates) ?? []);
}

function recurrenceOf(all: readonly Row[]): SeriesRecurrence | null {
  // A date that only comes in addition would need RDATE, which programs read badly: it is an event of its own.
  const ofRule = all.filter(isOfPlainRule);
  const between = ofRule.slice(ofRule.findIndex(takesPlace), ofRule.findLastIndex(takesPlace) + 1);
  const [first, last] = [between[0], between.at(-1)];
  if (!first || !last) return null;
  const until = last.recurrenceId.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  return {
    uid: `${first.seriesId}@maillage`,
    timeZone: first.timeZone,
    startsAt: first.recurrenceId,
    lastAt: last.recurrenceId,
    rrule: `${recurrenceText(plainRule(first), firstDayOf(first))};UNTIL=${until}`,
    exdates: between.filter((date) => !takesPlace(date)).map(({ recurrenceId }) => recurrenceId),
    dates: between.filter(takesPlace).map(({ recurrenceId, meetingId }) => ({ recurrenceId, meetingId })),
    cancelledIds: all.flatMap(({ meetingId, isCancelled }) => (meetingId && isCancelled ? [meetingId] : [])),
  };
}

/** On the day when its hour does not exist, programs find a date at another one: taken out, whatever was put instead. */
const takesPlace = (date: Row): date is Row & { meetingId: string } =>
  date.meetingId !== null && !date.isCancelled && date.skippedBecause !== 'CLOCK_CHANGE';

const firstDayOf = ({ beganAt, timeZone }: Row) => plainDateIn(beganAt, timeZone);

/**
 * « The 30th, or the last day » is BYMONTHDAY=28,29,30;BYSETPOS=-1, which ical.js (Thunderbird, Nextcloud) reads as three
 * days a month: the rule says the 30th, and the last day of February is not of it.
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
