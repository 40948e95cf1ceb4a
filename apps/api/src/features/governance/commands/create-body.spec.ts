import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { CreateBodyInput } from '../api/bodies.inputs.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity } from '../model/body-rules.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { createBody } from './create-body.ts';

describe('createBody', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordinator: Viewer;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  beforeEach(async () => {
    network = await given.network({ timeZone: 'Indian/Mayotte' });
    coordinator = await given.administrator(network);
  });
  afterAll(() => database.close());

  const create = async (input: Partial<CreateBodyInput> = {}, viewer = coordinator) => {
    const whole = { networkId: network.id, name: 'COTEC', kind: 'COTECH' as const, ...input };
    const { body } = await given.run(viewer, networkPolicy.createBody, createBody, whole);
    return given.db.findOneByOrFail(BodyEntity, { id: body });
  };

  it('proposes what the kind of body usually is, rules included', async () => {
    const body = await create({ purpose: '  Harmoniser les propositions de chacun ' });
    expect(body).toMatchObject({
      level: 'MANAGEMENT',
      power: 'TECHNICAL',
      purpose: 'Harmoniser les propositions de chacun',
      timeZone: 'Indian/Mayotte',
      startedOn: '2026-03-10',
      visibility: 'NETWORK',
      position: 1,
    });
    const rules = { meetingsPerYearMin: 2, meetingsPerYearMax: 4, quorumPercent: null, decisionMode: 'CONSENSUS' };
    expect(await given.db.findOneBy(BodyRulesEntity, { bodyId: body.id })).toMatchObject(rules);
    expect(await given.db.findBy(BodyRulesVersionEntity, { bodyId: body.id })).toMatchObject([
      { ...rules, setByPersonId: coordinator.personId },
    ]);
    expect((await given.facts(network)).map(({ name }) => name)).toEqual(['governance.bodyCreated']);
  });

  it('keeps what was said instead', async () => {
    const body = await create({
      level: 'FIELD',
      power: 'DECISION',
      frameworks: ['PRE', 'PRE'],
      startedOn: '2021-09-01',
    });
    expect(body).toMatchObject({ level: 'FIELD', power: 'DECISION', frameworks: ['PRE'], startedOn: '2021-09-01' });
  });

  it('gives a troïka its three seats', async () => {
    const { id: bodyId } = await create({ name: 'Troïka', kind: 'TROIKA' });
    const seats = await given.db.find(SeatEntity, { where: { bodyId }, order: { position: 'ASC' } });
    expect(seats.map(({ label, isKey }) => [label, isKey])).toEqual([
      ['Préfecture', true],
      ['Académie', true],
      ['Collectivité', true],
    ]);
    expect(await given.db.findOneBy(BodyRulesEntity, { bodyId })).toMatchObject({ decisionMode: 'TROIKA_AGREEMENT' });
  });

  it('refuses the name of a living body, even when twenty ask for it at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => create({ name: 'Comité de pilotage' })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(create({ name: ' comité de PILOTAGE' })).rejects.toMatchObject({ code: 'BODY_NAME_TAKEN' });
    await given.db.update(BodyEntity, { name: 'Comité de pilotage' }, { dissolvedOn: '2025-12-31' });
    expect(await create({ name: 'Comité de pilotage' })).toMatchObject({ position: 2 });
  });

  it('names who sees a restricted body, its author among them', async () => {
    const person = await given.person({ network });
    const foreigner = await given.person({ network: await given.network() });
    const restricted = { visibility: 'RESTRICTED' } as const;
    const body = await create({ ...restricted, namedPersonIds: [person.id] });
    expect(new Set(body.namedPersonIds)).toEqual(new Set([person.id, coordinator.personId]));
    await expect(create({ ...restricted, name: 'Autre' })).rejects.toMatchObject({ code: 'NAMED_PEOPLE_MISSING' });
    const abroad = create({ ...restricted, name: 'Autre', namedPersonIds: [foreigner.id] });
    await expect(abroad).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });

  it('is for the coordination of a network that lives', async () => {
    await expect(create({}, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await given.administrator(await given.network());
    await expect(create({}, foreign)).rejects.toMatchObject({ code: 'NETWORK_NOT_FOUND' });
    await given.db.update('NetworkEntity', { id: network.id }, { status: 'ARCHIVED' });
    await expect(create()).rejects.toMatchObject({ code: 'NETWORK_ARCHIVED' });
  });
});
