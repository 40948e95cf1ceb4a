import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { SetBodyRulesInput } from '../api/bodies.inputs.ts';
import { bodyPolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity } from '../model/body-rules.entity.ts';
import { setBodyRules } from './set-body-rules.ts';

describe('setBodyRules', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let body: BodyEntity;
  let coordinator: Viewer;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  beforeEach(async () => {
    network = await given.network();
    body = await given.body({ network });
    coordinator = await given.administrator(network);
  });
  afterAll(() => database.close());

  const set = (input: Partial<SetBodyRulesInput>, viewer = coordinator) =>
    given.run(viewer, bodyPolicy.setBodyRules, setBodyRules, { bodyId: body.id, ...input });

  it('rules a body that had no rules', async () => {
    await set({ noticeDays: 5, quorumPercent: 50, decisionMode: 'MAJORITY_VOTE' });
    const [rules] = await given.db.findBy(BodyRulesEntity, { bodyId: body.id });
    expect(rules).toMatchObject({
      noticeDays: 5,
      quorumPercent: 50,
      decisionMode: 'MAJORITY_VOTE',
      minutesDelayDays: null,
    });
  });

  it('leaves what is not said, and takes null for not ruled', async () => {
    await set({ noticeDays: 5, quorumPercent: 50 });
    await set({ quorumPercent: null, minutesDelayDays: 8 });
    const [rules, ...others] = await given.db.findBy(BodyRulesEntity, { bodyId: body.id });
    expect(rules).toMatchObject({ noticeDays: 5, quorumPercent: null, minutesDelayDays: 8 });
    expect(others).toEqual([]);
  });

  it('reminds a week before and on the eve until told otherwise, each day once, the furthest first', async () => {
    await set({ noticeDays: 5 });
    expect((await given.db.findOneByOrFail(BodyRulesEntity, { bodyId: body.id })).reminderDays).toEqual([7, 1]);
    await set({ reminderDays: [2, 10, 2], agendaCallDays: 12, rhythmGraceDays: 15 });
    expect(await given.db.findOneByOrFail(BodyRulesEntity, { bodyId: body.id })).toMatchObject({
      reminderDays: [10, 2],
      agendaCallDays: 12,
      rhythmGraceDays: 15,
    });
    await set({ reminderDays: null });
    expect((await given.db.findOneByOrFail(BodyRulesEntity, { bodyId: body.id })).reminderDays).toEqual([]);
  });

  it('remembers who ruled what and when', async () => {
    await set({ noticeDays: 5 });
    given.clock.now = new Date('2026-06-01T08:00:00Z');
    const successor = await given.administrator(network);
    await set({ noticeDays: 15 }, successor);
    given.clock.now = new Date('2026-03-10T09:00:00Z');
    const history = await given.db.find(BodyRulesVersionEntity, {
      where: { bodyId: body.id },
      order: { setAt: 'ASC' },
    });
    expect(history).toMatchObject([
      { noticeDays: 5, setByPersonId: coordinator.personId },
      { noticeDays: 15, setByPersonId: successor.personId, setAt: new Date('2026-06-01T08:00:00Z') },
    ]);
    expect((await given.facts(network)).at(-1)).toMatchObject({
      name: 'governance.bodyRulesSet',
      payload: { bodyId: body.id, rulesVersionId: history[1]?.id },
    });
  });

  it('refuses more meetings at least than at most, whichever is said last', async () => {
    await set({ meetingsPerYearMax: 4 });
    await expect(set({ meetingsPerYearMin: 6 })).rejects.toMatchObject({ code: 'BODY_RULES_INVALID' });
    expect(await given.db.countBy(BodyRulesVersionEntity, { bodyId: body.id })).toBe(1);
  });

  it('is for the coordination alone', async () => {
    await expect(set({ noticeDays: 1 }, await given.seated(body, 'CHAIR'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
