import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { FileEntity } from '../../../platform/files/file.entity.ts';
import type { AppointToSeatInput } from '../api/seats.inputs.ts';
import { seatPolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { appointToSeat } from './appoint-to-seat.ts';

describe('appointToSeat', () => {
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

  const appoint = async (
    seat: { id: string },
    person: { id: string },
    input: Partial<AppointToSeatInput> = {},
    viewer = coordinator,
  ) => {
    const whole = { seatId: seat.id, personId: person.id, role: 'TITULAR' as const, from: '2026-03-10', ...input };
    await given.run(viewer, seatPolicy.appointToSeat, appointToSeat, whole);
    return given.db.findOneByOrFail(MandateEntity, { seatId: seat.id, personId: person.id });
  };
  const upload = ({ personId }: Viewer, networkId = network.id) =>
    given.db.save(FileEntity, {
      ...{ networkId, sha256: 'a'.repeat(64), sizeBytes: 3, filename: 'lettre de mission.pdf' },
      ...{ contentType: 'application/pdf', uploadedByPersonId: personId, uploadedAt: given.clock.now },
    });

  it('gives rights from the first day', async () => {
    const [seat, person] = [await given.seat({ body }), await given.person({ network })];
    const mandate = await appoint(seat, person, { office: 'SECRETARY', until: '2028-12-31' });
    expect(mandate).toMatchObject({ bodyId: body.id, role: 'TITULAR', from: '2026-03-10', until: '2028-12-31' });
    expect((await given.viewer(person.id)).officeBodyIds.SECRETARY).toEqual([body.id]);
    expect((await given.facts(network)).at(-1)).toEqual({
      name: 'governance.personAppointed',
      payload: { bodyId: body.id, seatId: seat.id, mandateId: mandate.id, personId: person.id },
    });
  });

  it('says who is titular already, and on which days', async () => {
    const [seat, next] = [await given.seat({ body }), await given.person({ network })];
    const holder = await given.person({ network, givenName: 'Inès', familyName: 'Roussel' });
    await given.mandate({ seat, person: holder, from: '2024-01-01', until: '2026-12-31' });
    await expect(appoint(seat, next, { until: '2026-03-10' })).rejects.toMatchObject({
      code: 'TITULAR_ALREADY_SEATED',
      params: { personName: 'Inès Roussel', from: '2024-01-01', until: '2026-12-31' },
    });
    await expect(appoint(seat, next, { from: '2026-12-31' })).rejects.toThrow('TITULAR_ALREADY_SEATED');
    expect(await appoint(seat, next, { from: '2027-01-01' })).toMatchObject({ from: '2027-01-01' });
  });

  it('seats one titular of twenty appointed at once, and tells the others who it is', async () => {
    const seat = await given.seat({ body });
    const people = await Promise.all(Array.from({ length: 20 }, () => given.person({ network })));
    const all = await Promise.allSettled(people.map((person) => appoint(seat, person)));
    const [seated, ...others] = await given.db.findBy(MandateEntity, { seatId: seat.id });
    expect(others).toEqual([]);
    const holder = people.find(({ id }) => id === seated?.personId);
    const params = { personName: holder?.displayName, from: '2026-03-10', until: '' };
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject(Array(19).fill({ reason: { code: 'TITULAR_ALREADY_SEATED', params } }));
  });

  it('is refused by the database too, whatever the code forgets', async () => {
    const seat = await given.seat({ body });
    await given.mandate({ seat, from: '2024-01-01', until: '2026-03-10' });
    const second = given.mandate({ seat, from: '2026-03-10' });
    await expect(second).rejects.toMatchObject({ driverError: { constraint: 'ex_governance_mandate_titular' } });
    await expect(given.mandate({ seat, from: '2026-03-11' })).resolves.toBeDefined();
  });

  it('takes alternates and guests beside the titular, but nobody twice', async () => {
    const [seat, alternate] = [await given.seat({ body }), await given.person({ network })];
    await given.mandate({ seat });
    expect(await appoint(seat, alternate, { role: 'ALTERNATE' })).toMatchObject({ role: 'ALTERNATE' });
    await expect(appoint(seat, alternate, { role: 'GUEST' })).rejects.toMatchObject({ code: 'PERSON_ALREADY_ON_SEAT' });
  });

  it('gives a body one chair a day, and as many secretaries as it needs', async () => {
    const own = await given.body({ network });
    const invite = async (office: 'CHAIR' | 'SECRETARY', until?: string) => {
      const person = await given.person({ network });
      await appoint(await given.seat({ body: own }), person, { office, until });
      return person;
    };
    const { displayName: personName } = await invite('CHAIR', '2026-06-30');
    await expect(invite('CHAIR')).rejects.toMatchObject({ code: 'OFFICE_ALREADY_HELD', params: { personName } });
    await invite('SECRETARY');
    await expect(invite('SECRETARY')).resolves.toBeDefined();
  });

  it('knows nobody of another directory', async () => {
    const foreigner = await given.person({ network: await given.network() });
    await expect(appoint(await given.seat({ body }), foreigner)).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });

  it('keeps to the days of the seat and of the body, and opens the seat as early as somebody sat on it', async () => {
    const person = await given.person({ network });
    const closed = await given.seat({ body, closedOn: '2026-06-30' });
    await expect(appoint(closed, person)).rejects.toMatchObject({ code: 'SEAT_CLOSED' });
    await expect(appoint(closed, person, { until: '2026-03-01' })).rejects.toThrow('MANDATE_PERIOD_INVALID');
    await appoint(closed, person, { until: '2026-06-30' });
    const past = await given.seat({ body: await given.body({ network, dissolvedOn: '2025-12-31' }) });
    await expect(appoint(past, person)).rejects.toMatchObject({ code: 'BODY_DISSOLVED' });
    await appoint(past, person, { from: '2018-01-01', until: '2025-12-31' });
    expect(await given.db.findOneBy(SeatEntity, { id: past.id })).toMatchObject({ openedOn: '2018-01-01' });
  });

  it('keeps the letter that appoints, when it is an upload of one’s own', async () => {
    const [seat, person] = [await given.seat({ body }), await given.person({ network })];
    const other = await upload(await given.administrator(network));
    const abroad = await upload(coordinator, (await given.network()).id);
    for (const { id } of [other, abroad]) {
      await expect(appoint(seat, person, { sourceFileId: id })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    }
    const own = await upload(coordinator);
    expect(await appoint(seat, person, { sourceFileId: own.id })).toMatchObject({
      sourceFileId: own.id,
      sourceLabel: 'lettre de mission.pdf',
    });
  });

  it('is for the coordination alone', async () => {
    const [seat, person] = [await given.seat({ body }), await given.person({ network })];
    const chair = await given.seated(await given.body({ network }), 'CHAIR');
    await expect(appoint(seat, person, {}, chair)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await given.administrator(await given.network());
    await expect(appoint(seat, person, {}, foreign)).rejects.toMatchObject({ code: 'SEAT_NOT_FOUND' });
  });
});
