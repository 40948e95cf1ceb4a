import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { SucceedMandateInput } from '../api/seats.inputs.ts';
import { mandatePolicy } from '../governance.policy.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { succeedMandate } from './succeed-mandate.ts';

describe('succeedMandate', () => {
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

  const succeed = async (
    mandate: MandateEntity,
    person: { id: string },
    input: Partial<SucceedMandateInput> = {},
    viewer = coordinator,
  ) => {
    const whole = { mandateId: mandate.id, personId: person.id, from: '2026-09-01', ...input };
    await given.run(viewer, mandatePolicy.succeedMandate, succeedMandate, whole);
    return given.db.find(MandateEntity, { where: { seatId: mandate.seatId }, order: { from: 'ASC' } });
  };

  it('closes the day before and opens the next, with the role and the office', async () => {
    const mandate = await given.mandate({ body, office: 'CHAIR' });
    const person = await given.person({ network });
    const source = { sourceLabel: 'Délibération du 26 mars 2026', until: '2032-03-31' };
    const [before, after] = await succeed(mandate, person, source);
    expect(before).toEqual({ ...mandate, until: '2026-08-31' });
    expect(after).toMatchObject({
      ...source,
      personId: person.id,
      role: 'TITULAR',
      office: 'CHAIR',
      from: '2026-09-01',
    });
    expect((await given.facts(network)).map(({ name }) => name)).toEqual([
      'governance.mandateSucceeded',
      'governance.personAppointed',
    ]);
    expect((await given.facts(network))[0]?.payload).toMatchObject({ mandateId: mandate.id, byMandateId: after?.id });
  });

  it('leaves no day with both, and leaves an earlier end where it was', async () => {
    const mandate = await given.mandate({ body, until: '2026-06-30' });
    const [before, after] = await succeed(mandate, await given.person({ network }), { office: 'SECRETARY' });
    expect([before?.until, after?.from, after?.office]).toEqual(['2026-06-30', '2026-09-01', 'SECRETARY']);
  });

  it('renews the same person', async () => {
    const mandate = await given.mandate({ body });
    const [before, after] = await succeed(mandate, { id: mandate.personId });
    expect([before?.personId, after?.personId]).toEqual([mandate.personId, mandate.personId]);
  });

  it('starts after the first day of who is succeeded', async () => {
    const mandate = await given.mandate({ body, from: '2026-03-01' });
    const error = { code: 'SUCCESSION_DATE_INVALID', params: { from: '2026-03-01' } };
    const person = await given.person({ network });
    await expect(succeed(mandate, person, { from: '2026-03-01' })).rejects.toMatchObject(error);
    await expect(succeed(mandate, person, { until: '2026-08-31' })).rejects.toThrow('MANDATE_PERIOD_INVALID');
    expect(await given.db.findOneBy(MandateEntity, { id: mandate.id })).toEqual(mandate);
  });

  it('lets one of two successions in, when they come at once', async () => {
    const mandate = await given.mandate({ body });
    const people = [await given.person({ network }), await given.person({ network })];
    const both = await Promise.allSettled(people.map((person) => succeed(mandate, person)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'TITULAR_ALREADY_SEATED' },
    });
  });

  it('hands Coordination over, to somebody who stays', async () => {
    const last = await given.db.findOneByOrFail(MandateEntity, { bodyId: network.coordinationBodyId });
    const person = await given.person({ network });
    const forAYear = succeed(last, person, { until: '2027-08-31' });
    await expect(forAYear).rejects.toMatchObject({ code: 'LAST_COORDINATION_MANDATE' });
    expect(await succeed(last, person)).toMatchObject([{ until: '2026-08-31' }, { personId: person.id, until: null }]);
  });

  it('is for the coordination, and for people of the directory', async () => {
    const mandate = await given.mandate({ body });
    const foreigner = await given.person({ network: await given.network() });
    await expect(succeed(mandate, foreigner)).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
    const own = await given.viewer(mandate.personId);
    const person = await given.person({ network });
    await expect(succeed(mandate, person, {}, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
