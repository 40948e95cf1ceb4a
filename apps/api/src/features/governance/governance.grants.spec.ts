import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, givenIn, testNow } from '../../../../../test/support/given.ts';
import { allEntities } from '../../create-services.ts';

describe('What mandates give', () => {
  let database: TestDatabase;
  let given: Given;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  afterEach(() => {
    given.clock.now = new Date(testNow);
  });
  afterAll(() => database.close());

  const at = async (instant: string, personId: string) => {
    given.clock.now = new Date(instant);
    return given.viewer(personId);
  };

  it('lasts from the first day to the last, both included', async () => {
    const body = await given.body({ network: await given.network() });
    const { personId } = await given.mandate({ body, from: '2026-03-10', until: '2026-03-12' });
    const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'];
    const seated = await Promise.all(days.map(async (day) => (await at(`${day}T12:00:00Z`, personId)).bodyIds.length));
    expect(seated).toEqual([0, 1, 1, 0]);
  });

  it('changes at midnight where the body meets: Mayotte is a day ahead when Paris is still awake', async () => {
    const network = await given.network();
    const person = await given.person({ network });
    const paris = await given.body({ network, timeZone: 'Europe/Paris' });
    const mayotte = await given.body({ network, timeZone: 'Indian/Mayotte' });
    for (const body of [paris, mayotte]) {
      await given.mandate({ body, person, until: '2026-03-31' });
      await given.mandate({ body, person, from: '2026-04-01', office: 'CHAIR' });
    }
    // 23 h 30 on 31 March in Paris, 0 h 30 on 1 April in Mayotte.
    const evening = await at('2026-03-31T21:30:00Z', person.id);
    expect(new Set(evening.bodyIds)).toEqual(new Set([paris.id, mayotte.id]));
    expect(evening.officeBodyIds.CHAIR).toEqual([mayotte.id]);
    // 0 h 30 in Paris.
    const night = await at('2026-03-31T22:30:00Z', person.id);
    expect(new Set(night.officeBodyIds.CHAIR)).toEqual(new Set([paris.id, mayotte.id]));
  });

  it('gives an office in its own body only', async () => {
    const network = await given.network();
    const [cotec, copil] = [await given.body({ network }), await given.body({ network })];
    const person = await given.person({ network });
    await given.mandate({ body: cotec, person, office: 'SECRETARY' });
    await given.mandate({ body: copil, person });
    expect((await given.viewer(person.id)).officeBodyIds).toEqual({
      CHAIR: [],
      COCHAIR: [],
      SECRETARY: [cotec.id],
      FACILITATOR: [],
    });
  });

  it('gives the administration of a network to its Coordination, and to nobody else', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    expect((await given.administrator(network)).adminNetworkIds).toEqual([network.id]);
    expect((await given.seated(body, 'CHAIR')).adminNetworkIds).toEqual([]);
    expect((await given.member(network)).adminNetworkIds).toEqual([]);
  });

  it('reaches down to the sub-networks that inherit their members, and gives nothing more there', async () => {
    const network = await given.network();
    const under = { inheritsMembers: true };
    const child = await given.network({ ...under, parentNetworkId: network.id });
    const grandchild = await given.network({ ...under, parentNetworkId: child.id });
    await given.network({ parentNetworkId: network.id });
    const administrator = await given.administrator(network);
    expect(new Set(administrator.networkIds)).toEqual(new Set([network.id, child.id, grandchild.id]));
    expect(administrator.adminNetworkIds).toEqual([network.id]);
    expect(administrator.bodyIds).toEqual([network.coordinationBodyId]);
    expect((await given.member(child)).networkIds).not.toContain(network.id);
  });

  it('shows people to those who share a body with them, today; Réseau is not sharing', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const { personId: colleague } = await given.mandate({ body });
    await given.mandate({ body, until: '2026-03-09' });
    await given.member(network);
    const viewer = await given.viewer((await given.mandate({ body })).personId);
    expect(new Set(viewer.colleagueIds)).toEqual(new Set([colleague, viewer.personId]));
    expect((await given.member(network)).colleagueIds).toEqual([]);
  });

  it('lets titulars and alternates speak for their seat, and no guest', async () => {
    const network = await given.network();
    const seat = await given.seat({ body: await given.body({ network }) });
    const speakers = [await given.mandate({ seat }), await given.mandate({ seat, role: 'ALTERNATE' })];
    const guest = await given.mandate({ seat, role: 'GUEST' });
    const gone = await given.mandate({ seat, role: 'ALTERNATE', until: '2026-03-09' });
    const seatIds = async (personId: string) => (await given.viewer(personId)).seatIds;
    for (const { personId } of speakers) expect(await seatIds(personId)).toEqual([seat.id]);
    for (const { personId } of [guest, gone]) expect(await seatIds(personId)).toEqual([]);
  });

  it('is nothing at all without a mandate of today', async () => {
    const network = await given.network();
    const person = await given.person({ network });
    await given.affiliation({ network, person, organisation: await given.organisation({ network }) });
    await given.mandate({ body: { id: network.coordinationBodyId }, person, until: '2026-03-09' });
    await given.mandate({ body: { id: network.coordinationBodyId }, person, from: '2026-03-11' });
    expect(await given.viewer(person.id)).toMatchObject({ networkIds: [], adminNetworkIds: [], bodyIds: [] });
  });
});
