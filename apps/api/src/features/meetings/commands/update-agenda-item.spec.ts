import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { updateAgendaItem } from './update-agenda-item.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

describe('updateAgendaItem', () => {
  it('changes the item and keeps its minutes', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const minutes = {
      type: 'doc' as const,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dit.' }] }],
    };
    const presenter = await given.person({ network });
    const {
      agendaItems: [item],
    } = await given.meeting({
      body,
      held: true,
      agendaItems: [{ title: 'Avant', durationMinutes: 15, minutes, minutesVersion: 3 }],
    });
    await given.run(await given.seated(body, 'COCHAIR'), meetingPolicy.updateAgendaItem, updateAgendaItem, {
      agendaItemId: item?.id ?? '',
      title: ' Après ',
      kind: 'VALIDATION',
      durationMinutes: null,
      presenterPersonId: presenter.id,
    });
    expect(await given.db.findOneBy(AgendaItemEntity, { id: item?.id })).toMatchObject({
      title: 'Après',
      kind: 'VALIDATION',
      durationMinutes: null,
      presenterPersonId: presenter.id,
      minutes,
      minutesVersion: 3,
    });
  });

  it('refuses a presenter of another network and a blank title', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    const foreigner = await given.person({ network: await given.network() });
    const { agendaItems } = await given.meeting({ body });
    const update = (input: object) =>
      given.run(chair, meetingPolicy.updateAgendaItem, updateAgendaItem, {
        agendaItemId: agendaItems[0]?.id ?? '',
        ...input,
      });
    await expect(update({ presenterPersonId: foreigner.id })).rejects.toThrow('PERSON_NOT_FOUND');
    await expect(update({ title: ' ' })).rejects.toThrow('INVALID_INPUT');
  });

  it('is not found from another network', async () => {
    const body = await given.body({ network: await given.network() });
    const { agendaItems } = await given.meeting({ body });
    const elsewhere = await given.administrator(await given.network());
    await expect(
      given.run(elsewhere, meetingPolicy.updateAgendaItem, updateAgendaItem, {
        agendaItemId: agendaItems[0]?.id ?? '',
        title: 'Autre',
      }),
    ).rejects.toThrow('AGENDA_ITEM_NOT_FOUND');
  });
});
