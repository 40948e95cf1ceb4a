import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { systemViewer, type Viewer } from '../../../platform/access/viewer.ts';

import { bodyPolicy } from '../../governance/index.ts';
import type { ScheduleMeetingInput } from '../api/meetings.inputs.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const draft = {
  title: '  COTEC de décembre ',
  startsAt: new Date('2026-12-01T09:00:00+01:00'),
  durationMinutes: 120,
};
const schedule = (viewer: Viewer, input: ScheduleMeetingInput) =>
  given.run(viewer, bodyPolicy.scheduleMeeting, scheduleMeeting, input);

describe('scheduleMeeting', () => {
  it('puts a meeting in the calendar with its agenda, in the zone of the body', async () => {
    const network = await given.network({ timeZone: 'Indian/Mayotte' });
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    const presenter = await given.person({ network });
    const { meeting: id } = await schedule(secretary, {
      ...draft,
      bodyId: body.id,
      place: ' Salle Mamoudzou ',
      agendaItems: [
        { title: ' Bilan ', kind: 'INFORMATION', durationMinutes: 20, presenterPersonId: presenter.id },
        { title: 'Projets 2027', kind: 'DECISION', presenterLabel: ' la DSDEN ' },
      ],
    });
    expect(await given.db.findOneBy(MeetingEntity, { id })).toMatchObject({
      networkId: network.id,
      bodyId: body.id,
      title: 'COTEC de décembre',
      state: 'SCHEDULED',
      startsAt: new Date('2026-12-01T08:00:00Z'),
      timeZone: 'Indian/Mayotte',
      place: 'Salle Mamoudzou',
      visibility: 'BODY',
      createdByPersonId: secretary.personId,
    });
    const items = await given.db.find(AgendaItemEntity, { where: { meetingId: id }, order: { position: 'ASC' } });
    expect(items).toMatchObject([
      { position: 1, title: 'Bilan', kind: 'INFORMATION', durationMinutes: 20, presenterPersonId: presenter.id },
      { position: 2, title: 'Projets 2027', kind: 'DECISION', durationMinutes: null, presenterLabel: 'la DSDEN' },
    ]);
    expect(await given.facts(network)).toEqual([
      { name: 'meetings.meetingScheduled', payload: { meetingId: id, bodyId: body.id } },
    ]);
  });

  it('is for offices and administrators: a member of the body is refused, a stranger does not find the body', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const input = { ...draft, bodyId: body.id };
    await expect(schedule(await given.seated(body), input)).rejects.toThrow('FORBIDDEN');
    await expect(schedule(await given.member(network), input)).rejects.toThrow('FORBIDDEN');
    await expect(schedule(await given.stranger(), input)).rejects.toThrow('BODY_NOT_FOUND');
    const elsewhere = await given.administrator(await given.network());
    await expect(schedule(elsewhere, input)).rejects.toThrow('BODY_NOT_FOUND');
    await expect(schedule(await given.administrator(network), input)).resolves.toMatchObject({});
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(1);
  });

  it('keeps who schedules among the readers of a restricted meeting', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const reader = await given.person({ network });
    const input = { ...draft, bodyId: body.id, visibility: 'RESTRICTED' as const };
    await expect(schedule(chair, input)).rejects.toThrow('NAMED_PEOPLE_MISSING');
    const { meeting: id } = await schedule(chair, { ...input, namedPersonIds: [reader.id] });
    const { namedPersonIds } = await given.db.findOneByOrFail(MeetingEntity, { id });
    expect(namedPersonIds.sort()).toEqual([reader.id, chair.personId].sort());
  });

  it('refuses what makes no meeting, and keeps nothing of it', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const input = { ...draft, bodyId: body.id };
    const foreigner = await given.person({ network: await given.network() });
    const item = { title: 'Point', kind: 'DISCUSSION' as const };
    await expect(schedule(chair, { ...input, title: '   ' })).rejects.toThrow('MEETING_TITLE_MISSING');
    await expect(schedule(chair, { ...input, durationMinutes: 4 })).rejects.toThrow('MEETING_PERIOD_INVALID');
    await expect(schedule(chair, { ...input, durationMinutes: -60 })).rejects.toThrow('MEETING_END_BEFORE_START');
    await expect(schedule(chair, { ...input, timeZone: 'Paris' })).rejects.toThrow('TIME_ZONE_UNKNOWN');
    const yesterday = new Date('2026-03-09T22:59:00Z');
    await expect(schedule(chair, { ...input, startsAt: yesterday })).rejects.toMatchObject({
      code: 'MEETING_IN_PAST',
      params: { startsOn: '2026-03-09' },
    });
    await expect(schedule(chair, { ...input, agendaItems: [{ ...item, title: ' ' }] })).rejects.toMatchObject({
      fields: [{ path: 'agendaItems.0.title', code: 'VALUE_MISSING' }],
    });
    await expect(schedule(chair, { ...input, agendaItems: Array(61).fill(item) })).rejects.toThrow('AGENDA_TOO_LONG');
    await expect(
      schedule(chair, { ...input, agendaItems: [{ ...item, presenterPersonId: foreigner.id }] }),
    ).rejects.toThrow('PERSON_NOT_FOUND');
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(0);
  });

  it('takes an hour of today that has begun, and, from set-up, a day that was lived', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const begun = { ...draft, bodyId: body.id, startsAt: new Date('2026-03-10T08:00:00Z') };
    await expect(schedule(chair, begun)).resolves.toMatchObject({});
    const lived = { ...draft, bodyId: body.id, startsAt: new Date('2021-03-10T08:00:00Z') };
    await expect(schedule(systemViewer('set-up'), lived)).resolves.toMatchObject({});
  });

  it('refuses a dissolved body', async () => {
    const network = await given.network();
    const body = await given.body({ network, dissolvedOn: '2025-12-31' });
    await expect(schedule(await given.administrator(network), { ...draft, bodyId: body.id })).rejects.toThrow(
      'BODY_DISSOLVED',
    );
  });

  it('has one effect when the same client sends it twice', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const send = () =>
      given.run(
        chair,
        bodyPolicy.scheduleMeeting,
        scheduleMeeting,
        { ...draft, bodyId: body.id },
        {
          clientMutationId: '01980000-0000-7000-8000-000000000001',
        },
      );
    expect(await send()).toEqual(await send());
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(1);
  });
});
