import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { AddBodyLineageInput } from '../api/bodies.inputs.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyLineageEntity } from '../model/body-lineage.entity.ts';
import { addBodyLineage } from './add-body-lineage.ts';

describe('addBodyLineage', () => {
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

  const add = (bodyId: string, input: Partial<AddBodyLineageInput>, viewer = coordinator) =>
    given.run(viewer, bodyPolicy.addBodyLineage, addBodyLineage, { bodyId, kind: 'EXTENDS', ...input });

  it('says that GASPEO extends the GAD, which had no page here', async () => {
    const gaspeo = await given.body({ network, name: 'GASPEO' });
    await add(gaspeo.id, { fromLabel: ' GAD ', note: 'élargi aux temps extrascolaires', on: '2019-09-01' });
    expect(await given.db.findBy(BodyLineageEntity, { bodyId: gaspeo.id })).toMatchObject([
      {
        kind: 'EXTENDS',
        fromBodyId: null,
        fromLabel: 'GAD',
        note: 'élargi aux temps extrascolaires',
        on: '2019-09-01',
      },
    ]);
    expect((await given.facts(network)).at(-1)).toMatchObject({ name: 'governance.bodyLineageAdded' });
  });

  it('points to a body of the network, dissolved or not, rather than to its name', async () => {
    const [gaspeo, gad] = [await given.body({ network }), await given.body({ network, dissolvedOn: '2019-08-31' })];
    await add(gaspeo.id, { fromBodyId: gad.id, fromLabel: 'GAD' });
    expect(await given.db.findOneBy(BodyLineageEntity, { bodyId: gaspeo.id })).toMatchObject({
      fromBodyId: gad.id,
      fromLabel: null,
    });
  });

  it('needs an ancestor that the viewer sees, in this network', async () => {
    const body = await given.body({ network });
    const foreign = await given.network();
    await given.mandate({ body: { id: foreign.networkBodyId }, person: { id: coordinator.personId ?? '' } });
    const inBoth = await given.viewer(coordinator.personId ?? '');
    const abroad = add(body.id, { fromBodyId: foreign.networkBodyId }, inBoth);
    await expect(abroad).rejects.toMatchObject({ code: 'BODY_NOT_FOUND' });
    await expect(add(body.id, { fromLabel: '  ' })).rejects.toMatchObject({ code: 'LINEAGE_SOURCE_MISSING' });
  });

  it('never turns in a circle, even when two links close it at once', async () => {
    const [one, two] = [await given.body({ network }), await given.body({ network })];
    await expect(add(one.id, { fromBodyId: one.id })).rejects.toMatchObject({ code: 'LINEAGE_LOOP' });
    const both = await Promise.allSettled([add(one.id, { fromBodyId: two.id }), add(two.id, { fromBodyId: one.id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'LINEAGE_LOOP' } });
  });

  it('is for the coordination alone', async () => {
    const body = await given.body({ network });
    const member = await given.member(network);
    await expect(add(body.id, { fromLabel: 'GAD' }, member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
