import ICAL from 'ical.js';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { cancelMeeting } from '../../meetings/commands/cancel-meeting.ts';
import { updateMeeting } from '../../meetings/commands/update-meeting.ts';
import { meetingPolicy } from '../../meetings/meetings.policy.ts';
import { scheduleSeries } from '../commands/schedule-series.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import { recurrencesOf, type SeriesRecurrence } from './recurrences-of.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const asClient = (wall: string) => {
  const [year, month, day, hour, minute] = wall.split(/[-T:]/).map(Number);
  return new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, ICAL.Timezone.localTimezone);
};

/** The dates that a calendar client finds in the rule, exceptions left aside: hours on the wall. */
function expanded({ startsAt, timeZone, rrule }: SeriesRecurrence): string[] {
  const wall = (instant: Date) => instant.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
  const [rule = '', until = ''] = rrule.split(';UNTIL=');
  const last = wall(new Date(until.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')));
  const iterator = ICAL.Recur.fromString(rule).iterator(asClient(wall(startsAt)));
  const found: string[] = [];
  for (let date = iterator.next().toString(); date <= last; date = iterator.next().toString()) found.push(date);
  return found;
}

async function monthly(startsAt: string, rule: object = {}) {
  const network = await given.network();
  const body = await given.body({ network });
  const chair = await given.seated(body, 'CHAIR');
  const { series } = await given.run(chair, bodyPolicy.scheduleSeries, scheduleSeries, {
    bodyId: body.id,
    title: 'Comité',
    startsAt: new Date(startsAt),
    durationMinutes: 60,
    rule: {
      pattern: 'MONTHLY_DAY',
      interval: 1,
      skipSchoolHolidays: false,
      skipPublicHolidays: true,
      untilOn: '2026-09-30',
      ...rule,
    },
  });
  const dates = await given.db.find(OccurrenceEntity, { where: { seriesId: series }, order: { plannedAt: 'ASC' } });
  return { chair, series, dates, meetingIds: dates.flatMap(({ meetingId }) => meetingId ?? []) };
}

describe('recurrencesOf', () => {
  it('says skipped and cancelled dates as exceptions, and moved ones by their date in the rule', async () => {
    const { chair, series, dates, meetingIds } = await monthly('2026-04-14T07:30:00Z');
    const [, june = '', august = ''] = meetingIds;
    await given.run(chair, meetingPolicy.updateMeeting, updateMeeting, {
      meetingId: june,
      startsAt: new Date('2026-06-16T07:30:00Z'),
    });
    await given.run(chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: august });
    const [told] = await recurrencesOf(database.dataSource, chair, meetingIds);
    expect(told).toMatchObject({
      uid: `${series}@maillage`,
      startsAt: new Date('2026-04-14T07:30:00Z'),
      timeZone: 'Europe/Paris',
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=14;UNTIL=20260914T073000Z',
      // Ascension, the national holiday, and what was cancelled.
      exdates: [new Date('2026-05-14T07:30:00Z'), new Date('2026-07-14T07:30:00Z'), new Date('2026-08-14T07:30:00Z')],
      cancelledIds: [august],
    });
    expect(told?.dates).toContainEqual({ recurrenceId: new Date('2026-06-14T07:30:00Z'), meetingId: june });
    expect(told?.dates.map(({ meetingId }) => meetingId)).toEqual(meetingIds.filter((id) => id !== august));
    expect(told && expanded(told)).toHaveLength(dates.length);
  });

  it('says only what was asked for: another date of the rule is an exception, and the rule ends with the last', async () => {
    const { chair, meetingIds } = await monthly('2026-04-21T07:30:00Z');
    const [told] = await recurrencesOf(database.dataSource, chair, [meetingIds[1] ?? '', meetingIds[3] ?? '']);
    expect(told).toMatchObject({
      startsAt: new Date('2026-05-21T07:30:00Z'),
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=21;UNTIL=20260721T073000Z',
      exdates: [new Date('2026-06-21T07:30:00Z')],
      cancelledIds: [],
    });
    expect(told && expanded(told)).toEqual(['2026-05-21T09:30:00', '2026-06-21T09:30:00', '2026-07-21T09:30:00']);
  });

  it.each([
    ['2026-10-30T08:30:00Z', 'BYMONTHDAY=30', ['10-30', '11-30', '12-30', '01-30', '03-30', '04-30'], ['02-28']],
    ['2026-10-31T08:30:00Z', 'BYMONTHDAY=-1', ['10-31', '11-30', '12-31', '01-31', '02-28', '03-31', '04-30'], []],
  ])('says the last day of short months as clients understand it: from %s, %s', async (startsAt, by, days, more) => {
    const { chair, dates, meetingIds } = await monthly(startsAt, { shortMonths: 'LAST_DAY', untilOn: '2027-04-30' });
    const [told] = await recurrencesOf(database.dataSource, chair, meetingIds);
    expect(told?.rrule).toBe(`FREQ=MONTHLY;${by};UNTIL=20270430T073000Z`);
    expect(told && expanded(told).map((date) => date.slice(5, 10))).toEqual(days);
    const alone = dates.filter(({ meetingId }) => !told?.dates.some((date) => date.meetingId === meetingId));
    expect(alone.map(({ plannedAt }) => plannedAt.toISOString().slice(5, 10))).toEqual(more);
  });

  it.each([
    ['2026-03-31T07:30:00Z', 'MONTHLY_WEEKDAY', 'BYDAY=5TU', ['03-31', '06-30', '09-29']],
    ['2026-03-31T07:30:00Z', 'MONTHLY_LAST_WEEKDAY', 'BYDAY=-1TU', ['03-31', '04-28', '05-26', '06-30', '07-28']],
  ])('says weekdays as clients understand them: from %s, %s', async (startsAt, pattern, by, days) => {
    const { chair, meetingIds } = await monthly(startsAt, { pattern, untilOn: null, count: days.length });
    const [told] = await recurrencesOf(database.dataSource, chair, meetingIds);
    expect(told?.rrule).toContain(`FREQ=MONTHLY;${by};`);
    expect(told && expanded(told).map((date) => date.slice(5, 10))).toEqual(days);
  });

  it('says nothing of meetings of no series', async () => {
    const body = await given.body({ network: await given.network() });
    const chair = await given.seated(body, 'CHAIR');
    const meeting = await given.meeting({ body });
    expect(await recurrencesOf(database.dataSource, chair, [meeting.id])).toEqual([]);
  });
});
