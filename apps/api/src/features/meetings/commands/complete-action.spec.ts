import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { meetingPolicy, outcomePolicy } from '../meetings.policy.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { completeAction } from './complete-action.ts';
import { publishMinutes } from './publish-minutes.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function action({ published = true } = {}) {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const owner = await given.member(network);
  const meeting = await given.meeting({ body, held: true });
  const { id: outcomeId } = await given.outcome({ meeting, kind: 'ACTION', ownerPersonId: owner.personId });
  if (published) await given.run(secretary, meetingPolicy.publishMinutes, publishMinutes, { meetingId: meeting.id });
  const complete = (viewer: Viewer, done = true) =>
    given.run(viewer, outcomePolicy.completeAction, completeAction, { outcomeId, done });
  const doneAt = async () => (await given.db.findOneByOrFail(OutcomeEntity, { id: outcomeId })).doneAt;
  return { network, body, secretary, owner, meeting, complete, doneAt };
}

describe('completeAction', () => {
  it('is for who answers for the action, even from outside the body, once the minutes are published', async () => {
    const { network, owner, complete, doneAt } = await action();
    await complete(owner);
    expect(await doneAt()).toEqual(given.clock.now);
    await complete(owner);
    await complete(owner, false);
    expect(await doneAt()).toBeNull();
    const names = (await given.facts(network)).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['meetings.actionCompleted', 'meetings.actionReopened']);
  });

  it('is for those who run the meeting, before publication too', async () => {
    const { network, secretary, owner, complete, doneAt } = await action({ published: false });
    await expect(complete(owner)).rejects.toThrow('OUTCOME_NOT_FOUND');
    await complete(secretary);
    await complete(await given.administrator(network), false);
    expect(await doneAt()).toBeNull();
  });

  it('is refused to the rest of the body, and not found by other members', async () => {
    const { network, body, complete } = await action();
    await expect(complete(await given.seated(body))).rejects.toThrow('FORBIDDEN');
    await expect(complete(await given.member(network))).rejects.toThrow('OUTCOME_NOT_FOUND');
  });

  it('ends nothing but actions', async () => {
    const { meeting, secretary } = await action({ published: false });
    const decision = await given.outcome({ meeting });
    await expect(
      given.run(secretary, outcomePolicy.completeAction, completeAction, { outcomeId: decision.id, done: true }),
    ).rejects.toThrow('OUTCOME_NOT_AN_ACTION');
  });
});
