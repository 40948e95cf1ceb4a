import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { FileEntity } from '../../../platform/files/file.entity.ts';
import type { UpdateMandateInput } from '../api/seats.inputs.ts';
import { mandatePolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { updateMandate } from './update-mandate.ts';

describe('updateMandate', () => {
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

  const update = async (mandateId: string, input: Partial<UpdateMandateInput>, viewer = coordinator) => {
    await given.run(viewer, mandatePolicy.updateMandate, updateMandate, { mandateId, ...input });
    return given.db.findOneByOrFail(MandateEntity, { id: mandateId });
  };

  it('changes the office, the days and the document, and leaves what is not said', async () => {
    const mandate = await given.mandate({ body, sourceLabel: 'Arrêté du 3 mai 2024' });
    expect(await update(mandate.id, { office: 'FACILITATOR' })).toMatchObject({ ...mandate, office: 'FACILITATOR' });
    expect(await update(mandate.id, { from: '2021-01-01', until: '2027-12-31' })).toMatchObject({
      office: 'FACILITATOR',
      from: '2021-01-01',
      until: '2027-12-31',
      sourceLabel: 'Arrêté du 3 mai 2024',
    });
    expect(await update(mandate.id, { office: null, until: null, sourceLabel: null })).toMatchObject({
      office: null,
      until: null,
      sourceLabel: null,
    });
    expect((await given.facts(network)).at(-1)).toMatchObject({ name: 'governance.mandateUpdated' });
  });

  it('keeps the letter that another coordinator uploaded', async () => {
    const file = await given.db.save(FileEntity, {
      ...{ networkId: network.id, sha256: 'b'.repeat(64), sizeBytes: 3, filename: 'lettre.pdf' },
      ...{ contentType: 'application/pdf', uploadedAt: given.clock.now },
    });
    const mandate = await given.mandate({ body, sourceFileId: file.id, sourceLabel: 'Lettre' });
    expect(await update(mandate.id, { sourceLabel: 'Lettre de mission' })).toMatchObject({ sourceFileId: file.id });
    expect(await update(mandate.id, { sourceFileId: null })).toMatchObject({ sourceFileId: null });
  });

  it('does not stretch over the next titular', async () => {
    const seat = await given.seat({ body });
    const first = await given.mandate({ seat, until: '2026-06-30' });
    await given.mandate({ seat, from: '2026-07-01' });
    await expect(update(first.id, { until: null })).rejects.toMatchObject({ code: 'TITULAR_ALREADY_SEATED' });
    await expect(update(first.id, { from: '2026-07-01' })).rejects.toMatchObject({ code: 'MANDATE_PERIOD_INVALID' });
  });

  it('gives the last mandate of Coordination no end', async () => {
    const last = await given.db.findOneByOrFail(MandateEntity, { bodyId: network.coordinationBodyId });
    const ended = update(last.id, { until: '2030-12-31' });
    await expect(ended).rejects.toMatchObject({ code: 'LAST_COORDINATION_MANDATE' });
    const later = update(last.id, { from: '2026-03-11' });
    await expect(later).rejects.toMatchObject({ code: 'LAST_COORDINATION_MANDATE' });
    await given.administrator(network);
    expect(await update(last.id, { until: '2030-12-31' })).toMatchObject({ until: '2030-12-31' });
  });

  it('is for the coordination alone', async () => {
    const mandate = await given.mandate({ body });
    const own = await given.viewer(mandate.personId);
    await expect(update(mandate.id, { office: 'CHAIR' }, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await given.administrator(await given.network());
    await expect(update(mandate.id, {}, foreign)).rejects.toMatchObject({ code: 'MANDATE_NOT_FOUND' });
  });
});
