import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { addGuest } from './add-guest.ts';
import { addOutcome } from './add-outcome.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { moveAgendaItem } from './move-agenda-item.ts';
import { openMeeting } from './open-meeting.ts';
import { publishMinutes } from './publish-minutes.ts';
import { recordAttendance } from './record-attendance.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { removeOutcome } from './remove-outcome.ts';
import { saveMinutes } from './save-minutes.ts';
import { updateAgendaItem } from './update-agenda-item.ts';
import { updateMeeting } from './update-meeting.ts';
import { updateOutcome } from './update-outcome.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const publish = (viewer: Viewer, meetingId: string) =>
  given.run(viewer, meetingPolicy.publishMinutes, publishMinutes, { meetingId });

async function committee(extra: object = {}) {
  const network = await given.network(extra);
  const body = await given.body({ network });
  return { network, body, secretary: await given.seated(body, 'SECRETARY') };
}

const numbersOf = async (bodyId: string) => {
  const decisions = await given.db.findBy(OutcomeEntity, { bodyId, kind: 'DECISION' });
  return decisions.map(({ number }) => number).sort();
};

describe('publishMinutes', () => {
  it('dates the minutes, numbers the decisions in the order of the agenda, and tells it', async () => {
    const { network, body, secretary } = await committee();
    const meeting = await given.meeting({ body, held: true, agendaItems: [{}, {}] });
    const [first, second] = meeting.agendaItems.map(({ id }) => id);
    const later = await given.outcome({ meeting, agendaItemId: second });
    const action = await given.outcome({ meeting, kind: 'ACTION' });
    const sooner = await given.outcome({ meeting, agendaItemId: first });
    await publish(secretary, meeting.id);
    expect(await given.db.findOneBy(MeetingEntity, { id: meeting.id })).toMatchObject({
      state: 'PUBLISHED',
      minutesPublishedAt: given.clock.now,
    });
    const outcome = (id: string) => given.db.findOneBy(OutcomeEntity, { id });
    expect(await outcome(sooner.id)).toMatchObject({ number: 'D-2026-001', publishedAt: given.clock.now });
    expect(await outcome(later.id)).toMatchObject({ number: 'D-2026-002' });
    expect(await outcome(action.id)).toMatchObject({ number: null, publishedAt: given.clock.now });
    expect((await given.facts(network)).at(-1)).toEqual({
      name: 'meetings.minutesPublished',
      payload: { meetingId: meeting.id, bodyId: body.id },
    });
  });

  it('counts by body, and by the year of the meeting where it took place', async () => {
    const { network, body, secretary } = await committee({ timeZone: 'Indian/Mayotte' });
    const other = await given.body({ network });
    const newYear = new Date('2025-12-31T22:00:00Z'); // already 2026 in Mamoudzou
    for (const startsAt of [newYear, given.clock.now, new Date('2025-06-01T08:00:00Z')]) {
      const meeting = await given.meeting({ body, held: true, startsAt });
      await given.outcome({ meeting });
      await publish(secretary, meeting.id);
    }
    const elsewhere = await given.meeting({ body: other, held: true });
    await given.outcome({ meeting: elsewhere });
    await publish(await given.administrator(network), elsewhere.id);
    expect(await numbersOf(body.id)).toEqual(['D-2025-001', 'D-2026-001', 'D-2026-002']);
    expect(await numbersOf(other.id)).toEqual(['D-2026-001']);
  });

  it('gives twenty publishers at once one number each, without a gap', async () => {
    const { body, secretary } = await committee();
    const meetings = [];
    for (let index = 0; index < 20; index += 1) {
      const meeting = await given.meeting({ body, held: true });
      await given.outcome({ meeting });
      meetings.push(meeting);
    }
    await Promise.all(meetings.map(({ id }) => publish(secretary, id)));
    expect(await numbersOf(body.id)).toEqual(
      Array.from({ length: 20 }, (_, index) => `D-2026-${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('publishes once when twenty hands press at once', async () => {
    const { network, body, secretary } = await committee();
    const meeting = await given.meeting({ body, held: true });
    await given.outcome({ meeting });
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => publish(secretary, meeting.id)));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
    expect(refused).toEqual(Array(19).fill('MINUTES_ALREADY_PUBLISHED'));
    expect(await numbersOf(body.id)).toEqual(['D-2026-001']);
    expect((await given.facts(network)).filter(({ name }) => name === 'meetings.minutesPublished')).toHaveLength(1);
  });

  it('gives back its number when it fails', async () => {
    const { body, secretary } = await committee();
    const meeting = await given.meeting({ body, held: true });
    await given.outcome({ meeting });
    const failing = async (...args: Parameters<typeof publishMinutes>) => {
      await publishMinutes(...args);
      throw new Error('the line is cut before the commit');
    };
    await expect(
      given.run(secretary, meetingPolicy.publishMinutes, failing, { meetingId: meeting.id }),
    ).rejects.toThrow('the line is cut');
    await publish(secretary, meeting.id);
    expect(await numbersOf(body.id)).toEqual(['D-2026-001']);
  });

  it('locks everything: no command changes anything any more', async () => {
    const { network, body, secretary } = await committee();
    const meeting = await given.meeting({ body, held: true });
    const outcome = await given.outcome({ meeting });
    await publish(secretary, meeting.id);
    const line = await given.db.findOneByOrFail(AttendanceEntity, { meetingId: meeting.id });
    const meetingId = meeting.id;
    const agendaItemId = meeting.agendaItems[0]?.id ?? '';
    const { id: outcomeId } = outcome;
    const item = { title: 'Après coup', kind: 'DECISION' as const };
    const minutes = { type: 'doc', content: [] };
    const before = JSON.stringify(await stateOf(meetingId));
    const { run } = given;
    const attempts = [
      () => run(secretary, meetingPolicy.updateMeeting, updateMeeting, { meetingId, title: 'Autre' }),
      () => run(secretary, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId }),
      () => run(secretary, meetingPolicy.openMeeting, openMeeting, { meetingId }),
      () => run(secretary, meetingPolicy.addAgendaItem, addAgendaItem, { meetingId, ...item }),
      () => run(secretary, meetingPolicy.updateAgendaItem, updateAgendaItem, { agendaItemId, ...item }),
      () => run(secretary, meetingPolicy.moveAgendaItem, moveAgendaItem, { agendaItemId, position: 1 }),
      () => run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, { agendaItemId }),
      () => run(secretary, meetingPolicy.addGuest, addGuest, { meetingId, name: 'Tardif' }),
      () =>
        run(secretary, meetingPolicy.recordAttendance, recordAttendance, { attendanceId: line.id, state: 'ABSENT' }),
      () => run(secretary, meetingPolicy.saveMinutes, saveMinutes, { agendaItemId, minutes, expectedVersion: 0 }),
      () => run(secretary, meetingPolicy.addOutcome, addOutcome, { agendaItemId, kind: 'DECISION', text: 'Encore' }),
      () => run(secretary, meetingPolicy.updateOutcome, updateOutcome, { outcomeId, text: 'Autrement' }),
      () => run(secretary, meetingPolicy.removeOutcome, removeOutcome, { outcomeId }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'MEETING_LOCKED', params: { publishedOn: '2026-03-10' } });
    }
    const administrator = await given.administrator(network);
    await expect(publish(administrator, meetingId)).rejects.toThrow('MINUTES_ALREADY_PUBLISHED');
    expect(JSON.stringify(await stateOf(meetingId))).toBe(before);
  });

  it('asks for a meeting that was held, and for something to publish', async () => {
    const { body, secretary } = await committee();
    const scheduled = await given.meeting({ body });
    const cancelled = await given.meeting({ body, state: 'CANCELLED', cancelledAt: given.clock.now });
    const silent = await given.meeting({ body, held: true, agendaItems: [{ minutes: { type: 'doc', content: [] } }] });
    await expect(publish(secretary, scheduled.id)).rejects.toThrow('MEETING_NOT_OPENED');
    await expect(publish(secretary, cancelled.id)).rejects.toThrow('MEETING_CANCELLED');
    await expect(publish(secretary, silent.id)).rejects.toThrow('MINUTES_EMPTY');
  });

  it('is refused to a member of the body', async () => {
    const { body } = await committee();
    const meeting = await given.meeting({ body, held: true });
    await given.outcome({ meeting });
    await expect(publish(await given.seated(body), meeting.id)).rejects.toThrow('FORBIDDEN');
  });
});

async function stateOf(meetingId: string) {
  const order = { id: 'ASC' as const };
  return [
    await given.db.findOneBy(MeetingEntity, { id: meetingId }),
    await given.db.find(AgendaItemEntity, { where: { meetingId }, order }),
    await given.db.find(AttendanceEntity, { where: { meetingId }, order }),
    await given.db.find(OutcomeEntity, { where: { meetingId }, order }),
  ];
}
