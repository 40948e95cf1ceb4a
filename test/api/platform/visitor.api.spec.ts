import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPassword } from '../../support/given.ts';
import { type Api, ApiClient, startApi } from '../../support/start-api.ts';

const trusted = 'query Instance { instance { version } }';
const signInText = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
const operations = join(tmpdir(), `maillage-visitor-${process.pid}.json`);

describe('outside demonstration mode', () => {
  let api: Api;
  let member: ApiClient;

  beforeAll(async () => {
    await writeFile(operations, JSON.stringify({ one: trusted, two: signInText }));
    api = await startApi({ env: { MAILLAGE_DEMO: 'off', MAILLAGE_OPERATIONS: operations } });
    const person = await api.given.person();
    const account = await api.given.account({ person });
    member = new ApiClient(api.url);
    await member.must(signInText, { input: { email: account.email, password: testPassword } });
  });

  afterAll(async () => {
    await api.close();
    await rm(operations);
  });

  it('a visitor sends the operations of the client, by hash or by text, and no other', async () => {
    const visitor = api.visitor();
    expect((await visitor.must(trusted)).instance.version).toEqual(expect.any(String));
    const { data, errors } = await visitor.query('{ instance { version } }');
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_NOT_TRUSTED']);
  });

  it('a visitor does not read the schema, a member does', async () => {
    const schema = '{ __schema { queryType { name } } }';
    expect((await api.visitor().query(schema)).errors?.[0]?.extensions.code).toBe('QUERY_NOT_TRUSTED');
    expect((await member.must(schema)).__schema.queryType.name).toBe('Query');
  });

  it('a member sends any query within the limits', async () => {
    expect((await member.must('{ v: viewer { email } }')).v.email).toEqual(expect.any(String));
  });
});

describe('in demonstration mode', () => {
  it('a visitor sends any query, and still does not read the schema', async () => {
    const api = await startApi();
    const visitor = api.visitor();
    expect((await visitor.must('{ instance { version } }')).instance.version).toEqual(expect.any(String));
    for (const text of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }']) {
      expect((await visitor.query(text)).errors?.[0]?.extensions.code).toBe('QUERY_NOT_TRUSTED');
    }
    expect((await visitor.must('{ __typename }')).__typename).toBe('Query');
    await api.close();
  });
});
