import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { dissolveBody } from './dissolve-body.ts';

describe('dissolveBody', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordinator: Viewer;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  beforeEach(async () => {
    network = await given.network();
    coordinator = await given.administrator(network);
  });
  afterAll(() => database.close());

  const dissolve = (bodyId: string, on = '2026-03-09', viewer = coordinator) =>
    given.run(viewer, bodyPolicy.dissolveBody, dissolveBody, { bodyId, on });

  it('closes the seats and ends the mandates with the body, and access with them', async () => {
    const body = await given.body({ network });
    const open = await given.mandate({ body });
    const past = await given.mandate({ body, until: '2024-12-31' });
    await dissolve(body.id);
    expect(await given.db.findOneBy(BodyEntity, { id: body.id })).toMatchObject({ dissolvedOn: '2026-03-09' });
    expect(await given.db.findOneBy(SeatEntity, { id: open.seatId })).toMatchObject({ closedOn: '2026-03-09' });
    expect(await given.db.findOneBy(MandateEntity, { id: open.id })).toMatchObject({ until: '2026-03-09' });
    expect(await given.db.findOneBy(MandateEntity, { id: past.id })).toMatchObject({ until: '2024-12-31' });
    expect(await given.viewer(open.personId)).toMatchObject({ bodyIds: [], networkIds: [] });
    expect((await given.facts(network)).map(({ name }) => name)).toEqual([
      'governance.mandateEnded',
      'governance.bodyDissolved',
    ]);
  });

  it('may be told ahead: the rights last until then', async () => {
    const body = await given.body({ network });
    const { personId } = await given.mandate({ body });
    await dissolve(body.id, '2026-06-30');
    expect(await given.viewer(personId)).toMatchObject({ bodyIds: [body.id] });
  });

  it('never ends the two bodies of birth', async () => {
    for (const id of [network.coordinationBodyId, network.networkBodyId]) {
      await expect(dissolve(id)).rejects.toMatchObject({ code: 'BIRTH_BODY_PERMANENT' });
    }
  });

  it('waits for the mandates that begin later', async () => {
    const body = await given.body({ network });
    await given.mandate({ body, from: '2026-09-01' });
    const error = { code: 'BODY_HAS_LATER_MANDATES', params: { count: 1 } };
    await expect(dissolve(body.id)).rejects.toMatchObject(error);
  });

  it('happens once, and not before the body began', async () => {
    const body = await given.body({ network, startedOn: '2025-01-01' });
    await expect(dissolve(body.id, '2024-12-31')).rejects.toMatchObject({ code: 'PERIOD_INVALID' });
    await dissolve(body.id);
    await expect(dissolve(body.id)).rejects.toMatchObject({ code: 'BODY_DISSOLVED' });
  });

  it('is for the coordination alone', async () => {
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    await expect(dissolve(body.id, '2026-03-09', chair)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
