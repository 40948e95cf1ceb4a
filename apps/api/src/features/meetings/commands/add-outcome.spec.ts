import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { addOutcome } from './add-outcome.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function heldItem() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, held: true });
  const agendaItemId = meeting.agendaItems[0]?.id ?? '';
  const add = (input: Omit<Parameters<typeof addOutcome>[1], 'agendaItemId'>, viewer = secretary) =>
    given.run(viewer, meetingPolicy.addOutcome, addOutcome, { agendaItemId, ...input });
  return { network, body, meeting, add };
}

describe('addOutcome', () => {
  it('notes the four kinds in their order, a disagreement like the rest', async () => {
    const { network, body, meeting, add } = await heldItem();
    const owner = await given.person({ network });
    await add({ kind: 'INFORMATION', text: 'Le label est prolongé.' });
    await add({ kind: 'DECISION', text: ' La charte est adoptée. ' });
    await add({ kind: 'ACTION', text: 'Envoyer la charte.', ownerPersonId: owner.id, dueOn: '2026-04-15' });
    await add({ kind: 'DISAGREEMENT', text: 'La mairie conteste le calendrier.' });
    const outcomes = await given.db.find(OutcomeEntity, {
      where: { meetingId: meeting.id },
      order: { position: 'ASC' },
    });
    expect(outcomes).toMatchObject([
      { kind: 'INFORMATION', position: 1, bodyId: body.id, number: null, publishedAt: null },
      { kind: 'DECISION', position: 2, text: 'La charte est adoptée.' },
      { kind: 'ACTION', position: 3, ownerPersonId: owner.id, dueOn: '2026-04-15', doneAt: null },
      { kind: 'DISAGREEMENT', position: 4 },
    ]);
  });

  it('gives an owner and a due date to actions only, and only to people of the network', async () => {
    const { network, add } = await heldItem();
    const owner = await given.person({ network });
    const foreigner = await given.person({ network: await given.network() });
    await expect(add({ kind: 'DECISION', text: 'Adopté.', ownerPersonId: owner.id })).rejects.toThrow(
      'OUTCOME_NOT_AN_ACTION',
    );
    await expect(add({ kind: 'INFORMATION', text: 'Dit.', dueOn: '2026-04-15' })).rejects.toThrow(
      'OUTCOME_NOT_AN_ACTION',
    );
    await expect(add({ kind: 'ACTION', text: 'Faire.', ownerPersonId: foreigner.id })).rejects.toThrow(
      'PERSON_NOT_FOUND',
    );
    await expect(add({ kind: 'ACTION', text: '   ' })).rejects.toThrow('OUTCOME_TEXT_MISSING');
  });

  it('is refused to a member of the body', async () => {
    const { body, add } = await heldItem();
    await expect(add({ kind: 'DECISION', text: 'À moi.' }, await given.seated(body))).rejects.toThrow('FORBIDDEN');
  });
});
