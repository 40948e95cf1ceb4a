import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { UpdateBodyInput } from '../api/bodies.inputs.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { updateBody } from './update-body.ts';

describe('updateBody', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordinator: Viewer;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
    network = await given.network();
    coordinator = await given.administrator(network);
  });
  afterAll(() => database.close());

  const update = async (bodyId: string, input: Partial<UpdateBodyInput>, viewer = coordinator) => {
    await given.run(viewer, bodyPolicy.updateBody, updateBody, { bodyId, ...input });
    return given.db.findOneByOrFail(BodyEntity, { id: bodyId });
  };

  it('changes what is said and leaves the rest', async () => {
    const body = await given.body({ network, longName: 'Comité technique', purpose: 'Préparer', level: 'FIELD' });
    const changed = await update(body.id, { name: ' COTEC ', purpose: '', level: null });
    expect(changed).toMatchObject({ ...body, name: 'COTEC', purpose: null, level: null });
    expect((await given.facts(network)).at(-1)).toMatchObject({ name: 'governance.bodyUpdated' });
  });

  it('leaves the two birth bodies to the whole network, under any name', async () => {
    for (const id of [network.coordinationBodyId, network.networkBodyId]) {
      await expect(update(id, { visibility: 'BODY' })).rejects.toMatchObject({ code: 'BIRTH_BODY_PERMANENT' });
      await expect(update(id, { kind: 'COPIL' })).rejects.toMatchObject({ code: 'BIRTH_BODY_PERMANENT' });
      expect(await update(id, { purpose: 'Tenir le réseau' })).toMatchObject({ purpose: 'Tenir le réseau' });
    }
  });

  it('makes no troïka of a body with more than three seats', async () => {
    const body = await given.body({ network });
    for (let seats = 0; seats < 4; seats += 1) await given.seat({ body });
    await expect(update(body.id, { kind: 'TROIKA' })).rejects.toMatchObject({ code: 'TROIKA_SEATS_COMPLETE' });
  });

  it('forgets the names when the body is restricted no more', async () => {
    const person = await given.person({ network });
    const body = await given.body({ network });
    const named = await update(body.id, { visibility: 'RESTRICTED', namedPersonIds: [person.id] });
    expect(named.namedPersonIds).toHaveLength(2);
    expect(await update(body.id, { visibility: 'BODY' })).toMatchObject({ namedPersonIds: [] });
  });

  it('refuses the name of another body, a zone that does not exist and a body dissolved', async () => {
    const [body, other] = [await given.body({ network }), await given.body({ network })];
    await expect(update(body.id, { name: other.name })).rejects.toMatchObject({ code: 'BODY_NAME_TAKEN' });
    await expect(update(body.id, { timeZone: 'Europe/Alencon' })).rejects.toMatchObject({ code: 'TIME_ZONE_INVALID' });
    const past = await given.body({ network, dissolvedOn: '2026-03-09' });
    const error = { code: 'BODY_DISSOLVED', params: { dissolvedOn: '2026-03-09' } };
    await expect(update(past.id, { name: 'GAD' })).rejects.toMatchObject(error);
  });

  it('is not for the secretary of the body, and unknown to another network', async () => {
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    await expect(update(body.id, { name: 'Autre' }, secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await given.administrator(await given.network());
    await expect(update(body.id, { name: 'Autre' }, foreign)).rejects.toMatchObject({ code: 'BODY_NOT_FOUND' });
  });
});
