import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../../governance/index.ts';
import type { CreateDatePollInput } from '../api/polls.inputs.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { DatePollInvitationEntity } from '../model/date-poll-invitation.entity.ts';
import { createDatePoll } from './create-date-poll.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const draft = {
  title: '  Séance de printemps ',
  startsAt: [new Date('2026-04-14T09:00:00+02:00'), new Date('2026-04-16T14:00:00+02:00')],
  durationMinutes: 120,
  closesAt: new Date('2026-04-10T18:00:00+02:00'),
};
const create = (viewer: Viewer, input: CreateDatePollInput) =>
  given.run(viewer, bodyPolicy.createDatePoll, createDatePoll, input);

describe('createDatePoll', () => {
  it('asks titulars and alternates of today, once each, and no guest', async () => {
    const network = await given.network({ timeZone: 'Indian/Mayotte' });
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    const seat = await given.seat({ body });
    const titular = await given.mandate({ seat });
    const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
    await given.mandate({ seat, role: 'GUEST' });
    await given.mandate({ seat, role: 'ALTERNATE', until: '2026-03-09' });
    await given.mandate({ body, person: { id: titular.personId } });
    await given.mandate({ seat: await given.seat({ body, closedOn: '2026-01-31' }) });
    const { datePoll: id } = await create(secretary, { ...draft, bodyId: body.id, place: ' Mamoudzou ' });
    expect(await given.db.findOneBy(DatePollEntity, { id })).toMatchObject({
      networkId: network.id,
      title: 'Séance de printemps',
      timeZone: 'Indian/Mayotte',
      place: 'Mamoudzou',
      closedAt: null,
      meetingId: null,
      createdByPersonId: secretary.personId,
    });
    const asked = await given.db.findBy(DatePollInvitationEntity, { datePollId: id });
    const expected = [secretary.personId, titular.personId, alternate.personId].sort();
    expect(asked.map(({ personId }) => personId).sort()).toEqual(expected);
    expect(await given.db.countBy(DateOptionEntity, { datePollId: id, isChosen: false })).toBe(2);
    expect(await given.facts(network)).toEqual([
      { name: 'polls.datePollOpened', payload: { datePollId: id, bodyId: body.id } },
    ]);
  });

  it('is for offices and administrators: a member of the body is refused, a stranger does not find the body', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const input = { ...draft, bodyId: body.id };
    await expect(create(await given.seated(body), input)).rejects.toThrow('FORBIDDEN');
    await expect(create(await given.stranger(), input)).rejects.toThrow('BODY_NOT_FOUND');
    await expect(create(await given.administrator(await given.network()), input)).rejects.toThrow('BODY_NOT_FOUND');
    await expect(create(await given.administrator(network), input)).resolves.toMatchObject({});
  });

  it('refuses what makes no poll, and keeps and sends nothing of it', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const input = { ...draft, bodyId: body.id };
    const past = new Date('2026-03-09T09:00:00Z');
    const [first = past] = draft.startsAt;
    await expect(create(chair, { ...input, title: ' ' })).rejects.toThrow('DATE_POLL_TITLE_MISSING');
    await expect(create(chair, { ...input, startsAt: [first] })).rejects.toThrow('DATE_OPTIONS_COUNT');
    await expect(create(chair, { ...input, startsAt: [first, first] })).rejects.toThrow('DATE_OPTION_TWICE');
    await expect(create(chair, { ...input, startsAt: [first, past] })).rejects.toThrow('DATE_OPTION_PAST');
    await expect(create(chair, { ...input, closesAt: past })).rejects.toThrow('DATE_POLL_CLOSING_PAST');
    await expect(create(chair, { ...input, closesAt: new Date('2026-05-01T09:00:00Z') })).rejects.toThrow(
      'DATE_POLL_CLOSING_LATE',
    );
    await expect(create(chair, { ...input, durationMinutes: 4 })).rejects.toThrow('MEETING_PERIOD_INVALID');
    await expect(create(chair, { ...input, timeZone: 'Paris' })).rejects.toThrow('INVALID_INPUT');
    expect([await given.db.countBy(DatePollEntity, { bodyId: body.id }), await given.facts(network)]).toEqual([0, []]);
  });

  it('refuses a body where nobody sits, and a dissolved one', async () => {
    const network = await given.network();
    const administrator = await given.administrator(network);
    const empty = await given.body({ network });
    await given.seat({ body: empty });
    await expect(create(administrator, { ...draft, bodyId: empty.id })).rejects.toThrow('DATE_POLL_WITHOUT_SEATS');
    expect(await given.db.countBy(DatePollEntity, { bodyId: empty.id })).toBe(0);
    const gone = await given.body({ network, dissolvedOn: '2025-12-31' });
    await expect(create(administrator, { ...draft, bodyId: gone.id })).rejects.toThrow('BODY_DISSOLVED');
  });
});
