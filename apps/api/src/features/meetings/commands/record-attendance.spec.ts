import type { AttendanceState } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { openMeeting } from './open-meeting.ts';
import { recordAttendance } from './record-attendance.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

/** A held meeting of three titulars, the first with an alternate; the third is the secretary. */
async function heldMeeting(rules: { proxiesPerPerson?: number } = {}) {
  const network = await given.network();
  const body = await given.body({ network });
  await given.db.insert('BodyRulesEntity', {
    networkId: network.id,
    bodyId: body.id,
    updatedAt: given.clock.now,
    ...rules,
  });
  const seat = await given.seat({ body });
  const first = await given.mandate({ seat });
  const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
  const second = await given.mandate({ body });
  const observer = await given.mandate({ body, role: 'OBSERVER' });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, held: true });
  const lines = await given.db.findBy(AttendanceEntity, { meetingId: meeting.id });
  const lineOf = (personId: string | null) => lines.find((line) => line.personId === personId)?.id ?? '';
  const record = (personId: string | null, state: AttendanceState, representedByPersonId?: string | null) =>
    given.run(secretary, meetingPolicy.recordAttendance, recordAttendance, {
      attendanceId: lineOf(personId),
      state,
      representedByPersonId,
    });
  const stateOf = async (personId: string | null) =>
    (await given.db.findOneByOrFail(AttendanceEntity, { id: lineOf(personId) })).state;
  return { network, body, meeting, first, alternate, second, observer, secretary, record, stateOf, lineOf };
}

describe('recordAttendance', () => {
  it('takes every state of someone who comes or does not, and goes back to expected', async () => {
    const { network, first, record, lineOf } = await heldMeeting();
    for (const state of ['PRESENT', 'REMOTE', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'ABSENT'] as const) {
      await record(first.personId, state);
      expect(await given.db.findOneBy(AttendanceEntity, { id: lineOf(first.personId) })).toMatchObject({
        state,
        recordedAt: given.clock.now,
      });
    }
    await record(first.personId, 'EXPECTED');
    expect(await given.db.findOneBy(AttendanceEntity, { id: lineOf(first.personId) })).toMatchObject({
      recordedAt: null,
    });
    expect((await given.facts(network)).filter(({ name }) => name === 'meetings.attendanceRecorded')).toHaveLength(7);
  });

  it('lets the alternate of the seat stand in, whatever the number of proxies', async () => {
    const { first, alternate, record, lineOf } = await heldMeeting({ proxiesPerPerson: 0 });
    await record(first.personId, 'REPRESENTED', alternate.personId);
    expect(await given.db.findOneBy(AttendanceEntity, { id: lineOf(first.personId) })).toMatchObject({
      state: 'REPRESENTED',
      representedByPersonId: alternate.personId,
    });
    await record(first.personId, 'PRESENT');
    expect(await given.db.findOneBy(AttendanceEntity, { id: lineOf(first.personId) })).toMatchObject({
      representedByPersonId: null,
    });
  });

  it('holds a person to the proxies that the body allows, alternates not counted', async () => {
    const { first, alternate, second, secretary, record } = await heldMeeting({ proxiesPerPerson: 1 });
    await record(second.personId, 'REPRESENTED', alternate.personId);
    await expect(record(secretary.personId, 'REPRESENTED', alternate.personId)).rejects.toMatchObject({
      code: 'PROXY_LIMIT_REACHED',
      params: { max: 1 },
    });
    await expect(record(first.personId, 'REPRESENTED', alternate.personId)).resolves.toMatchObject({});
    await expect(record(second.personId, 'REPRESENTED', alternate.personId)).resolves.toMatchObject({});
  });

  it('refuses who cannot stand in: nobody, oneself, an observer, someone away, someone from elsewhere', async () => {
    const { network, first, second, observer, secretary, record } = await heldMeeting();
    await expect(record(first.personId, 'REPRESENTED')).rejects.toThrow('REPRESENTATIVE_MISSING');
    await expect(record(first.personId, 'REPRESENTED', first.personId)).rejects.toThrow('REPRESENTATIVE_REFUSED');
    await expect(record(first.personId, 'REPRESENTED', observer.personId)).rejects.toThrow('REPRESENTATIVE_REFUSED');
    await record(second.personId, 'EXCUSED');
    await expect(record(first.personId, 'REPRESENTED', second.personId)).rejects.toThrow('REPRESENTATIVE_REFUSED');
    const outsider = await given.person({ network });
    await expect(record(first.personId, 'REPRESENTED', outsider.id)).rejects.toThrow('REPRESENTATIVE_REFUSED');
    const foreigner = await given.person({ network: await given.network() });
    await expect(record(first.personId, 'REPRESENTED', foreigner.id)).rejects.toThrow('PERSON_NOT_FOUND');
    await expect(record(observer.personId, 'REPRESENTED', secretary.personId)).rejects.toThrow(
      'ATTENDANCE_STATE_REFUSED',
    );
  });

  it('does not let a seat lose its voice because who represents it leaves', async () => {
    const { first, second, secretary, record, stateOf } = await heldMeeting();
    await record(first.personId, 'REPRESENTED', second.personId);
    await expect(record(second.personId, 'ABSENT')).rejects.toThrow('PROXY_HOLDER_AWAY');
    await expect(record(second.personId, 'REPRESENTED', secretary.personId)).rejects.toThrow('PROXY_HOLDER_AWAY');
    await record(second.personId, 'LATE');
    await record(first.personId, 'EXCUSED');
    await record(second.personId, 'ABSENT');
    expect(await stateOf(second.personId)).toBe('ABSENT');
  });

  it('is found by who runs the meeting, refused to whom it is about, hidden from the rest of the body', async () => {
    const { body, first, lineOf } = await heldMeeting();
    const record = async (personId: string) =>
      given.run(await given.viewer(personId), meetingPolicy.recordAttendance, recordAttendance, {
        attendanceId: lineOf(first.personId),
        state: 'PRESENT',
      });
    await expect(record(first.personId)).rejects.toThrow('FORBIDDEN');
    await expect(record((await given.mandate({ body })).personId)).rejects.toThrow('ATTENDANCE_NOT_FOUND');
  });

  it('knows a person with two seats: one of them may be left empty', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const { personId } = await given.mandate({ body });
    await given.mandate({ body, person: { id: personId } });
    const absent = await given.mandate({ body });
    const administrator = await given.administrator(network);
    const { id: meetingId } = await given.meeting({ body });
    await given.run(administrator, meetingPolicy.openMeeting, openMeeting, { meetingId });
    const lines = await given.db.findBy(AttendanceEntity, { meetingId });
    const own = lines.filter((line) => line.personId === personId).map(({ id }) => id);
    const record = (attendanceId: string, state: AttendanceState, representedByPersonId?: string) =>
      given.run(administrator, meetingPolicy.recordAttendance, recordAttendance, {
        attendanceId,
        state,
        representedByPersonId,
      });
    await record(lines.find((line) => line.personId === absent.personId)?.id ?? '', 'REPRESENTED', personId);
    await record(own[0] ?? '', 'ABSENT');
    await expect(record(own[1] ?? '', 'ABSENT')).rejects.toThrow('PROXY_HOLDER_AWAY');
  });
});
