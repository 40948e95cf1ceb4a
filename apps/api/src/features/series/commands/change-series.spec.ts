import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { systemViewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { cancelMeeting } from '../../meetings/commands/cancel-meeting.ts';
import { updateMeeting } from '../../meetings/commands/update-meeting.ts';
import { meetingPolicy } from '../../meetings/meetings.policy.ts';
import { MeetingEntity } from '../../meetings/model/meeting.entity.ts';
import type { SeriesRuleInput } from '../api/series.inputs.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { occurrencePolicy, seriesPolicy } from '../series.policy.ts';
import { changeSeries } from './change-series.ts';
import { endSeries } from './end-series.ts';
import { extendSeries } from './extend-series.ts';
import { moveOccurrence } from './move-occurrence.ts';
import { scheduleSeries } from './schedule-series.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const onTheTwelfth: SeriesRuleInput = {
  pattern: 'MONTHLY_DAY',
  interval: 1,
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  untilOn: '2026-09-30',
};
const second: SeriesRuleInput = { ...onTheTwelfth, pattern: 'MONTHLY_WEEKDAY', untilOn: '2026-10-31' };

/** Six meetings, on the 12th from April to September 2026, at 9:30. */
async function monthly(rule: Partial<SeriesRuleInput> = {}) {
  const network = await given.network();
  const body = await given.body({ network });
  const chair = await given.seated(body, 'CHAIR');
  const { series } = await given.run(chair, bodyPolicy.scheduleSeries, scheduleSeries, {
    bodyId: body.id,
    title: 'Comité',
    place: 'Salle 1',
    startsAt: new Date('2026-04-12T07:30:00Z'),
    durationMinutes: 60,
    rule: { ...onTheTwelfth, ...rule },
  });
  return { network, body, chair, series };
}

const datesOf = async (seriesId: string) => {
  const dates = await given.db.find(OccurrenceEntity, { where: { seriesId }, order: { plannedAt: 'ASC' } });
  return dates.map((date) => ({ ...date, day: date.plannedAt.toISOString().slice(5, 10) }));
};
const daysOf = async (seriesId: string) => (await datesOf(seriesId)).map(({ day }) => day);
const meetingsOf = async (seriesId: string) => {
  const ids = (await datesOf(seriesId)).map(({ meetingId }) => meetingId ?? '');
  return Promise.all(ids.map((id) => given.db.findOneByOrFail(MeetingEntity, { id })));
};

describe('changeSeries', () => {
  it('ends the series the day before and begins another one with the same meetings, the past left as it was', async () => {
    const { chair, series, network, body } = await monthly();
    const before = await meetingsOf(series);
    await given.run(chair, meetingPolicy.updateMeeting, updateMeeting, {
      meetingId: before[4]?.id ?? '',
      title: 'Comité élargi',
    });
    const { series: next } = await given.run(chair, seriesPolicy.changeSeries, changeSeries, {
      seriesId: series,
      fromOn: '2026-06-12',
      startsAt: new Date('2026-06-18T12:00:00Z'),
      title: 'Comité mensuel',
      place: null,
      rule: { ...second, untilOn: '2026-08-31' },
    });
    expect(next).not.toBe(series);
    expect(await daysOf(series)).toEqual(['04-12', '05-12']);
    expect(await given.db.findOneByOrFail(SeriesEntity, { id: series })).toMatchObject({
      untilOn: '2026-06-11',
      title: 'Comité',
    });
    expect(await daysOf(next)).toEqual(['06-18', '07-16', '08-20']);
    expect(await given.db.findOneByOrFail(SeriesEntity, { id: next })).toMatchObject({ replacesSeriesId: series });
    const after = await meetingsOf(next);
    expect(after.map(({ id }) => id)).toEqual(before.slice(2, 5).map(({ id }) => id));
    expect(after.map(({ title, place, startsAt, revision }) => ({ title, place, startsAt, revision }))).toEqual([
      { title: 'Comité mensuel', place: null, startsAt: new Date('2026-06-18T12:00:00Z'), revision: 1 },
      { title: 'Comité mensuel', place: null, startsAt: new Date('2026-07-16T12:00:00Z'), revision: 1 },
      { title: 'Comité élargi', place: null, startsAt: new Date('2026-08-20T12:00:00Z'), revision: 2 },
    ]);
    // The sixth found no date in the new rule.
    expect(await given.db.findOneByOrFail(MeetingEntity, { id: before[5]?.id })).toMatchObject({ state: 'CANCELLED' });
    const [april] = await meetingsOf(series);
    expect(april).toMatchObject({ title: 'Comité', revision: 0, state: 'SCHEDULED' });
    expect((await given.facts(network)).filter(({ name }) => name === 'series.seriesChanged')).toEqual([
      { name: 'series.seriesChanged', payload: { seriesId: next, bodyId: body.id, replacedSeriesId: series } },
    ]);
  });

  it('puts more meetings in the calendar when the new rule has more dates, and leaves cancelled ones cancelled', async () => {
    const { chair, series, body } = await monthly();
    const [, , june] = await meetingsOf(series);
    await given.run(chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: june?.id ?? '' });
    const { series: next } = await given.run(chair, seriesPolicy.changeSeries, changeSeries, {
      seriesId: series,
      fromOn: '2026-06-01',
      startsAt: new Date('2026-06-11T07:30:00Z'),
      rule: second,
    });
    expect(await daysOf(series)).toEqual(['04-12', '05-12', '06-12']);
    expect(await daysOf(next)).toEqual(['06-11', '07-09', '08-13', '09-10', '10-08']);
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id, state: 'SCHEDULED' })).toBe(7);
    expect(await given.db.findOneByOrFail(MeetingEntity, { id: june?.id })).toMatchObject({ state: 'CANCELLED' });
  });

  it('never changes the past, nor a series that has ended', async () => {
    const { chair, series } = await monthly();
    const change = (input: object) =>
      given.run(chair, seriesPolicy.changeSeries, changeSeries, {
        seriesId: series,
        fromOn: '2026-06-12',
        startsAt: new Date('2026-06-11T07:30:00Z'),
        rule: second,
        ...input,
      });
    await expect(change({})).rejects.toThrow('SERIES_PAST_KEPT');
    await expect(change({ fromOn: '2026-03-09' })).rejects.toThrow('SERIES_PAST_KEPT');
    await given.db.query(`update series_series set until_on = '2026-03-09' where id = $1`, [series]);
    await expect(change({})).rejects.toThrow('SERIES_ENDED');
    expect(await daysOf(series)).toHaveLength(6);
  });

  it('is for those who may change its meetings', async () => {
    const { series, body, network } = await monthly();
    const input = { seriesId: series, lastOn: '2026-06-30' };
    const end = (viewer: Awaited<ReturnType<Given['member']>>) =>
      given.run(viewer, seriesPolicy.endSeries, endSeries, input);
    await expect(end(await given.seated(body))).rejects.toThrow('FORBIDDEN');
    await expect(end(await given.stranger())).rejects.toThrow('SERIES_NOT_FOUND');
    await expect(end(await given.administrator(await given.network()))).rejects.toThrow('SERIES_NOT_FOUND');
    await expect(end(await given.administrator(network))).resolves.toEqual({ series });
  });
});

describe('endSeries', () => {
  it('cancels what was to come after the last day, and nothing before', async () => {
    const { chair, series } = await monthly();
    const end = (lastOn: string) =>
      given.run(chair, seriesPolicy.endSeries, endSeries, { seriesId: series, lastOn, reason: 'Fin du contrat' });
    await expect(end('2026-12-31')).rejects.toThrow('SERIES_END_INVALID');
    await end('2026-06-12');
    expect((await meetingsOf(series)).map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
      ...Array(3).fill(['SCHEDULED', null]),
      ...Array(3).fill(['CANCELLED', 'Fin du contrat']),
    ]);
    expect(await given.db.findOneByOrFail(SeriesEntity, { id: series })).toMatchObject({ untilOn: '2026-06-12' });
  });
});

describe('moveOccurrence', () => {
  it('moves one date and no other, which stays the meeting of its date in the rule', async () => {
    const { chair, series } = await monthly();
    const date = (await datesOf(series))[1];
    const startsAt = new Date('2026-05-19T07:30:00Z');
    await given.run(chair, occurrencePolicy.moveOccurrence, moveOccurrence, { occurrenceId: date?.id ?? '', startsAt });
    expect(await daysOf(series)).toEqual(['04-12', '05-12', '06-12', '07-12', '08-12', '09-12']);
    const meetings = await meetingsOf(series);
    expect(meetings[1]).toMatchObject({ id: date?.meetingId, startsAt, revision: 1 });
    expect(meetings[2]).toMatchObject({ revision: 0 });
  });

  it('gives a meeting to a date that was skipped', async () => {
    const { chair, series } = await monthly({ pattern: 'MONTHLY_DAY', skipPublicHolidays: true, interval: 1 });
    await given.db.query(
      `update series_occurrence set meeting_id = null, skipped_because = 'SCHOOL_HOLIDAYS'
       where series_id = $1 and planned_at = '2026-07-12T07:30:00Z'`,
      [series],
    );
    const date = (await datesOf(series))[3];
    const startsAt = new Date('2026-07-02T07:30:00Z');
    await given.run(chair, occurrencePolicy.moveOccurrence, moveOccurrence, { occurrenceId: date?.id ?? '', startsAt });
    expect((await datesOf(series))[3]).toMatchObject({ day: '07-12', skippedBecause: 'SCHOOL_HOLIDAYS' });
    expect((await meetingsOf(series))[3]).toMatchObject({ startsAt, title: 'Comité', place: 'Salle 1' });
  });
});

describe('extendSeries', () => {
  const extend = (seriesId: string) => given.run(systemViewer('test'), seriesPolicy.read, extendSeries, { seriesId });

  it('carries a series on to a year from now, once, and stops with its body', async () => {
    const { series, body } = await monthly({ untilOn: null, interval: 3 });
    expect(await daysOf(series)).toEqual(['04-12', '07-12', '10-12', '01-12', '04-12']);
    const before = given.clock.now;
    try {
      given.clock.now = new Date('2026-12-01T09:00:00Z');
      await extend(series);
      await extend(series);
      expect(await daysOf(series)).toEqual(['04-12', '07-12', '10-12', '01-12', '04-12', '07-12', '10-12']);
      expect((await meetingsOf(series)).at(-1)).toMatchObject({ title: 'Comité', place: 'Salle 1' });
      await given.db.query('update governance_body set dissolved_on = $2 where id = $1', [body.id, '2026-12-31']);
      given.clock.now = new Date('2027-06-01T09:00:00Z');
      await extend(series);
      expect(await daysOf(series)).toHaveLength(7);
      expect(await given.db.findOneByOrFail(SeriesEntity, { id: series })).toMatchObject({ untilOn: '2027-12-01' });
    } finally {
      given.clock.now = before;
    }
  });
});
