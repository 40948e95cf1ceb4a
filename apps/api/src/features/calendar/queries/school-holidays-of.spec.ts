import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { MeetingEntity } from '../../meetings/model/meeting.entity.ts';
import { moveOccurrence } from '../../series/commands/move-occurrence.ts';
import { scheduleSeries } from '../../series/commands/schedule-series.ts';
import { OccurrenceEntity } from '../../series/model/occurrence.entity.ts';
import { occurrencePolicy } from '../../series/series.policy.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

it('a series overseas skips the holidays that its network wrote down, and the date can be moved out of them', async () => {
  const network = await given.network({ timeZone: 'Indian/Mayotte' });
  await given.db.save(SchoolHolidayEntity, {
    networkId: network.id,
    name: 'Vacances de fin d’année',
    from: '2026-12-12',
    until: '2027-01-11',
    createdAt: given.clock.now,
  });
  const body = await given.body({ network });
  const chair = await given.seated(body, 'CHAIR');
  const { series: seriesId } = await given.run(chair, bodyPolicy.scheduleSeries, scheduleSeries, {
    bodyId: body.id,
    title: 'Réunion mensuelle',
    startsAt: new Date('2026-10-15T06:00:00Z'),
    durationMinutes: 120,
    rule: {
      pattern: 'MONTHLY_WEEKDAY',
      interval: 1,
      skipSchoolHolidays: true,
      skipPublicHolidays: true,
      untilOn: '2027-01-31',
    },
  });
  const dates = await given.db.find(OccurrenceEntity, { where: { seriesId }, order: { plannedAt: 'ASC' } });
  expect(dates.map(({ plannedAt, skippedBecause }) => [plannedAt.toISOString().slice(0, 10), skippedBecause])).toEqual([
    ['2026-10-15', null],
    ['2026-11-19', null],
    ['2026-12-17', 'SCHOOL_HOLIDAYS'],
    ['2027-01-21', null],
  ]);
  const startsAt = new Date('2026-12-10T06:00:00Z');
  await given.run(chair, occurrencePolicy.moveOccurrence, moveOccurrence, {
    occurrenceId: dates[2]?.id ?? '',
    startsAt,
  });
  expect(await given.db.countBy(MeetingEntity, { bodyId: body.id, startsAt })).toBe(1);
});
