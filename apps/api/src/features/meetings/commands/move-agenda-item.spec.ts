import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { moveAgendaItem } from './move-agenda-item.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const titles = ['a', 'b', 'c', 'd'];

async function agenda() {
  const body = await given.body({ network: await given.network() });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, agendaItems: titles.map((title) => ({ title })) });
  const move = (title: string, position: number) =>
    given.run(secretary, meetingPolicy.moveAgendaItem, moveAgendaItem, {
      agendaItemId: meeting.agendaItems[titles.indexOf(title)]?.id ?? '',
      position,
    });
  const order = async () => {
    const items = await given.db.find(AgendaItemEntity, {
      where: { meetingId: meeting.id },
      order: { position: 'ASC' },
    });
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    return items.map(({ title }) => title).join('');
  };
  return { body, meeting, move, order };
}

describe('moveAgendaItem', () => {
  it.each([
    ['a', 3, 'bcad'],
    ['d', 1, 'dabc'],
    ['b', 2, 'abcd'],
    ['a', 4, 'bcda'],
  ])('moves %s to %i: %s', async (title, position, expected) => {
    const { move, order } = await agenda();
    await move(title, position);
    expect(await order()).toBe(expected);
  });

  it('keeps an order without gaps or doubles when several hands move at once', async () => {
    const { move, order } = await agenda();
    await Promise.all([move('a', 4), move('d', 1), move('b', 3), move('c', 2)]);
    expect([...(await order())].sort()).toEqual(titles);
  });

  it('refuses a place that does not exist', async () => {
    const { move } = await agenda();
    await expect(move('a', 5)).rejects.toMatchObject({ code: 'AGENDA_POSITION_INVALID', params: { max: 4 } });
    await expect(move('a', 0)).rejects.toThrow('AGENDA_POSITION_INVALID');
  });

  it('is refused to a member of the body', async () => {
    const { body, meeting } = await agenda();
    await expect(
      given.run(await given.seated(body), meetingPolicy.moveAgendaItem, moveAgendaItem, {
        agendaItemId: meeting.agendaItems[0]?.id ?? '',
        position: 2,
      }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
