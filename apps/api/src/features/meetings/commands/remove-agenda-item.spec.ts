import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { addOutcome } from './add-outcome.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const doc = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }],
});

describe('removeAgendaItem', () => {
  it('closes the gap', async () => {
    const body = await given.body({ network: await given.network() });
    const secretary = await given.seated(body, 'SECRETARY');
    const meeting = await given.meeting({ body, agendaItems: ['a', 'b', 'c'].map((title) => ({ title })) });
    await given.run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, {
      agendaItemId: meeting.agendaItems[1]?.id ?? '',
    });
    const left = await given.db.find(AgendaItemEntity, {
      where: { meetingId: meeting.id },
      order: { position: 'ASC' },
    });
    expect(left.map(({ position, title }) => [position, title])).toEqual([
      [1, 'a'],
      [2, 'c'],
    ]);
  });

  it('never throws away what was minuted, text or outcome', async () => {
    const body = await given.body({ network: await given.network() });
    const secretary = await given.seated(body, 'SECRETARY');
    const meeting = await given.meeting({
      body,
      held: true,
      agendaItems: [{ minutes: doc('Débat vif.') }, { minutes: doc(' ') }, {}],
    });
    const [written, blank, concluded] = meeting.agendaItems.map(({ id }) => id);
    await given.run(secretary, meetingPolicy.addOutcome, addOutcome, {
      agendaItemId: concluded ?? '',
      kind: 'DISAGREEMENT',
      text: 'Pas d’accord sur le calendrier.',
    });
    const remove = (agendaItemId = '') =>
      given.run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, { agendaItemId });
    await expect(remove(written)).rejects.toThrow('AGENDA_ITEM_HAS_MINUTES');
    await expect(remove(concluded)).rejects.toThrow('AGENDA_ITEM_HAS_MINUTES');
    await expect(remove(blank)).resolves.toEqual({ meeting: meeting.id });
  });

  it('is refused to a member of the body', async () => {
    const body = await given.body({ network: await given.network() });
    const { agendaItems } = await given.meeting({ body });
    await expect(
      given.run(await given.seated(body), meetingPolicy.removeAgendaItem, removeAgendaItem, {
        agendaItemId: agendaItems[0]?.id ?? '',
      }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
