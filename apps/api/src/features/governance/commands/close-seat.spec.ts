import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { seatPolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { closeSeat } from './close-seat.ts';

describe('closeSeat', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let body: BodyEntity;
  let coordinator: Viewer;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
    network = await given.network();
    body = await given.body({ network });
    coordinator = await given.administrator(network);
  });
  afterAll(() => database.close());

  const close = (seatId: string, on = '2026-03-31', viewer = coordinator) =>
    given.run(viewer, seatPolicy.closeSeat, closeSeat, { seatId, on });

  it('closes after its last day, once the last mandate is over', async () => {
    const seat = await given.seat({ body });
    await given.mandate({ seat, until: '2026-03-31' });
    await close(seat.id);
    expect(await given.db.findOneBy(SeatEntity, { id: seat.id })).toMatchObject({ closedOn: '2026-03-31' });
    expect((await given.facts(network)).at(-1)).toMatchObject({
      name: 'governance.seatClosed',
      payload: { bodyId: body.id, seatId: seat.id },
    });
  });

  it('waits for those who sit on it after that day, in any role', async () => {
    const seat = await given.seat({ body });
    await given.mandate({ seat });
    await given.mandate({ seat, role: 'ALTERNATE', until: '2026-04-01' });
    await given.mandate({ seat, role: 'GUEST', until: '2026-03-31' });
    await expect(close(seat.id)).rejects.toMatchObject({ code: 'SEAT_HAS_MANDATES', params: { count: 2 } });
  });

  it('closes once, and not before it opened', async () => {
    const seat = await given.seat({ body, openedOn: '2026-01-01' });
    await expect(close(seat.id, '2025-12-31')).rejects.toMatchObject({ code: 'SEAT_CLOSING_DATE_INVALID' });
    await close(seat.id);
    const error = { code: 'SEAT_CLOSED', params: { closedOn: '2026-03-31' } };
    await expect(close(seat.id)).rejects.toMatchObject(error);
  });

  it('is for the coordination alone', async () => {
    const seat = await given.seat({ body });
    const secretary = await given.seated(body, 'SECRETARY');
    await expect(close(seat.id, '2026-03-31', secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
