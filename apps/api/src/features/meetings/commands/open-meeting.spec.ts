import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { openMeeting } from './open-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const linesOf = (meetingId: string) =>
  given.db.find(AttendanceEntity, { where: { meetingId }, order: { position: 'ASC' } });

describe('openMeeting', () => {
  it('freezes one line for each mandate of the day, by seat, titulars first, with whom they come for', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const caf = await given.organisation({ network, type: 'CAF' });
    const association = await given.organisation({ network });
    const ofCaf = await given.seat({ body, organisation: caf, position: 1 });
    const parents = await given.seat({ body, position: 2 });
    const parent = await given.person({ network });
    await given.affiliation({ network, person: parent, organisation: caf, from: '2019-01-01', until: '2020-01-01' });
    await given.affiliation({ network, person: parent, organisation: association, from: '2020-02-01' });
    const forParents = await given.mandate({ seat: parents, person: parent });
    const alternate = await given.mandate({ seat: ofCaf, role: 'ALTERNATE' });
    const titular = await given.mandate({ seat: ofCaf });
    await given.mandate({ seat: ofCaf, role: 'EXPERT', from: '2019-01-01', until: '2026-03-09' });
    await given.mandate({ seat: parents, role: 'ALTERNATE', from: '2026-03-11' });
    const lastDay = await given.mandate({ seat: parents, role: 'OBSERVER', until: '2026-03-10' });
    const meeting = await given.meeting({ body });
    const secretary = await given.administrator(network);
    await given.run(secretary, meetingPolicy.openMeeting, openMeeting, { meetingId: meeting.id });
    expect(await linesOf(meeting.id)).toMatchObject([
      {
        mandateId: titular.id,
        seatId: ofCaf.id,
        organisationId: caf.id,
        role: 'TITULAR',
        state: 'EXPECTED',
        position: 1,
      },
      { mandateId: alternate.id, seatId: ofCaf.id, organisationId: caf.id, role: 'ALTERNATE' },
      { mandateId: forParents.id, seatId: parents.id, organisationId: association.id, personId: parent.id },
      { mandateId: lastDay.id, role: 'OBSERVER', organisationId: null },
    ]);
    expect(await given.db.findOneBy(MeetingEntity, { id: meeting.id })).toMatchObject({
      state: 'HELD',
      openedAt: given.clock.now,
      quorumPercent: null,
    });
  });

  it('reads the day in the zone of the body', async () => {
    const network = await given.network({ timeZone: 'Indian/Mayotte' });
    const body = await given.body({ network });
    await given.mandate({ body, until: '2026-03-09' });
    const from = await given.mandate({ body, from: '2026-03-10' });
    // 9 March in Paris and in London, already the 10th in Mamoudzou.
    const meeting = await given.meeting({ body, startsAt: new Date('2026-03-09T21:30:00Z'), timeZone: 'Europe/Paris' });
    await given.run(await given.administrator(network), meetingPolicy.openMeeting, openMeeting, {
      meetingId: meeting.id,
    });
    expect((await linesOf(meeting.id)).map(({ mandateId }) => mandateId)).toEqual([from.id]);
  });

  it('changes nothing when it is opened again, even by several hands at once', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const { id: meetingId } = await given.meeting({ body });
    const open = () => given.run(chair, meetingPolicy.openMeeting, openMeeting, { meetingId });
    await Promise.all([open(), open(), open()]);
    await given.mandate({ body });
    await open();
    expect(await linesOf(meetingId)).toHaveLength(1);
    expect(await given.facts(network)).toHaveLength(1);
  });

  it('keeps the quorum that held on the day', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    await given.db.insert('BodyRulesEntity', {
      networkId: network.id,
      bodyId: body.id,
      quorumPercent: 50,
      updatedAt: given.clock.now,
    });
    const { id } = await given.meeting({ body, held: true });
    await given.db.update('BodyRulesEntity', { bodyId: body.id }, { quorumPercent: 80 });
    expect(await given.db.findOneBy(MeetingEntity, { id })).toMatchObject({ quorumPercent: 50 });
  });

  it('may be done ahead, for the mandates of the day of the meeting', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const seat = await given.seat({ body });
    await given.mandate({ seat, until: '2026-03-10' });
    const next = await given.mandate({ seat, from: '2026-03-11' });
    const tomorrow = await given.meeting({ body, startsAt: new Date('2026-03-10T23:00:00Z') });
    await given.run(await given.administrator(network), meetingPolicy.openMeeting, openMeeting, {
      meetingId: tomorrow.id,
    });
    const rows = await given.db.findBy(AttendanceEntity, { meetingId: tomorrow.id });
    expect(rows.map(({ mandateId }) => mandateId)).toEqual([next.id]);
  });

  it('is refused when the meeting is cancelled, or to a member', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const cancelled = await given.meeting({ body, state: 'CANCELLED', cancelledAt: given.clock.now });
    const evening = await given.meeting({ body, startsAt: new Date('2026-03-10T22:59:00Z') });
    const open = (meetingId: string, viewer: Viewer) =>
      given.run(viewer, meetingPolicy.openMeeting, openMeeting, { meetingId });
    await expect(open(cancelled.id, await given.administrator(network))).rejects.toThrow('MEETING_CANCELLED');
    await expect(open(evening.id, await given.seated(body))).rejects.toThrow('FORBIDDEN');
  });
});
