import { auditServer } from 'graphql-http';
import { type Api, type ApiClient, startApi } from '../support/start-api.ts';

/** Source: the GraphQL over HTTP specification, through the audits of its reference implementation. */
describe('GraphQL over HTTP', () => {
  let api: Api;
  let client: ApiClient;
  beforeAll(async () => {
    api = await startApi();
    const person = await api.given.person();
    await api.given.account({ person });
    // Two of the audits read the schema, which a visitor may not.
    client = await api.signIn(person.email);
  }, 60_000);
  afterAll(() => api.close());

  it('breaks no MUST', async () => {
    const results = await auditServer({
      url: `${api.url}/graphql`,
      fetchFn: (url: string | URL, init: RequestInit) => client.fetch(String(url).slice(api.url.length), init),
    });
    const named = (status: string) => results.filter((result) => result.status === status).map(({ name }) => name);
    expect(results.length).toBeGreaterThan(60);
    expect(named('error')).toEqual([]);
    // A refused document answers 400 in either media type, with `data: null`: the older of the two allowed ways.
    expect(named('warn').filter((name) => !name.startsWith('SHOULD'))).toEqual([]);
  });
});
