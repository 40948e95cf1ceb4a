import { NetworkEntity } from '../../../apps/api/src/features/networks/model/network.entity.ts';
import type { GivenNetwork } from '../../support/given.ts';
import { givenCommune } from '../../support/given-places.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const pageText = `query ($slug: String!) {
  network(slug: $slug) {
    id name status isMember isPublic viewerCan
    statusHistory { status on } frameworks { framework } territories { territory { name } }
    children { name }
    organisations { totalCount items { name } } people { totalCount items { displayName } }
    partners { organisation { name } }
    bodies { items { name seats { label organisation { name } mandates { person { displayName } } } } }
  }
}`;
const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map((error) => error.extensions.code);

describe('A network, through the API', () => {
  let api: Api;
  let network: GivenNetwork;
  let coordination: ApiClient;
  let member: ApiClient;

  const enter = async (bodyId: string) => {
    const person = await api.given.person({ network });
    await api.given.account({ person });
    await api.given.mandate({ body: { id: bodyId }, person });
    return api.signIn(person.email);
  };

  beforeAll(async () => {
    api = await startApi();
    network = await api.given.network({ name: 'Rez’Orne' });
    [coordination, member] = [await enter(network.coordinationBodyId), await enter(network.networkBodyId)];
  });
  afterAll(() => api.close());

  const page = async (client: ApiClient, slug = network.slug) => (await client.must(pageText, { slug })).network;

  it('updateNetwork turns its public page on, and only then a visitor finds it', async () => {
    expect(await page(api.visitor())).toBeNull();
    const text =
      'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { isPublic purpose } } }';
    const input = { networkId: network.id, isPublic: true, purpose: 'Tenir ensemble' };
    expect((await coordination.must(text, { input })).updateNetwork.network).toEqual({
      isPublic: true,
      purpose: 'Tenir ensemble',
    });
    expect(await page(api.visitor())).toMatchObject({ name: 'Rez’Orne', isMember: false, viewerCan: [] });
    const { networks } = await api.visitor().must('{ networks { items { name } } }');
    expect(networks.items).toContainEqual({ name: 'Rez’Orne' });
  });

  it('shows a visitor its public bodies, their seats and the organisations that hold them; never people nor the directory', async () => {
    const { given } = api;
    await given.db.update(NetworkEntity, { id: network.id }, { isPublic: true });
    const [caf, association] = [
      await given.organisation({ network, name: 'Caf de l’Orne', type: 'CAF' }),
      await given.organisation({ network, name: 'Maison des jeunes' }),
    ];
    const open = await given.body({ network, name: 'COPIL', visibility: 'PUBLIC' });
    const closed = await given.body({ network, name: 'COTEC' });
    await given.mandate({ seat: await given.seat({ body: open, organisation: caf }) });
    await given.mandate({ seat: await given.seat({ body: closed, organisation: association }) });
    const seen = await page(api.visitor());
    expect(seen.bodies.items).toEqual([
      { name: 'COPIL', seats: [{ label: 'Caf de l’Orne', organisation: { name: 'Caf de l’Orne' }, mandates: [] }] },
    ]);
    expect(seen.people).toEqual({ totalCount: 0, items: [] });
    expect(seen.organisations).toEqual({ totalCount: 0, items: [] });
    const byId = 'query ($id: ID!) { organisation(id: $id) { name } }';
    expect((await api.visitor().must(byId, { id: caf.id })).organisation).toEqual({ name: 'Caf de l’Orne' });
    expect((await api.visitor().must(byId, { id: association.id })).organisation).toBeNull();
    expect((await page(member)).organisations.totalCount).toBe(2);
  });

  it('tells what the viewer may start from its page', async () => {
    expect((await page(member)).viewerCan).toEqual(['addTool']);
    expect((await page(coordination)).viewerCan).toEqual(
      expect.arrayContaining([
        'updateNetwork',
        'createBody',
        'createOrganisation',
        'createPerson',
        'startImport',
        'addTool',
      ]),
    );
  });

  it('changeNetworkStatus, setNetworkFrameworks and addNetworkTerritory answer with the network as it is then', async () => {
    const alencon = await givenCommune(api.given, '61001', '61');
    const networkId = network.id;
    const run = (name: string, fields: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return coordination.must(`mutation ($input: ${type}!) { ${name}(input: $input) { network { ${fields} } } }`, {
        input: { networkId, ...input },
      });
    };
    const status = await run('changeNetworkStatus', 'status statusHistory { status on note }', {
      status: 'FORMALISED',
      on: '2024-01-15',
      note: 'Charte',
    });
    expect(status.changeNetworkStatus.network).toEqual({
      status: 'FORMALISED',
      statusHistory: [{ status: 'FORMALISED', on: '2024-01-15', note: 'Charte' }],
    });
    const frameworks = await run('setNetworkFrameworks', 'frameworks { framework }', { frameworks: ['PRE', 'CTG'] });
    expect(frameworks.setNetworkFrameworks.network.frameworks).toEqual([{ framework: 'CTG' }, { framework: 'PRE' }]);
    const added = await run('addNetworkTerritory', 'territories { territory { id } }', { territoryId: alencon.id });
    expect(added.addNetworkTerritory.network.territories).toEqual([{ territory: { id: alencon.id } }]);
    const removed = await run('removeNetworkTerritory', 'territories { id }', { territoryId: alencon.id });
    expect(removed.removeNetworkTerritory.network.territories).toEqual([]);
  });

  it('addDistrict and importDistricts keep quartiers to their network, and tell the lines at fault', async () => {
    await givenCommune(api.given, '61001', '61');
    const elsewhere = await api.given.network();
    const others = await api.given.person({ network: elsewhere });
    await api.given.account({ person: others });
    await api.given.mandate({ body: { id: elsewhere.coordinationBodyId }, person: others });
    const stranger = await api.signIn(others.email);
    await api.given.db.update(NetworkEntity, { id: network.id }, { isPublic: false });
    const added = await coordination.must(
      `mutation ($input: AddDistrictInput!) { addDistrict(input: $input) { territory { id kind code parents { code } } } }`,
      { input: { networkId: network.id, name: 'Perseigne', code: 'QN06101M', communeCodes: ['61001'] } },
    );
    expect(added.addDistrict.territory).toMatchObject({
      kind: 'QUARTIER',
      code: 'QN06101M',
      parents: [{ code: '61001' }],
    });
    const imported = await coordination.must(
      `mutation ($input: ImportDistrictsInput!) {
        importDistricts(input: $input) { accepted refused: rejected { number: line code } }
      }`,
      {
        input: {
          networkId: network.id,
          csv: 'code_qp;lib_qp;insee_com\nQN06102M;Courteille;61001\nQN0610;Faux;61001',
        },
      },
    );
    expect(imported.importDistricts).toEqual({ accepted: 1, refused: [{ number: 3, code: 'QPV_INVALID' }] });
    const names = async (client: ApiClient) =>
      (await client.must('{ territories(filter: { kind: QUARTIER }) { items { name } } }')).territories.items;
    expect(await names(coordination)).toEqual([{ name: 'Courteille' }, { name: 'Perseigne' }]);
    expect(await names(stranger)).toEqual([]);
    expect(await names(api.visitor())).toEqual([]);
  });

  it('finds territories by words, by code and by kind', async () => {
    await givenCommune(api.given, '61169', '61');
    const find = async (filter: object) =>
      (
        await member.must(
          'query ($filter: TerritoryFilter) { territories(filter: $filter) { totalCount items { code } } }',
          { filter },
        )
      ).territories;
    expect(await find({ code: '61169' })).toEqual({ totalCount: 1, items: [{ code: '61169' }] });
    expect((await find({ text: '61169', kind: 'COMMUNE' })).items).toEqual([{ code: '61169' }]);
    expect((await find({ kind: 'DEPARTEMENT' })).items).toEqual([{ code: '61' }]);
  });

  it('refuses what a member may not do, and does not find what a stranger may not see', async () => {
    const text = 'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { id } } }';
    const input = { networkId: network.id, name: 'Autre' };
    expect(codesOf(await member.query(text, { input }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await api.visitor().query(text, { input }))).toEqual(['NETWORK_NOT_FOUND']);
    const badInput = { networkId: network.id, website: 'pas une adresse' };
    expect(codesOf(await coordination.query(text, { input: badInput }))).toEqual(['INVALID_INPUT']);
  });
});
