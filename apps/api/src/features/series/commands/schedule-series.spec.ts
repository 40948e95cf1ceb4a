import { formatClock } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { AgendaItemEntity } from '../../meetings/model/agenda-item.entity.ts';
import { MeetingEntity } from '../../meetings/model/meeting.entity.ts';
import type { ScheduleSeriesInput, SeriesRuleInput } from '../api/series.inputs.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { scheduleSeries } from './schedule-series.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const firstTuesday: SeriesRuleInput = {
  pattern: 'MONTHLY_WEEKDAY',
  interval: 1,
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
};
/** The first Tuesday of April 2026, at 9:30 on the wall of Paris. The hour of the tests is 10 March 2026. */
const draft = { title: ' Réunion mensuelle ', startsAt: new Date('2026-04-07T07:30:00Z'), durationMinutes: 90 };
const schedule = (viewer: Viewer, input: ScheduleSeriesInput) =>
  given.run(viewer, bodyPolicy.scheduleSeries, scheduleSeries, input);

/** The days and hours on the wall, as written in the calendar. */
async function wall(seriesId: string) {
  const series = await given.db.findOneByOrFail(SeriesEntity, { id: seriesId });
  const dates = await given.db.find(OccurrenceEntity, { where: { seriesId }, order: { plannedAt: 'ASC' } });
  return dates.map(({ plannedAt, skippedBecause }) =>
    [plannedAt.toISOString().slice(0, 10), formatClock(plannedAt, series.timeZone), skippedBecause]
      .filter(Boolean)
      .join(' '),
  );
}

describe('scheduleSeries', () => {
  it('puts a year of meetings in the calendar, at the same hour on the wall summer and winter', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    const { series: id } = await schedule(secretary, {
      ...draft,
      bodyId: body.id,
      place: ' Salle des mariages ',
      agendaItems: [{ title: ' Tour de table ', kind: 'INFORMATION', presenterLabel: ' chacun ' }],
      rule: firstTuesday,
    });
    expect(await wall(id)).toEqual([
      '2026-04-07 09:30',
      '2026-05-05 09:30',
      '2026-06-02 09:30',
      '2026-07-07 09:30',
      '2026-08-04 09:30',
      '2026-09-01 09:30',
      '2026-10-06 09:30',
      '2026-11-03 09:30',
      '2026-12-01 09:30',
      '2027-01-05 09:30',
      '2027-02-02 09:30',
      '2027-03-02 09:30',
      '2027-04-06 09:30',
    ]);
    const meetings = await given.db.find(MeetingEntity, { where: { bodyId: body.id }, order: { startsAt: 'ASC' } });
    expect(meetings).toHaveLength(13);
    expect(meetings[8]).toMatchObject({
      title: 'Réunion mensuelle',
      startsAt: new Date('2026-12-01T08:30:00Z'),
      place: 'Salle des mariages',
      durationMinutes: 90,
      state: 'SCHEDULED',
      convenedAt: null,
    });
    expect(await given.db.countBy(AgendaItemEntity, { networkId: network.id, title: 'Tour de table' })).toBe(13);
    expect(await given.db.findOneByOrFail(SeriesEntity, { id })).toMatchObject({
      title: 'Réunion mensuelle',
      untilOn: null,
      plannedUntilOn: '2027-04-07',
      standingItems: [
        {
          title: 'Tour de table',
          kind: 'INFORMATION',
          durationMinutes: null,
          presenterLabel: 'chacun',
          section: null,
          framework: null,
        },
      ],
      createdByPersonId: secretary.personId,
    });
    expect((await given.facts(network)).filter(({ name }) => name.startsWith('series.'))).toEqual([
      { name: 'series.seriesScheduled', payload: { seriesId: id, bodyId: body.id } },
    ]);
  });

  it('skips holidays when the rule says so, and keeps the date with its reason', async () => {
    const network = await given.network();
    await given.db.query(
      `with place as (insert into networks_territory(kind, code, name, search_text)
         values ('DEPARTEMENT', '61', 'Orne', 'orne') returning id)
       insert into networks_network_territory(network_id, territory_id) select $1, id from place`,
      [network.id],
    );
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const { series: id } = await schedule(chair, {
      ...draft,
      bodyId: body.id,
      // The second Thursday, from April: Ascension falls on the second Thursday of May 2026, zone B rests in April.
      startsAt: new Date('2026-04-16T07:30:00Z'),
      rule: {
        ...firstTuesday,
        pattern: 'WEEKLY',
        interval: 2,
        skipSchoolHolidays: true,
        skipPublicHolidays: true,
        count: 3,
      },
    });
    expect(await wall(id)).toEqual([
      '2026-04-16 09:30 SCHOOL_HOLIDAYS',
      '2026-04-30 09:30',
      '2026-05-14 09:30 PUBLIC_HOLIDAY',
      '2026-05-28 09:30',
      '2026-06-11 09:30',
    ]);
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(3);
    expect(await given.db.findOneByOrFail(SeriesEntity, { id })).toMatchObject({ untilOn: '2026-06-11' });
  });

  it('comes to the 31st, or to the last day where there is none, as was chosen', async () => {
    const network = await given.network({ timeZone: 'Indian/Mayotte' });
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const rule = { ...firstTuesday, pattern: 'MONTHLY_DAY' as const, untilOn: '2026-09-30' };
    const startsAt = new Date('2026-03-31T06:00:00Z');
    const skipping = await schedule(chair, { ...draft, startsAt, bodyId: body.id, rule });
    expect(await wall(skipping.series)).toEqual([
      '2026-03-31 09:00',
      '2026-05-31 09:00',
      '2026-07-31 09:00',
      '2026-08-31 09:00',
    ]);
    const last = await schedule(chair, {
      ...draft,
      startsAt,
      bodyId: body.id,
      rule: { ...rule, shortMonths: 'LAST_DAY' },
    });
    expect((await wall(last.series)).map((text) => text.slice(5, 10))).toEqual([
      '03-31',
      '04-30',
      '05-31',
      '06-30',
      '07-31',
      '08-31',
      '09-30',
    ]);
  });

  it('has no meeting on the night when the hour does not exist', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const { series: id } = await schedule(chair, {
      ...draft,
      bodyId: body.id,
      startsAt: new Date('2026-03-22T01:30:00Z'),
      rule: { ...firstTuesday, pattern: 'WEEKLY', count: 2 },
    });
    expect(await wall(id)).toEqual(['2026-03-22 02:30', '2026-03-29 03:30 CLOCK_CHANGE', '2026-04-05 02:30']);
  });

  it('refuses what makes no series, and keeps nothing of it', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const input = { ...draft, bodyId: body.id, rule: firstTuesday };
    await expect(schedule(chair, { ...input, title: ' ' })).rejects.toThrow('MEETING_TITLE_MISSING');
    await expect(schedule(chair, { ...input, durationMinutes: 0 })).rejects.toThrow('MEETING_');
    await expect(schedule(chair, { ...input, timeZone: 'Paris' })).rejects.toThrow('TIME_ZONE_UNKNOWN');
    await expect(schedule(chair, { ...input, rule: { ...firstTuesday, interval: 0 } })).rejects.toThrow(
      'SERIES_INTERVAL_INVALID',
    );
    await expect(
      schedule(chair, { ...input, rule: { ...firstTuesday, untilOn: '2026-06-30', count: 3 } }),
    ).rejects.toThrow('SERIES_TWO_ENDS');
    await expect(
      schedule(chair, {
        ...input,
        startsAt: new Date('2026-07-14T07:30:00Z'),
        rule: { ...firstTuesday, pattern: 'MONTHLY_DAY', interval: 12, skipPublicHolidays: true },
      }),
    ).rejects.toThrow('SERIES_WITHOUT_DATE');
    await expect(schedule(chair, { ...input, startsAt: new Date('2026-03-03T08:30:00Z') })).rejects.toThrow(
      'MEETING_IN_PAST',
    );
    await expect(schedule(chair, { ...input, visibility: 'RESTRICTED' })).rejects.toThrow('NAMED_PEOPLE_MISSING');
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(0);
    expect(await given.db.countBy(SeriesEntity, { bodyId: body.id })).toBe(0);
  });

  it('is for those who may schedule a meeting of the body', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const input = { ...draft, bodyId: body.id, rule: { ...firstTuesday, count: 1 } };
    await expect(schedule(await given.seated(body), input)).rejects.toThrow('FORBIDDEN');
    await expect(schedule(await given.stranger(), input)).rejects.toThrow('BODY_NOT_FOUND');
    await expect(schedule(await given.administrator(network), input)).resolves.toMatchObject({});
    await given.db.query('update governance_body set dissolved_on = $2 where id = $1', [body.id, '2026-01-01']);
    await expect(schedule(await given.administrator(network), input)).rejects.toThrow('BODY_DISSOLVED');
  });
});
