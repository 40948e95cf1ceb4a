import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { updateOutcome } from './update-outcome.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function draft(extra: object) {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, held: true });
  const { id: outcomeId } = await given.outcome({ meeting, text: 'Avant', ...extra });
  const update = (input: object, viewer = secretary) =>
    given.run(viewer, meetingPolicy.updateOutcome, updateOutcome, { outcomeId, ...input });
  const stored = () => given.db.findOneByOrFail(OutcomeEntity, { id: outcomeId });
  return { network, body, meeting, update, stored };
}

describe('updateOutcome', () => {
  it('changes the text, the owner and the date, and leaves the rest', async () => {
    const { network, meeting, update, stored } = await draft({ kind: 'ACTION', dueOn: '2026-04-01' });
    const owner = await given.person({ network });
    expect(await update({ text: ' Après ', ownerPersonId: owner.id })).toEqual({
      agendaItem: meeting.agendaItems[0]?.id,
    });
    expect(await stored()).toMatchObject({ text: 'Après', ownerPersonId: owner.id, dueOn: '2026-04-01' });
    await update({ dueOn: null });
    expect(await stored()).toMatchObject({ text: 'Après', ownerPersonId: owner.id, dueOn: null });
  });

  it('refuses a blank text and an owner for a decision', async () => {
    const { network, update, stored } = await draft({ kind: 'DECISION' });
    const owner = await given.person({ network });
    await expect(update({ text: '' })).rejects.toThrow('OUTCOME_TEXT_MISSING');
    await expect(update({ ownerPersonId: owner.id })).rejects.toThrow('OUTCOME_NOT_AN_ACTION');
    expect(await stored()).toMatchObject({ text: 'Avant', ownerPersonId: null });
  });

  it('is a draft that the rest of the body does not find', async () => {
    const { body, update } = await draft({ kind: 'DECISION' });
    await expect(update({ text: 'Autre' }, await given.seated(body))).rejects.toThrow('OUTCOME_NOT_FOUND');
  });
});
