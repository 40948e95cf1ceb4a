import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { UpdateSeatInput } from '../api/seats.inputs.ts';
import { seatPolicy } from '../governance.policy.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { updateSeat } from './update-seat.ts';

describe('updateSeat', () => {
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

  const update = async (seatId: string, input: Partial<UpdateSeatInput>, viewer = coordinator) => {
    await given.run(viewer, seatPolicy.updateSeat, updateSeat, { seatId, ...input });
    return given.db.findOneByOrFail(SeatEntity, { id: seatId });
  };

  it('changes what is said and leaves the rest', async () => {
    const seat = await given.seat({ body: await given.body({ network }), label: 'Parents' });
    const changed = await update(seat.id, { label: ' Représentation des parents ', isKey: true, votes: 2 });
    expect(changed).toMatchObject({ ...seat, label: 'Représentation des parents', isKey: true, votes: 2 });
    expect((await given.facts(network)).at(-1)).toMatchObject({ name: 'governance.seatUpdated' });
  });

  it('writes the name of the organisation that it is given to, unless told', async () => {
    const seat = await given.seat({
      body: await given.body({ network }),
      label: 'Parents',
      category: 'FEDERATION_PARENTS',
    });
    const fcpe = await given.organisation({ network, name: 'FCPE de l’Orne' });
    expect(await update(seat.id, { organisationId: fcpe.id })).toMatchObject({ label: 'FCPE de l’Orne' });
    const back = await update(seat.id, { organisationId: null, label: 'Parents d’élèves' });
    expect(back).toMatchObject({ organisationId: null, label: 'Parents d’élèves' });
    const foreign = await given.organisation({ network: await given.network() });
    const abroad = update(seat.id, { organisationId: foreign.id });
    await expect(abroad).rejects.toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });
  });

  it('moves among the open seats', async () => {
    const body = await given.body({ network });
    const [one, two, three] = [await given.seat({ body }), await given.seat({ body }), await given.seat({ body })];
    const closed = await given.seat({ body, closedOn: '2021-01-01' });
    await update(three.id, { position: 1 });
    await update(one.id, { position: 99 });
    const seats = await given.db.find(SeatEntity, { where: { bodyId: body.id }, order: { position: 'ASC' } });
    expect(seats.filter(({ id }) => id !== closed.id).map(({ id, position }) => [id, position])).toEqual([
      [three.id, 1],
      [two.id, 2],
      [one.id, 3],
    ]);
  });

  it('leaves a closed seat as it was', async () => {
    const seat = await given.seat({ body: await given.body({ network }), closedOn: '2026-03-09' });
    const error = { code: 'SEAT_CLOSED', params: { closedOn: '2026-03-09' } };
    await expect(update(seat.id, { label: 'Autre' })).rejects.toMatchObject(error);
  });

  it('is for the coordination, and unknown to another network', async () => {
    const seat = await given.seat({ body: await given.body({ network }) });
    const member = await given.member(network);
    await expect(update(seat.id, { label: 'Autre' }, member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await given.administrator(await given.network());
    await expect(update(seat.id, { label: 'Autre' }, foreign)).rejects.toMatchObject({ code: 'SEAT_NOT_FOUND' });
  });
});
