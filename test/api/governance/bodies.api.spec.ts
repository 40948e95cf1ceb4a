import { addDays, plainDateIn } from '@maillage/domain';
import type { GivenNetwork } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const today = plainDateIn(new Date(), 'UTC');
const createBody =
  'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id name kind power viewerCan rules { decisionMode } seats { label isVacant category } } } }';

describe('Bodies through the API', () => {
  let api: Api;
  let network: GivenNetwork;
  let coordinator: ApiClient;
  let member: ApiClient;
  const signedIn = async (bodyId: string, office: 'SECRETARY' | null = null) => {
    const person = await api.given.person({ network });
    await api.given.mandate({ body: { id: bodyId }, person, office });
    await api.given.account({ person });
    return api.signIn(person.email);
  };
  beforeAll(async () => {
    api = await startApi();
    network = await api.given.network({ name: 'Rez’Orne' });
    coordinator = await signedIn(network.coordinationBodyId);
    member = await signedIn(network.networkBodyId);
  });
  afterAll(() => api.close());

  it('lets the coordination create a troïka, with its rules and its three seats to be filled', async () => {
    const input = { networkId: network.id, name: 'Troïka', kind: 'TROIKA' };
    const { createBody: made } = await coordinator.must(createBody, { input });
    expect(made.body).toMatchObject({
      name: 'Troïka',
      power: 'DECISION',
      rules: { decisionMode: 'TROIKA_AGREEMENT' },
      seats: [
        { label: 'Préfecture', isVacant: true, category: 'PREFECTURE' },
        { label: 'Académie', isVacant: true, category: 'RECTORAT' },
        { label: 'Collectivité', isVacant: true, category: 'COMMUNE' },
      ],
    });
    expect(made.body.viewerCan).toEqual(expect.arrayContaining(['updateBody', 'addSeat', 'scheduleMeeting']));
    const refused = await member.query(createBody, { input: { ...input, name: 'Autre' } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', kind: 'FORBIDDEN' });
  });

  it('says in French what is wrong, and on which field', async () => {
    const input = { networkId: network.id, name: ' ', kind: 'COPIL' };
    const { errors } = await coordinator.query(createBody, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALUE_MISSING', fields: [{ path: 'name' }] });
    expect(errors?.[0]?.message).toBe('Ce champ est vide. Rien n’a été enregistré. Remplissez-le, puis recommencez.');
  });

  it('tells who ruled what and when, newest first', async () => {
    const { id: bodyId } = await api.given.body({ network });
    const set = `mutation ($input: SetBodyRulesInput!) { setBodyRules(input: $input) { body {
      rules { noticeDays } rulesHistory { noticeDays quorumPercent setAt setBy { displayName } } } } }`;
    await coordinator.must(set, { input: { bodyId, noticeDays: 5, quorumPercent: 50 } });
    const answer = await coordinator.must(set, { input: { bodyId, noticeDays: 15 } });
    expect(answer.setBodyRules.body.rules).toEqual({ noticeDays: 15 });
    const { viewer } = await coordinator.must('{ viewer { person { displayName } } }');
    const by = { quorumPercent: 50, setAt: expect.any(String), setBy: viewer.person };
    expect(answer.setBodyRules.body.rulesHistory).toEqual([
      { noticeDays: 15, ...by },
      { noticeDays: 5, ...by },
    ]);
    const tooMany = await coordinator.query(set, { input: { bodyId, quorumPercent: 101 } });
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'quorumPercent' }],
    });
  });

  it('shows where a body comes from', async () => {
    const gad = await api.given.body({ network, name: 'GAD', kind: 'GAD', dissolvedOn: '2019-08-31' });
    const gaspeo = await api.given.body({ network, name: 'GASPEO' });
    const input = { bodyId: gaspeo.id, kind: 'EXTENDS', fromBodyId: gad.id, on: '2019-09-01' };
    const { addBodyLineage } = await coordinator.must(
      'mutation ($input: AddBodyLineageInput!) { addBodyLineage(input: $input) { body { lineage { kind on fromBody { name dissolvedOn } fromLabel } } } }',
      { input },
    );
    expect(addBodyLineage.body.lineage).toEqual([
      { kind: 'EXTENDS', on: '2019-09-01', fromBody: { name: 'GAD', dissolvedOn: '2019-08-31' }, fromLabel: null },
    ]);
  });

  it('keeps the composition of a dissolved body for the days when it lived', async () => {
    const { id: bodyId } = await api.given.body({ network });
    const { personId } = await api.given.mandate({ body: { id: bodyId }, until: addDays(today, 30) });
    const { dissolveBody } = await coordinator.must(
      'mutation ($input: DissolveBodyInput!) { dissolveBody(input: $input) { body { dissolvedOn seats { id } } } }',
      { input: { bodyId, on: addDays(today, -1) } },
    );
    expect(dissolveBody.body).toEqual({ dissolvedOn: addDays(today, -1), seats: [] });
    const day = addDays(today, -10);
    const { body } = await member.must(
      'query ($id: ID!, $day: Date!) { body(id: $id) { seats(filter: { at: $day }) { mandates(filter: { at: $day }) { person { id } until } } } }',
      { id: bodyId, day },
    );
    expect(body.seats).toEqual([{ mandates: [{ person: { id: personId }, until: addDays(today, -1) }] }]);
  });

  it('says that a body examines named situations', async () => {
    const eps = await api.given.body({ network, kind: 'EPS' });
    const copil = await api.given.body({ network, kind: 'COPIL' });
    const ask = (id: string) => member.must('query ($id: ID!) { body(id: $id) { examinesNamedSituations } }', { id });
    expect((await ask(eps.id)).body).toEqual({ examinesNamedSituations: true });
    expect((await ask(copil.id)).body).toEqual({ examinesNamedSituations: false });
  });

  it('opens a network for an operator, who sees it at once and coordinates it', async () => {
    const person = await api.given.person();
    await api.given.account({ person, isOperator: true });
    const operator = await api.signIn(person.email);
    const create = `mutation ($input: CreateNetworkInput!) { createNetwork(input: $input) { network {
      name isMember viewerCan bodies { items { name role seats { label mandates { role from person { id } } } } } } } }`;
    const input = { slug: 'planoise', name: 'Planoise', timeZone: 'Europe/Paris' };
    const { createNetwork } = await operator.must(create, { input });
    expect(createNetwork.network).toMatchObject({
      name: 'Planoise',
      isMember: true,
      bodies: {
        items: [
          {
            name: 'Coordination',
            role: 'COORDINATION',
            seats: [{ mandates: [{ role: 'TITULAR', person: { id: person.id } }] }],
          },
          { name: 'Réseau', role: 'NETWORK', seats: [] },
        ],
      },
    });
    expect(createNetwork.network.viewerCan).toContain('createBody');
    const { errors } = await coordinator.query(create, { input: { ...input, slug: 'autre-reseau' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
