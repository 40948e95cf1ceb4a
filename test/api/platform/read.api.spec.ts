import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { itWithin } from '../../support/start-processes.ts';

describe('Reads are compiled', () => {
  let api: Api;
  let client: ApiClient;
  let bodyId: string;
  let slug: string;
  let secretBodyId: string;

  beforeAll(async () => {
    api = await startApi();
    const { given } = api;
    const network = await given.network({ slug: 'lecture', name: 'Lecture' });
    slug = network.slug;
    const body = await given.body({ network, name: 'COTEC' });
    bodyId = body.id;
    const caf = await given.organisation({ network, name: 'CAF de test', type: 'CAF' });
    const seat = await given.seat({ body, organisation: caf, position: 1 });
    await given.seat({ body, label: 'Siège « vide » \\ "échappé"\n', position: 2 });
    const person = await given.person({ network, email: 'lecture@example.org' });
    await given.mandate({ seat, person });
    await given.account({ person });
    for (const name of ['A', 'B', 'C']) await given.body({ network, name });
    const foreign = await given.network({ slug: 'etranger' });
    secretBodyId = (await given.body({ network: foreign, name: 'Ailleurs' })).id;
    client = await api.signIn('lecture@example.org');
  });
  afterAll(() => api.close());

  it('answers a nested selection with aliases, fragments and __typename', async () => {
    const { data, errors } = await client.query(
      `query ($id: ID!) {
         __typename
         one: body(id: $id) { ...B again: name name: id }
         two: body(id: $id) { seats { kind: __typename label } }
       }
       fragment B on Body { id ... on Body { network { slug } } seats { who: organisation { name type group } } }`,
      { id: bodyId },
    );
    expect(errors).toBeUndefined();
    expect(data.__typename).toBe('Query');
    expect(data.one).toEqual({
      id: bodyId,
      again: 'COTEC',
      name: bodyId,
      network: { slug },
      seats: [{ who: { name: 'CAF de test', type: 'CAF', group: 'PROTECTION_SOCIALE' } }, { who: null }],
    });
    expect(data.two.seats).toEqual([
      { kind: 'Seat', label: 'CAF de test' },
      { kind: 'Seat', label: 'Siège « vide » \\ "échappé"\n' },
    ]);
  });

  it('obeys @skip and @include, again with the other values', async () => {
    const text =
      'query ($id: ID!, $with: Boolean!) { body(id: $id) { id name @include(if: $with) kind @skip(if: $with) } }';
    expect((await client.must(text, { id: bodyId, with: true })).body).toEqual({ id: bodyId, name: 'COTEC' });
    expect((await client.must(text, { id: bodyId, with: false })).body).toEqual({ id: bodyId, kind: 'COTECH' });
  });

  it('pages, counts and filters', async () => {
    const text = `query ($slug: String!, $page: PageInput, $filter: BodyFilter) {
      network(slug: $slug) { bodies(page: $page, filter: $filter) { totalCount items { name } } } }`;
    const all = (await client.must(text, { slug })).network.bodies;
    expect(all.totalCount).toBe(6);
    expect(all.items.map((item: { name: string }) => item.name)).toEqual([
      'A',
      'B',
      'C',
      'COTEC',
      'Coordination',
      'Réseau',
    ]);
    const some = (await client.must(text, { slug, page: { limit: 2, offset: 1 } })).network.bodies;
    expect(some).toEqual({ totalCount: 6, items: [{ name: 'B' }, { name: 'C' }] });
    const found = (await client.must(text, { slug, filter: { text: 'cot' } })).network.bodies;
    expect(found).toEqual({ totalCount: 1, items: [{ name: 'COTEC' }] });
  });

  it('refuses more than 100 rows a page, with the field at fault', async () => {
    const { errors } = await client.query(
      'query ($slug: String!) { network(slug: $slug) { bodies(page: { limit: 101 }) { totalCount items { id } } } }',
      { slug },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'page.limit' }] });
  });

  itWithin('runs one statement, however many rows', async () => {
    const { pool } = api.services;
    let statements = 0;
    const query = pool.query.bind(pool);
    const counting = ((...all: Parameters<typeof query>) => {
      statements += 1;
      return query(...all);
    }) as typeof pool.query;
    pool.query = counting;
    try {
      await client.must(
        'query ($slug: String!) { network(slug: $slug) { bodies { items { seats { mandates { person { displayName } } } } } } }',
        { slug },
      );
    } finally {
      pool.query = query;
    }
    expect(statements).toBe(1);
  });

  it('finds nothing of another network, by id or by slug', async () => {
    const data = await client.must(
      'query ($id: ID!) { a: body(id: $id) { id } network(slug: "etranger") { id } b: body(id: "not-a-uuid") { id } }',
      { id: secretBodyId },
    );
    expect(data).toEqual({ a: null, network: null, b: null });
  });

  it('shows a visitor nothing of a network whose page is off', async () => {
    expect(await api.visitor().must('{ networks { totalCount items { id } } }')).toEqual({
      networks: { totalCount: 0, items: [] },
    });
  });

  it('limits depth, aliases and width before anything runs', async () => {
    const deep = `{ network(slug: "x") ${'{ parent '.repeat(14)}{ id }${' }'.repeat(14)} }`;
    expect((await client.query(deep)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_DEEP');
    const aliased = `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`;
    expect((await client.query(aliased)).errors?.map((error) => error.extensions.code)).toContain('TOO_MANY_ALIASES');
    const cycle = 'query { network(slug: "x") { ...F } } fragment F on Network { parent { ...F } }';
    expect((await client.query(cycle)).errors?.length).toBeGreaterThan(0);
  });

  it('says what is wrong with a query without spelling out the schema', async () => {
    const { errors } = await client.query('{ netwrks { id } }');
    expect(errors?.[0]?.extensions.code).toBe('QUERY_INVALID');
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
  });

  it('says so when a value of a variable is no value of its type', async () => {
    const { errors } = await client.query(
      'query ($kind: BodyKind) { network(slug: "lecture") { bodies(filter: { kind: $kind }) { totalCount } } }',
      { kind: 'NOPE' },
    );
    expect(errors?.[0]?.extensions.code).toBe('QUERY_INVALID');
  });

  it('refuses a form of another site (text/plain, urlencoded), a body of a megabyte and a batch', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"query":"{viewer{id}}"}',
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    const long = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(2 ** 20)}` }),
    });
    expect([
      long.status,
      ((await long.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code,
    ]).toEqual([413, 'BODY_TOO_LARGE']);
    const batch = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ viewer { id } }' }]),
    });
    expect(batch.status).toBeGreaterThanOrEqual(400);
  });
});
