import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { mandatePolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { endMandate } from './end-mandate.ts';

describe('endMandate', () => {
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

  const end = async (mandateId: string, until = '2026-03-09', viewer = coordinator) => {
    await given.run(viewer, mandatePolicy.endMandate, endMandate, { mandateId, until });
    return given.db.findOneBy(MandateEntity, { id: mandateId });
  };
  const lastOfCoordination = () => given.db.findOneByOrFail(MandateEntity, { bodyId: network.coordinationBodyId });

  it('ends access and keeps the record', async () => {
    const mandate = await given.mandate({ body });
    expect(await end(mandate.id)).toEqual({ ...mandate, until: '2026-03-09' });
    expect(await given.viewer(mandate.personId)).toMatchObject({ networkIds: [], bodyIds: [] });
    expect((await given.facts(network)).at(-1)).toEqual({
      name: 'governance.mandateEnded',
      payload: { bodyId: body.id, mandateId: mandate.id, personId: mandate.personId },
    });
  });

  it('ends once, not before it began, and not over the next titular', async () => {
    const seat = await given.seat({ body });
    const past = await given.mandate({ seat, until: '2026-01-31' });
    const error = { code: 'MANDATE_ALREADY_ENDED', params: { until: '2026-01-31' } };
    await expect(end(past.id)).rejects.toMatchObject(error);
    const mandate = await given.mandate({ seat, from: '2026-02-01', until: '2026-06-30' });
    await given.mandate({ seat, from: '2026-07-01' });
    await expect(end(mandate.id, '2026-01-31')).rejects.toMatchObject({ code: 'MANDATE_PERIOD_INVALID' });
    await expect(end(mandate.id, '2026-07-01')).rejects.toMatchObject({ code: 'TITULAR_ALREADY_SEATED' });
  });

  it('withdraws at once what was appointed today by mistake', async () => {
    const mandate = await given.mandate({ body, from: '2026-03-10' });
    expect(await end(mandate.id)).toBeNull();
    expect(await given.viewer(mandate.personId)).toMatchObject({ bodyIds: [] });
    expect((await given.facts(network)).at(-1)).toMatchObject({
      name: 'governance.mandateWithdrawn',
      payload: { mandateId: mandate.id, personId: mandate.personId },
    });
  });

  it('never ends the last mandate of Coordination, even on a later day', async () => {
    const last = await lastOfCoordination();
    for (const until of ['2026-03-09', '2026-03-10', '2030-12-31']) {
      await expect(end(last.id, until)).rejects.toMatchObject({ code: 'LAST_COORDINATION_MANDATE' });
    }
    expect(await lastOfCoordination()).toEqual(last);
  });

  it('looks ahead: who leaves later does not keep the network for ever', async () => {
    const last = await lastOfCoordination();
    const coordination = { id: network.coordinationBodyId };
    await given.mandate({ body: coordination, until: '2027-12-31' });
    await expect(end(last.id)).rejects.toMatchObject({ code: 'LAST_COORDINATION_MANDATE' });
    await given.mandate({ body: coordination, role: 'ALTERNATE', from: '2028-01-01' });
    expect(await end(last.id)).toMatchObject({ until: '2026-03-09' });
  });

  it('leaves one coordinator when all leave at once', async () => {
    const others = await Promise.all(Array.from({ length: 9 }, () => given.administrator(network)));
    const all = await given.db.findBy(MandateEntity, { bodyId: network.coordinationBodyId });
    expect(all).toHaveLength(others.length + 1);
    const ends = await Promise.allSettled(all.map(({ id }) => end(id)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'LAST_COORDINATION_MANDATE' },
    });
  });

  it('is for the coordination alone', async () => {
    const mandate = await given.mandate({ body });
    const own = await given.viewer(mandate.personId);
    await expect(end(mandate.id, '2026-03-09', own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
