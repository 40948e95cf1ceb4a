import type { GivenNetwork } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { uploadBy } from '../../support/upload.ts';

const addTool = `mutation ($input: AddToolInput!) { addTool(input: $input) { tool {
  id title themes visibility addedBy { displayName } versionCount viewerCan
  latestVersion { number filename contentType sizeBytes downloadUrl } } } }`;
const library = `query ($slug: String!, $filter: ToolFilter) { network(slug: $slug) { viewerCan
  tools(filter: $filter) { totalCount items { id title body { name } latestVersion { number filename } } } } }`;

describe('The library through the API', () => {
  let api: Api;
  let network: GivenNetwork;
  let body: { id: string };
  let [coordinator, member, seated, stranger]: ApiClient[] = [];

  const signedIn = async (within: { id: string } | null) => {
    const person = await api.given.person({ network });
    if (within) await api.given.mandate({ body: within, person });
    await api.given.account({ person });
    return api.signIn(person.email);
  };
  beforeAll(async () => {
    api = await startApi();
    network = await api.given.network({ name: 'Rez’Orne' });
    body = await api.given.body({ network, name: 'COTEC' });
    coordinator = await signedIn({ id: network.coordinationBodyId });
    member = await signedIn({ id: network.networkBodyId });
    seated = await signedIn(body);
    stranger = await signedIn(null);
  });
  afterAll(() => api.close());

  const add = async (client: ApiClient | undefined, input: object, content = `contenu ${Math.random()}`) => {
    const file = await uploadBy(client as ApiClient, network, { content, filename: 'Fiche de suivi.txt' });
    const answer = await (client as ApiClient).must(addTool, {
      input: { networkId: network.id, fileId: file.id, ...input },
    });
    return answer.addTool.tool;
  };
  const titles = async (client: ApiClient | undefined, filter: object | null = null) => {
    const answer = await (client as ApiClient).must(library, { slug: network.slug, filter });
    return answer.network.tools.items.map(({ title }: { title: string }) => title);
  };

  it('lets a member upload a file and share it, and another member read and download it', async () => {
    const tool = await add(member, { title: 'Fiche de suivi', themes: ['COOPERATION'] }, 'Bonjour');
    expect(tool).toMatchObject({
      title: 'Fiche de suivi',
      visibility: 'NETWORK',
      versionCount: 1,
      viewerCan: ['updateTool', 'addToolVersion', 'archiveTool', 'restoreTool'],
      latestVersion: { number: 1, filename: 'Fiche de suivi.txt', contentType: 'text/plain', sizeBytes: 7 },
    });
    const { tool: read } = await (seated as ApiClient).must(
      'query ($id: ID!) { tool(id: $id) { viewerCan latestVersion { downloadUrl } addedBy { displayName } } }',
      { id: tool.id },
    );
    expect(read).toMatchObject({ viewerCan: [], addedBy: tool.addedBy });
    const response = await (seated as ApiClient).fetch(read.latestVersion.downloadUrl);
    expect(await response.text()).toBe('Bonjour');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="Fiche de suivi.txt"');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('finds tools by word, theme, level and body, and hides what is archived until it is asked for', async () => {
    await add(member, { title: 'Charte des coordonnatrices', description: 'Écrite ensemble', themes: ['EVALUATION'] });
    const kept = await add(seated, { title: 'Ordre du jour type', visibility: 'BODY', bodyId: body.id });
    expect(await titles(member, { text: 'coordinateur charte' })).toEqual(['Charte des coordonnatrices']);
    expect(await titles(member, { theme: 'EVALUATION' })).toEqual(['Charte des coordonnatrices']);
    expect(await titles(seated, { visibility: 'BODY' })).toEqual(['Ordre du jour type']);
    expect(await titles(seated, { bodyId: body.id })).toEqual(['Ordre du jour type']);
    expect(await titles(member, { bodyId: body.id })).toEqual([]);
    const { body: read } = await (seated as ApiClient).must(
      'query ($id: ID!) { body(id: $id) { tools { totalCount } } }',
      { id: body.id },
    );
    expect(read.tools.totalCount).toBe(1);
    const archive = 'mutation ($input: ArchiveToolInput!) { archiveTool(input: $input) { tool { archivedAt } } }';
    await (seated as ApiClient).must(archive, { input: { toolId: kept.id } });
    expect(await titles(seated, { bodyId: body.id })).toEqual([]);
    expect(await titles(seated, { archived: true })).toEqual(['Ordre du jour type']);
  });

  it('keeps every version, newest first', async () => {
    const tool = await add(member, { title: 'Fiche d’orientation' }, 'un');
    const file = await uploadBy(member as ApiClient, network, { content: 'deux', filename: 'Fiche 2.txt' });
    const answer = await (member as ApiClient).must(
      'mutation ($input: AddToolVersionInput!) { addToolVersion(input: $input) { tool { versions { number note filename } } } }',
      { input: { toolId: tool.id, fileId: file.id, note: 'Relue' } },
    );
    expect(answer.addToolVersion.tool.versions).toEqual([
      { number: 2, note: 'Relue', filename: 'Fiche 2.txt' },
      { number: 1, note: null, filename: 'Fiche de suivi.txt' },
    ]);
  });

  it('shows a restricted tool to the people named, and tells nobody else who they are', async () => {
    const { viewer } = await (member as ApiClient).must('{ viewer { person { id } } }');
    const tool = await add(seated, {
      title: 'Situation',
      visibility: 'RESTRICTED',
      namedPersonIds: [viewer.person.id],
    });
    const read =
      'query ($id: ID!) { tool(id: $id) { title namedPersonIds namedPeople { id displayName } latestVersion { downloadUrl } } }';
    expect((await (member as ApiClient).must(read, { id: tool.id })).tool).toMatchObject({
      title: 'Situation',
      namedPersonIds: null,
      namedPeople: null,
    });
    const own = (await (seated as ApiClient).must(read, { id: tool.id })).tool;
    expect(own.namedPersonIds).toContain(viewer.person.id);
    expect(own.namedPeople.map(({ id }: { id: string }) => id).sort()).toEqual([...own.namedPersonIds].sort());
    expect((await (coordinator as ApiClient).must(read, { id: tool.id })).tool).toBeNull();
    expect((await (coordinator as ApiClient).fetch(tool.latestVersion.downloadUrl)).status).toBe(404);
  });

  it('has one effect for a button pressed twice', async () => {
    const file = await uploadBy(member as ApiClient, network, { content: 'une seule fois' });
    const input = {
      networkId: network.id,
      fileId: file.id,
      title: 'Deux fois',
      clientMutationId: '0d0f8f0e-6a3b-4c55-9d50-0d6a4d7c1f11',
    };
    const [one, two] = await Promise.all([1, 2].map(() => (member as ApiClient).must(addTool, { input })));
    expect(one.addTool.tool.id).toBe(two.addTool.tool.id);
    expect(await titles(member, { text: 'Deux fois' })).toHaveLength(1);
  });

  it('is closed to who holds no mandate, and to visitors', async () => {
    expect(await uploadBy(stranger as ApiClient, network, { content: 'x' })).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
    const { network: seen } = await api
      .visitor()
      .must('query ($slug: String!) { network(slug: $slug) { tools { totalCount } } }', { slug: network.slug });
    expect(seen).toBeNull();
    const answer = await (coordinator as ApiClient).must(library, { slug: network.slug });
    expect(answer.network.viewerCan).toContain('addTool');
  });
});
