import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenNetwork } from '../../support/given.ts';
import { givenPlace } from '../../support/given-places.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { uploadBy } from '../../support/upload.ts';

const batchFields = `id state progressPercent filename columns ignoredHeadings refusalCode refusalParams reportUrl viewerCan
  lineCount newCount matchedCount toCorrectCount refusedCount skippedCount importedCount`;
const startImport = `mutation ($input: StartImportInput!) { startImport(input: $input) { importBatch { ${batchFields} } } }`;
const readImport = `query ($id: ID!, $filter: ImportLineFilter) { importBatch(id: $id) { ${batchFields}
  lines(filter: $filter) { totalCount items { id number state values code column params } } } }`;
const correct = `mutation ($input: CorrectImportLineInput!) { correctImportLine(input: $input) {
  importBatch { state toCorrectCount newCount } importLine { state code } } }`;
const skip = `mutation ($input: SkipImportLineInput!) { skipImportLine(input: $input) { importBatch { skippedCount } importLine { state } } }`;
const run = `mutation ($input: RunImportInput!) { runImport(input: $input) { importBatch { state } } }`;

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import', name));

describe('Imports through the API', () => {
  let api: Api;
  let network: GivenNetwork;
  let coordinator: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    network = await api.given.network();
    const signedIn = async (bodyId: string) => {
      const person = await api.given.person({ network });
      await api.given.mandate({ body: { id: bodyId }, person });
      await api.given.account({ person });
      return api.signIn(person.email);
    };
    coordinator = await signedIn(network.coordinationBodyId);
    member = await signedIn(network.networkBodyId);
    await givenPlace(api.given, 'COMMUNE', '61001', { name: 'Alençon' });
  });
  afterAll(() => api.close());

  const start = async (kind: string, content: string | Buffer, filename = 'import.csv') => {
    const { id: fileId } = await uploadBy(coordinator, network, { content, filename, type: 'text/csv' });
    const answer = await coordinator.must(startImport, { input: { networkId: network.id, kind, fileId } });
    return answer.startImport.importBatch;
  };
  const read = async (id: string, filter: object | null = null) =>
    (await coordinator.must(readImport, { id, filter })).importBatch;

  it('takes a file from the upload to the directory: checked, corrected, set aside, written, told', async () => {
    const csv =
      'Structure;Type;Commune;Divers\nCollège A;Collège;61001;x\nCaf;Machin;Alençon;\nFoyer;Association;Atlantide;\n';
    const started = await start('ORGANISATIONS', Buffer.from(csv, 'latin1'), 'acteurs-orne.csv');
    expect(started).toMatchObject({ state: 'CHECKING', filename: 'acteurs-orne.csv', lineCount: 0 });
    await api.settle();
    const checked = await read(started.id);
    expect(checked).toMatchObject({
      state: 'READY',
      progressPercent: 100,
      columns: [
        { key: 'name', heading: 'Structure' },
        { key: 'type', heading: 'Type' },
        { key: 'territory', heading: 'Commune' },
      ],
      ignoredHeadings: ['Divers'],
      lineCount: 3,
      newCount: 1,
      toCorrectCount: 2,
      refusedCount: 0,
      viewerCan: ['recheckImport', 'runImport', 'discardImport'],
    });
    // What asks for a gesture comes first.
    expect(checked.lines.items.map(({ number }: { number: number }) => number)).toEqual([3, 4, 2]);
    const [second, third] = checked.lines.items;
    expect(second).toMatchObject({
      state: 'TO_CORRECT',
      code: 'IMPORT_UNKNOWN_ORGANISATION_TYPE',
      column: 'type',
      params: { value: 'Machin' },
    });
    const early = await coordinator.query(run, { input: { importBatchId: started.id } });
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'IMPORT_LINES_TO_CORRECT', params: { count: 2 } });
    const corrected = await coordinator.must(correct, { input: { lineId: second.id, values: { type: 'CAF' } } });
    expect(corrected.correctImportLine).toEqual({
      importBatch: { state: 'READY', toCorrectCount: 1, newCount: 2 },
      importLine: { state: 'NEW', code: null },
    });
    await coordinator.must(skip, { input: { lineId: third.id, skipped: true } });
    expect((await coordinator.must(run, { input: { importBatchId: started.id } })).runImport.importBatch.state).toBe(
      'RUNNING',
    );
    await api.settle();
    expect(await read(started.id)).toMatchObject({ state: 'DONE', importedCount: 2, skippedCount: 1 });
    const { network: seen } = await member.must(
      'query ($slug: String!) { network(slug: $slug) { organisations { items { name type territory { name } } } } }',
      { slug: network.slug },
    );
    expect(seen.organisations.items).toEqual([
      { name: 'Caf', type: 'CAF', territory: { name: 'Alençon' } },
      { name: 'Collège A', type: 'COLLEGE', territory: { name: 'Alençon' } },
    ]);
    const report = await coordinator.fetch(checked.reportUrl);
    expect(report.headers.get('content-type')).toContain('text/csv');
    const lines = (await report.text()).split('\r\n');
    expect(lines[1]).toBe('2;Importée;;;Collège A;Collège;61001');
    expect(lines[3]).toMatch(/^4;Mise de côté;Commune;.*Atlantide.*;Foyer;Association;Atlantide$/u);
  });

  it.each([
    ['good-organisations-windows-1252-semicolons.csv', 3],
    ['good-organisations-unicode-text-of-excel.txt', 3],
  ])('reads %s', async (name, lineCount) => {
    const { id } = await start('ORGANISATIONS', fixture(name), name);
    await api.settle();
    expect(await read(id)).toMatchObject({ state: 'READY', lineCount, toCorrectCount: 0, refusedCount: 0 });
  });

  it('refuses a file that cannot be read, with its reason', async () => {
    const { id } = await start('PEOPLE', fixture('IMPORT_FILE_PROTECTED-password.xlsx'));
    await api.settle();
    expect(await read(id)).toMatchObject({ state: 'REFUSED', refusalCode: 'IMPORT_FILE_PROTECTED', lineCount: 0 });
  });

  it('is the coordination’s business: a member finds neither the import, nor its lines, nor its report', async () => {
    const { id, reportUrl } = await start('PEOPLE', 'Nom;Prénom;Mél\nMorel;Lucie;lucie@example.org\n');
    await api.settle();
    const [line] = (await read(id)).lines.items;
    expect((await member.must(readImport, { id })).importBatch).toBeNull();
    expect((await member.fetch(reportUrl)).status).toBe(404);
    const refused = await member.query(correct, { input: { lineId: line.id, values: { email: 'autre@example.org' } } });
    expect(refused.errors?.[0]?.extensions.code).toBe('IMPORT_LINE_NOT_FOUND');
    const { network: seen } = await member.must(
      'query ($slug: String!) { network(slug: $slug) { viewerCan imports { totalCount } } }',
      { slug: network.slug },
    );
    expect(seen).toMatchObject({ imports: { totalCount: 0 } });
    expect(seen.viewerCan).not.toContain('startImport');
  });

  it('writes once for a button pressed twice', async () => {
    const { id } = await start('ORGANISATIONS', 'Nom;Type\nUne seule;Association\n');
    await api.settle();
    const input = { importBatchId: id, clientMutationId: '3c1f0b6e-0d0c-4f0e-8d61-3f5f0f7a9d55' };
    const answers = await Promise.all([1, 2].map(() => coordinator.must(run, { input })));
    expect(answers.map(({ runImport }) => runImport.importBatch.state)).toEqual(['RUNNING', 'RUNNING']);
    await api.settle();
    const { network: seen } = await coordinator.must(
      'query ($slug: String!) { network(slug: $slug) { organisations(filter: { text: "Une seule" }) { totalCount } } }',
      { slug: network.slug },
    );
    expect(seen.organisations.totalCount).toBe(1);
  });
});
