import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { addAgendaItem } from './add-agenda-item.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

describe('addAgendaItem', () => {
  it('adds at the end, also while the meeting is held', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const facilitator = await given.seated(body, 'FACILITATOR');
    const { id: meetingId } = await given.meeting({ body, held: true });
    await given.run(facilitator, meetingPolicy.addAgendaItem, addAgendaItem, {
      meetingId,
      title: ' Questions diverses ',
      kind: 'DISCUSSION',
      durationMinutes: 10,
    });
    const items = await given.db.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    expect(items.map(({ position, title }) => [position, title])).toEqual([
      [1, 'Tour de table'],
      [2, 'Questions diverses'],
    ]);
  });

  it('gives each of two added at once a place of its own', async () => {
    const body = await given.body({ network: await given.network() });
    const secretary = await given.seated(body, 'SECRETARY');
    const { id: meetingId } = await given.meeting({ body, agendaItems: [] });
    const add = (title: string) =>
      given.run(secretary, meetingPolicy.addAgendaItem, addAgendaItem, { meetingId, title, kind: 'OPINION' });
    await Promise.all(['un', 'deux', 'trois', 'quatre'].map(add));
    const items = await given.db.findBy(AgendaItemEntity, { meetingId });
    expect(items.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4]);
  });

  it('refuses an item without a title, and one too many', async () => {
    const body = await given.body({ network: await given.network() });
    const secretary = await given.seated(body, 'SECRETARY');
    const full = await given.meeting({ body, agendaItems: Array(60).fill({}) });
    const add = (title: string) =>
      given.run(secretary, meetingPolicy.addAgendaItem, addAgendaItem, { meetingId: full.id, title, kind: 'OPINION' });
    await expect(add('Un de plus')).rejects.toThrow('AGENDA_TOO_LONG');
    await given.db.delete(AgendaItemEntity, { id: full.agendaItems[59]?.id });
    await expect(add('  ')).rejects.toThrow('INVALID_INPUT');
  });

  it('is refused to a member of the body', async () => {
    const body = await given.body({ network: await given.network() });
    const { id: meetingId } = await given.meeting({ body });
    await expect(
      given.run(await given.seated(body), meetingPolicy.addAgendaItem, addAgendaItem, {
        meetingId,
        title: 'Mon point',
        kind: 'DISCUSSION',
      }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
