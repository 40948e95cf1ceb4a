import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { AddSeatInput } from '../api/seats.inputs.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { addSeat } from './add-seat.ts';

describe('addSeat', () => {
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

  const add = async (bodyId: string, input: Partial<AddSeatInput> = { label: 'Siège' }, viewer = coordinator) => {
    const { seat } = await given.run(viewer, bodyPolicy.addSeat, addSeat, { bodyId, ...input });
    return given.db.findOneByOrFail(SeatEntity, { id: seat });
  };

  it('gives a seat to an organisation of the directory, under its name unless told', async () => {
    const body = await given.body({ network, startedOn: '2019-09-01' });
    const caf = await given.organisation({ network, name: 'Caf de l’Orne', type: 'CAF' });
    const seat = await add(body.id, { organisationId: caf.id, isKey: true });
    expect(seat).toMatchObject({
      organisationId: caf.id,
      label: 'Caf de l’Orne',
      isKey: true,
      votes: 1,
      position: 1,
      openedOn: '2019-09-01',
    });
    const second = await add(body.id, { organisationId: caf.id, label: 'Action sociale de la Caf', votes: 0 });
    expect(second).toMatchObject({ label: 'Action sociale de la Caf', votes: 0, position: 2 });
    expect((await given.facts(network)).at(-1)).toMatchObject({ name: 'governance.seatAdded' });
  });

  it('gives a seat to a category, under its wording unless told', async () => {
    const body = await given.body({ network });
    expect(await add(body.id, { category: 'CONSEIL_CITOYEN' })).toMatchObject({ label: 'Conseil citoyen' });
    expect(await add(body.id, { label: ' Parents d’élèves ' })).toMatchObject({ label: 'Parents d’élèves' });
    await expect(add(body.id, { label: ' ' })).rejects.toMatchObject({ code: 'SEAT_NEEDS_LABEL' });
  });

  it('knows no organisation of another network', async () => {
    const body = await given.body({ network });
    const foreign = await given.organisation({ network: await given.network() });
    const abroad = add(body.id, { organisationId: foreign.id });
    await expect(abroad).rejects.toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });
  });

  it('gives a troïka three seats and no fourth, even when twenty ask at once', async () => {
    const troika = await given.body({ network, kind: 'TROIKA' });
    await add(troika.id);
    await add(troika.id);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => add(troika.id)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject(refused.map(() => ({ reason: { code: 'TROIKA_SEATS_COMPLETE' } })));
    expect(await given.db.countBy(SeatEntity, { bodyId: troika.id })).toBe(3);
  });

  it('gives an organisation one seat in Réseau', async () => {
    const organisation = await given.organisation({ network, name: 'EXR Argentan' });
    await add(network.networkBodyId, { organisationId: organisation.id });
    await expect(add(network.networkBodyId, { organisationId: organisation.id })).rejects.toMatchObject({
      code: 'ORGANISATION_ALREADY_SEATED',
      params: { name: 'EXR Argentan' },
    });
  });

  it('is for the coordination, in a body that lives', async () => {
    const body = await given.body({ network });
    const chair = await given.seated(body, 'CHAIR');
    await expect(add(body.id, { label: 'Siège' }, chair)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const past = await given.body({ network, dissolvedOn: '2026-03-01' });
    await expect(add(past.id)).rejects.toMatchObject({ code: 'BODY_DISSOLVED' });
  });
});
