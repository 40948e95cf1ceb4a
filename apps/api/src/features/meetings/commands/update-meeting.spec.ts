import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';

import { meetingPolicy } from '../meetings.policy.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { updateMeeting } from './update-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function committee() {
  const network = await given.network();
  const body = await given.body({ network });
  return { network, body, secretary: await given.seated(body, 'SECRETARY') };
}

describe('updateMeeting', () => {
  it('changes what is said and leaves the rest', async () => {
    const { network, body, secretary } = await committee();
    const meeting = await given.meeting({ body, place: 'Mairie', videoUrl: 'https://visio.example.org/a' });
    await given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, {
      meetingId: meeting.id,
      startsAt: new Date('2026-04-02T07:30:00Z'),
      place: null,
    });
    expect(await given.db.findOneBy(MeetingEntity, { id: meeting.id })).toMatchObject({
      title: meeting.title,
      startsAt: new Date('2026-04-02T07:30:00Z'),
      place: null,
      videoUrl: 'https://visio.example.org/a',
    });
    expect(await given.facts(network)).toMatchObject([{ name: 'meetings.meetingUpdated' }]);
  });

  it('is not moved into the past, nor to an hour of no zone', async () => {
    const { body, secretary } = await committee();
    const { id: meetingId } = await given.meeting({ body, startsAt: new Date('2026-04-02T07:30:00Z') });
    const update = (input: object) =>
      given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, { meetingId, ...input });
    await expect(update({ startsAt: new Date('2026-03-09T07:30:00Z') })).rejects.toThrow('MEETING_IN_PAST');
    await expect(update({ timeZone: 'Europe/Lutèce' })).rejects.toThrow('TIME_ZONE_UNKNOWN');
    await expect(update({ durationMinutes: 0 })).rejects.toThrow('MEETING_END_BEFORE_START');
    expect((await given.db.findOneByOrFail(MeetingEntity, { id: meetingId })).revision).toBe(0);
  });

  it('does not move a meeting that was opened', async () => {
    const { body, secretary } = await committee();
    const { id: meetingId, startsAt } = await given.meeting({ body, held: true });
    const update = (input: object) =>
      given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, { meetingId, ...input });
    await expect(update({ startsAt: new Date('2026-04-02T07:30:00Z') })).rejects.toThrow('MEETING_ALREADY_HELD');
    await expect(update({ timeZone: 'Indian/Reunion' })).rejects.toThrow('MEETING_ALREADY_HELD');
    await expect(update({ startsAt, title: 'Titre corrigé' })).resolves.toEqual({ meeting: meetingId });
  });

  it('narrows to named people without locking out who narrows, and widens again', async () => {
    const { network, body, secretary } = await committee();
    const { id: meetingId } = await given.meeting({ body });
    const reader = await given.person({ network });
    const update = (input: object) =>
      given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, { meetingId, ...input });
    await update({ visibility: 'RESTRICTED', namedPersonIds: [reader.id] });
    const narrowed = await given.db.findOneByOrFail(MeetingEntity, { id: meetingId });
    expect(new Set(narrowed.namedPersonIds)).toEqual(new Set([reader.id, secretary.personId]));
    await update({ title: 'Entre nous' });
    await update({ visibility: 'BODY' });
    expect(await given.db.findOneBy(MeetingEntity, { id: meetingId })).toMatchObject({
      title: 'Entre nous',
      visibility: 'BODY',
      namedPersonIds: [],
    });
  });

  it('is not found by administrators who are not named on a restricted meeting', async () => {
    const { network, body, secretary } = await committee();
    const { id: meetingId } = await given.meeting({
      body,
      visibility: 'RESTRICTED',
      namedPersonIds: [secretary.personId ?? ''],
    });
    const administrator = await given.administrator(network);
    await expect(
      given.run(administrator, meetingPolicy.updateMeeting, updateMeeting, { meetingId, title: 'Vu' }),
    ).rejects.toThrow('MEETING_NOT_FOUND');
  });

  it('is refused to a member of the body', async () => {
    const { body } = await committee();
    const { id: meetingId } = await given.meeting({ body });
    await expect(
      given.run(await given.seated(body), meetingPolicy.updateMeeting, updateMeeting, { meetingId, title: 'Autre' }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
