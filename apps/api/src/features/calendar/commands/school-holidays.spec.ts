import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/networks.policy.ts';
import { schoolHolidayPolicy } from '../calendar.policy.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';
import { addSchoolHoliday } from './add-school-holiday.ts';
import { removeSchoolHoliday } from './remove-school-holiday.ts';
import { updateSchoolHoliday } from './update-school-holiday.ts';

const summer = { name: 'Vacances d’été austral', from: '2026-12-12', until: '2027-01-18' };

describe('The school holidays of a network', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let administrator: Viewer;

  const add = (as: Viewer, extra: Partial<typeof summer> = {}) =>
    given.run(as, networkPolicy.addSchoolHoliday, addSchoolHoliday, { networkId: network.id, ...summer, ...extra });
  const update = (as: Viewer, input: { schoolHolidayId: string } & Partial<typeof summer & { isConfirmed: boolean }>) =>
    given.run(as, schoolHolidayPolicy.updateSchoolHoliday, updateSchoolHoliday, input);
  const rows = () => given.db.find(SchoolHolidayEntity, { where: { networkId: network.id }, order: { from: 'ASC' } });

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  beforeEach(async () => {
    network = await given.network({ timeZone: 'Indian/Mayotte' });
    administrator = await given.administrator(network);
  });
  afterAll(() => db.close());

  it('are written down by its administrators, to be checked unless they say otherwise', async () => {
    const { schoolHoliday } = await add(administrator);
    expect(await rows()).toMatchObject([{ id: schoolHoliday, ...summer, isConfirmed: false }]);
    await update(administrator, { schoolHolidayId: schoolHoliday, isConfirmed: true, until: '2027-01-25' });
    expect(await rows()).toMatchObject([{ name: summer.name, until: '2027-01-25', isConfirmed: true }]);
    await given.run(administrator, schoolHolidayPolicy.removeSchoolHoliday, removeSchoolHoliday, {
      schoolHolidayId: schoolHoliday,
    });
    expect(await rows()).toEqual([]);
    expect((await given.facts(network)).map(({ name }) => name)).toEqual([
      'calendar.schoolHolidayAdded',
      'calendar.schoolHolidayUpdated',
      'calendar.schoolHolidayRemoved',
    ]);
  });

  it('are not for members to change, nor for others to find', async () => {
    const { schoolHoliday } = await add(administrator);
    const member = await given.member(network);
    const change = { schoolHolidayId: schoolHoliday, name: 'Autre' };
    await expect(add(member, { from: '2027-04-01', until: '2027-04-10' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(update(member, change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(update(await given.stranger(), change)).rejects.toMatchObject({ code: 'SCHOOL_HOLIDAY_NOT_FOUND' });
    expect(await rows()).toMatchObject([{ name: summer.name }]);
  });

  it('never share a day, and have a day of return after the first', async () => {
    const { schoolHoliday } = await add(administrator);
    await expect(add(administrator, { from: '2027-01-17', until: '2027-02-01' })).rejects.toMatchObject({
      code: 'SCHOOL_HOLIDAY_OVERLAPS',
      params: { name: summer.name, from: summer.from, until: summer.until },
    });
    // The day of return is a day of class: other holidays may begin on it.
    const { schoolHoliday: next } = await add(administrator, { from: '2027-01-18', until: '2027-02-01' });
    await expect(update(administrator, { schoolHolidayId: next, from: '2027-01-10' })).rejects.toMatchObject({
      code: 'SCHOOL_HOLIDAY_OVERLAPS',
    });
    await expect(update(administrator, { schoolHolidayId: schoolHoliday, until: '2026-12-12' })).rejects.toMatchObject({
      code: 'SCHOOL_HOLIDAY_PERIOD_INVALID',
    });
  });
});
