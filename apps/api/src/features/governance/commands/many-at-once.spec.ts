import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, seatPolicy } from '../governance.policy.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { addSeats, type SeatDraft } from './add-seats.ts';
import { type Appointment, appointPeople } from './appoint-people.ts';

describe('many seats and mandates at once', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let administrator: Viewer;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
    administrator = await given.administrator(network);
  });
  afterAll(() => db.close());

  const draft = (extra: Partial<SeatDraft>): SeatDraft => ({
    organisationId: null,
    label: null,
    category: null,
    isKey: false,
    votes: null,
    ...extra,
  });
  const seats = (viewer: Viewer, bodyId: string, drafts: SeatDraft[]) =>
    given.run(
      viewer,
      bodyPolicy.addSeat,
      async (ctx: CommandContext) => {
        await addSeats(ctx, bodyId, drafts);
        return {};
      },
      {},
    );
  const appoint = (viewer: Viewer, bodyId: string, appointments: Appointment[]) =>
    given.run(
      viewer,
      seatPolicy.appointToSeat,
      async (ctx: CommandContext) => {
        await appointPeople(ctx, bodyId, appointments);
        return {};
      },
      {},
    );
  const appointment = (
    seat: { id: string },
    person: { id: string; displayName: string },
    extra: Partial<Appointment> = {},
  ): Appointment => ({
    seatId: seat.id,
    personId: person.id,
    personName: person.displayName,
    role: 'TITULAR',
    office: null,
    from: '2025-09-01',
    until: null,
    sourceLabel: null,
    ...extra,
  });

  it('come in their order, after the seats that are there, with a fact each', async () => {
    const body = await given.body({ network });
    await given.seat({ body, position: 4 });
    const organisation = await given.organisation({ network, name: 'Caf' });
    await seats(administrator, body.id, [
      draft({ organisationId: organisation.id }),
      draft({ label: 'Parents', votes: 0 }),
    ]);
    const rows = await given.db.find(SeatEntity, { where: { bodyId: body.id }, order: { position: 'ASC' } });
    expect(rows.slice(1)).toMatchObject([
      { label: 'Caf', organisationId: organisation.id, position: 5, votes: 1 },
      { label: 'Parents', organisationId: null, position: 6, votes: 0 },
    ]);
    expect((await given.facts(network)).filter(({ name }) => name === 'governance.seatAdded')).toHaveLength(2);
  });

  it('keep to the limits of one seat: three in a troïka, one for an organisation in Réseau, one the network lists', async () => {
    const troika = await given.body({ network, kind: 'TROIKA' });
    const four = ['a', 'b', 'c', 'd'].map((label) => draft({ label }));
    await expect(seats(administrator, troika.id, four)).rejects.toThrow('TROIKA_SEATS_COMPLETE');
    const organisation = await given.organisation({ network });
    const twice = [1, 2].map(() => draft({ organisationId: organisation.id }));
    await expect(seats(administrator, network.networkBodyId, twice)).rejects.toThrow('ORGANISATION_ALREADY_SEATED');
    const unlisted = draft({ organisationId: (await given.organisation()).id });
    await expect(seats(administrator, troika.id, [unlisted])).rejects.toThrow('ORGANISATION_NOT_FOUND');
    await expect(seats(await given.member(network), troika.id, [draft({ label: 'x' })])).rejects.toThrow('FORBIDDEN');
  });

  it('refuse among themselves what one after the other would be refused', async () => {
    const body = await given.body({ network });
    const [seat, other] = [await given.seat({ body }), await given.seat({ body })];
    const [one, two] = [await given.person({ network }), await given.person({ network })];
    const both = (...appointments: Appointment[]) => appoint(administrator, body.id, appointments);
    await expect(both(appointment(seat, one), appointment(seat, two))).rejects.toThrow('TITULAR_ALREADY_SEATED');
    await expect(both(appointment(seat, one), appointment(seat, one, { role: 'ALTERNATE' }))).rejects.toThrow(
      'PERSON_ALREADY_ON_SEAT',
    );
    const chair = { office: 'CHAIR' } as const;
    await expect(both(appointment(seat, one, chair), appointment(other, two, chair))).rejects.toThrow(
      'OFFICE_ALREADY_HELD',
    );
    await expect(both(appointment(seat, await given.person()))).rejects.toThrow('PERSON_NOT_FOUND');
    const elsewhere = await given.seat({ body: await given.body({ network }) });
    await expect(both(appointment(elsewhere, one))).rejects.toThrow('SEAT_NOT_FOUND');
    await expect(appoint(await given.member(network), body.id, [appointment(seat, one)])).rejects.toThrow('FORBIDDEN');
    expect(await given.db.countBy(MandateEntity, { bodyId: body.id })).toBe(0);
    await both(
      appointment(seat, one, { until: '2025-12-31' }),
      appointment(seat, two, { from: '2026-01-01' }),
      appointment(other, one, chair),
    );
    expect(await given.db.countBy(MandateEntity, { bodyId: body.id })).toBe(3);
    expect((await given.facts(network)).filter(({ name }) => name === 'governance.personAppointed')).toHaveLength(3);
  });

  it('open a seat earlier when somebody sat on it before', async () => {
    const body = await given.body({ network });
    const seat = await given.seat({ body, openedOn: '2025-01-01' });
    await appoint(administrator, body.id, [appointment(seat, await given.person({ network }), { from: '2021-03-02' })]);
    expect((await given.db.findOneByOrFail(SeatEntity, { id: seat.id })).openedOn).toBe('2021-03-02');
  });
});
