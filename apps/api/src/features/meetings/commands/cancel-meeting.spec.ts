import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';

import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { updateMeeting } from './update-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

describe('cancelMeeting', () => {
  it('crosses a meeting out, says why, and lets nothing of it change', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const { id: meetingId } = await given.meeting({ body });
    await given.run(chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId, reason: ' Grève des transports ' });
    expect(await given.db.findOneBy(MeetingEntity, { id: meetingId })).toMatchObject({
      state: 'CANCELLED',
      cancelledAt: given.clock.now,
      cancelReason: 'Grève des transports',
    });
    await expect(
      given.run(chair, meetingPolicy.updateMeeting, updateMeeting, { meetingId, title: 'Reportée' }),
    ).rejects.toThrow('MEETING_CANCELLED');
    await expect(given.run(chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId })).rejects.toThrow(
      'MEETING_ALREADY_CANCELLED',
    );
  });

  it('is too late once the meeting was opened', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const { id: meetingId } = await given.meeting({ body, held: true });
    await expect(
      given.run(await given.administrator(network), meetingPolicy.cancelMeeting, cancelMeeting, { meetingId }),
    ).rejects.toThrow('MEETING_ALREADY_HELD');
  });

  it('is still possible when the meeting was only opened ahead; its list of attendance goes', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const { id: meetingId } = await given.meeting({ body, startsAt: new Date('2026-03-12T09:00:00Z') });
    await given.run(chair, meetingPolicy.openMeeting, openMeeting, { meetingId });
    expect(await given.db.countBy(AttendanceEntity, { meetingId })).toBe(1);
    await given.run(chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId });
    expect(await given.db.countBy(AttendanceEntity, { meetingId })).toBe(0);
    expect(await given.db.findOneBy(MeetingEntity, { id: meetingId })).toMatchObject({
      state: 'CANCELLED',
      openedAt: null,
    });
  });

  it('is refused to a member of the body', async () => {
    const body = await given.body({ network: await given.network() });
    const { id: meetingId } = await given.meeting({ body });
    await expect(
      given.run(await given.seated(body), meetingPolicy.cancelMeeting, cancelMeeting, { meetingId }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
