import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { addOutcome } from './add-outcome.ts';
import { removeOutcome } from './remove-outcome.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

describe('removeOutcome', () => {
  it('removes a draft and says so', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    const meeting = await given.meeting({ body, held: true });
    const agendaItemId = meeting.agendaItems[0]?.id ?? '';
    await given.run(secretary, meetingPolicy.addOutcome, addOutcome, {
      agendaItemId,
      kind: 'DECISION',
      text: 'Erreur',
    });
    const { id: outcomeId } = await given.db.findOneByOrFail(OutcomeEntity, { agendaItemId });
    await expect(
      given.run(await given.seated(body), meetingPolicy.removeOutcome, removeOutcome, { outcomeId }),
    ).rejects.toThrow('OUTCOME_NOT_FOUND');
    expect(await given.run(secretary, meetingPolicy.removeOutcome, removeOutcome, { outcomeId })).toEqual({
      agendaItem: agendaItemId,
    });
    expect(await given.db.countBy(OutcomeEntity, { agendaItemId })).toBe(0);
    expect((await given.facts(network)).at(-1)).toMatchObject({
      name: 'meetings.outcomeRemoved',
      payload: { outcomeId },
    });
  });
});
