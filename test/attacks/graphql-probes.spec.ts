import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery, parse } from 'graphql';
import { openedSession } from '../faults/ledger.ts';
import { type Api, ApiClient, startApi } from '../support/start-api.ts';

interface Probe {
  body: string;
  method?: string;
  path?: string;
  type?: string;
  /** What the refusal says; a status alone where no code is given to it. */
  refused: number | string;
}

const json = (query: string, rest: object = {}) => JSON.stringify({ query, ...rest });
const times = (count: number, write: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

/** `{ networks { items { bodies { items { network { bodies { … } } } } } } }`, as deep as asked. */
const cycle = (turns: number) =>
  `{ networks { items { id ${times(turns, () => '... on Network { bodies { items { network { id')} ${times(turns, () => '} } } }')} } } }`;

/** A fragment that spreads the one before it ten times: 10¹² fields when unfolded. */
const laughs = `query { viewer { ...f12 } } fragment f0 on Viewer { id } ${times(12, (index) => `fragment f${index + 1} on Viewer { ${times(10, () => `...f${index}`)} }`)}`;

/** Source: reliability.md S1 to S3, after graphql-cop and the GraphQL cheat sheet of OWASP. */
const probes: Record<string, Probe> = {
  'a depth of thirty': { body: json(cycle(8)), refused: 'QUERY_TOO_DEEP' },
  'a depth of ten thousand': {
    body: json(`{ networks ${'{ items '.repeat(10_000)}${'}'.repeat(10_000)} }`),
    refused: 400,
  },
  'a circle of fragments': {
    body: json('{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'),
    refused: 400,
  },
  'fragments that unfold without end': { body: json(laughs), refused: 400 },
  'a hundred and one aliases': {
    body: json(`{ ${times(101, (index) => `a${index}: viewer { id }`)} }`),
    refused: 'TOO_MANY_ALIASES',
  },
  'a circle of introspection': {
    body: json('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'),
    refused: 400,
  },
  'a hundred and one aliases of __typename': {
    body: json(`{ ${times(101, (index) => `a${index}: __typename`)} }`),
    refused: 'TOO_MANY_ALIASES',
  },
  'a thousand fields of the same name': {
    body: json(`{ viewer { ${'id '.repeat(1000)} } }`),
    refused: 'QUERY_TOO_COSTLY',
  },
  'thirty roots': { body: json(`{ ${'viewer { id } '.repeat(30)} }`), refused: 'QUERY_TOO_COSTLY' },
  'five hundred directives': {
    body: json(`{ viewer { ${times(500, () => 'id @include(if: true)')} } }`),
    refused: 400,
  },
  'five hundred directives on one field': {
    body: json(`{ __typename ${'@include(if: true) '.repeat(500)} }`),
    refused: 'QUERY_TOO_COSTLY',
  },
  'five hundred unknown directives': { body: json(`{ __typename ${'@aa '.repeat(500)} }`), refused: 400 },
  'five hundred directives on the operation': {
    body: json(`query ${'@aa '.repeat(500)} { __typename }`),
    refused: 400,
  },
  'five hundred directives on a fragment': {
    body: json(`{ ...f } fragment f on Query ${'@aa '.repeat(500)} { __typename }`),
    refused: 400,
  },
  'two thousand unknown fields': { body: json(`{ ${times(2000, (index) => `f${index}`)} }`), refused: 400 },
  'two thousand arguments': {
    body: json(`{ network(${times(1000, (index) => `a${index}: 1`)}) { id } }`),
    refused: 400,
  },
  'a thousand variables': {
    body: json(`query (${times(900, (index) => `$v${index}: ID`)}) { viewer { id } }`),
    refused: 400,
  },
  'seven hundred operations': {
    body: json(times(700, (index) => `query q${index} { __typename }`)),
    refused: 'QUERY_TOO_COSTLY',
  },
  'four hundred fragments': {
    body: json(
      `{ viewer { ${times(400, (index) => `...f${index}`)} } } ${times(400, (index) => `fragment f${index} on Viewer { id }`)}`,
    ),
    refused: 'QUERY_TOO_COSTLY',
  },
  'four hundred fragments that nothing spreads': {
    body: json(`{ __typename } ${times(400, (index) => `fragment f${index} on Viewer { id }`)}`),
    refused: 'QUERY_TOO_COSTLY',
  },
  'a wide fragment that nothing spreads': {
    body: json(`{ __typename } fragment f on Viewer { ${'sessions { id } '.repeat(500)} }`),
    refused: 'QUERY_TOO_COSTLY',
  },
  'four thousand words': { body: json(`{ ${'a '.repeat(10_000)} }`), refused: 'QUERY_INVALID' },
  'a document already parsed': {
    body: json(JSON.stringify(parse('{ __schema { types { name } } }'))),
    refused: 'QUERY_INVALID',
  },
  'a number for a query': { body: json('5'), refused: 'QUERY_INVALID' },
  'a batch of ten': { body: `[${times(10, () => json('{ __typename }'), ',')}]`, refused: 400 },
  'a body of a megabyte and a little': {
    body: json('{ __typename }', { variables: { text: 'x'.repeat(2 ** 20) } }),
    refused: 'BODY_TOO_LARGE',
  },
  'a megabyte of query': {
    body: json(`{ __typename # ${'x'.repeat(2 ** 20 - 100)}\n }`),
    refused: 'QUERY_TOO_COSTLY',
  },
  'a megabyte of tokens': { body: json(`{ ${'a '.repeat(500_000)} }`), refused: 400 },
  'a megabyte of brackets': { body: json('{ a '.repeat(250_000)), refused: 400 },
  'a document cut in the middle': { body: '{"query":"{ vie', refused: 400 },
  'a text that is none': { body: json('\u0000\uFFFF{'), refused: 400 },
  'a NUL among the variables': {
    body: json('query ($slug: String!) { network(slug: $slug) { id } }', { variables: { slug: 'a\0' } }),
    refused: 'INVALID_INPUT',
  },
  'half a sign among the variables': {
    body: json('query ($id: ID!) { body(id: $id) { id } }', { variables: { deep: [{ er: 'a\uD800' }] } }),
    refused: 'INVALID_INPUT',
  },
  'variables that nest a hundred thousand times': {
    body: `{"query":"query ($json: JSON!) { viewer { id } }","variables":{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    refused: 'QUERY_TOO_DEEP',
  },
  'a NUL written in the query': {
    body: json('{ network(slug: "a\\u0000") { id } }'),
    refused: 'QUERY_INVALID',
  },
  'a day of the year 0': {
    body: json('mutation ($input: CloseSeatInput!) { closeSeat(input: $input) { seat { id } } }', {
      variables: { input: { seatId: 'x', on: '0000-01-01' } },
    }),
    refused: 'INVALID_INPUT',
  },
  'a name of the prototype': {
    body: '{"query":"{ __typename }","__proto__":{"x":1},"variables":{"__proto__":{"x":1}}}',
    refused: 400,
  },
  'a mutation by GET': {
    method: 'GET',
    path: `?query=${encodeURIComponent('mutation { signOut(input: {}) { signedOut } }')}`,
    body: '',
    refused: 'CONTENT_TYPE_REFUSED',
  },
};

const simple = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/graphql',
];
for (const type of [...simple, 'text/json', 'application/json5', '']) {
  probes[`a mutation as ${type || 'nothing'}`] = {
    type,
    body: json('mutation { signOut(input: {}) { signedOut } }'),
    refused: 'CONTENT_TYPE_REFUSED',
  };
}

async function send(client: ApiClient, { body, method = 'POST', path = '', type = 'application/json' }: Probe) {
  const response = await client.fetch(`/graphql${path}`, {
    method,
    headers: { ...(type && { 'content-type': type }) },
    ...(method === 'POST' && { body: Buffer.from(body) }),
  });
  const text = await response.text();
  return { status: response.status, text };
}

const codesOf = (text: string) =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.map(
    ({ extensions }) => extensions.code,
  );

/** Milliseconds of processor, of this very process: the wall says more of the machine than of the product. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('What only means to harm', () => {
  let api: Api;
  let client: ApiClient;
  beforeAll(async () => {
    api = await startApi();
    const person = await api.given.person();
    await api.given.account({ person });
    client = await api.signIn(person.email);
    await send(client, { body: json('{ viewer { id } }'), refused: 200 });
  }, 60_000);
  afterAll(() => api.close());

  it.each(Object.entries(probes))('%s is refused, and costs little', async (_name, probe) => {
    const { status, text } = await send(client, probe);
    if (typeof probe.refused === 'number') expect(status).toBe(probe.refused);
    else expect(codesOf(text)).toEqual([probe.refused]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\bat [\w.<>]+ \(|INTERNAL/);
    expect(text.length).toBeLessThan(10_000);
    const costs = [];
    for (let round = 0; round < 5; round += 1) costs.push(await cpuOf(() => send(client, probe)));
    // The least of five: what else this process does meanwhile can only add to it.
    expect(Math.min(...costs)).toBeLessThan(50);
  });

  it('a body that does not say how long it is, is cut at a megabyte', async () => {
    const { port } = new URL(api.url);
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const request = httpRequest({ port, path: '/graphql', method: 'POST', headers }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      request.on('error', reject);
      request.write('{"query":"{ __typename }","x":"');
      request.end(Buffer.alloc(2 ** 20, 'x'));
    });
    expect([answer.status, codesOf(answer.text)]).toEqual([400, ['BODY_TOO_LARGE']]);
  });

  it('has not signed anybody out', async () => {
    expect((await client.must('{ viewer { id } }')).viewer).not.toBeNull();
  });

  it('would see a costly one: what is allowed costs the processor something', async () => {
    const spin = async () => {
      const began = process.cpuUsage();
      while (process.cpuUsage(began).user < 60_000);
    };
    expect(await cpuOf(spin)).toBeGreaterThan(50);
  });
});

const trustedText = '{ instance { version } }';
const trustedHash = createHash('sha256').update(trustedText).digest('hex');
const introspection = '{ __schema { types { name } } }';
const byHash = { persistedQuery: { version: 1, sha256Hash: trustedHash } };

describe.each([
  { mode: 'in demonstration', env: {} },
  { mode: 'in production', env: { MAILLAGE_DEMO: 'off', NODE_ENV: 'production' } },
])('The schema, $mode', ({ env }) => {
  let api: Api;
  let folder: string;
  let visitor: ApiClient;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-attack-'));
    const MAILLAGE_OPERATIONS = join(folder, 'operations.json');
    await writeFile(MAILLAGE_OPERATIONS, JSON.stringify({ [trustedHash]: trustedText }));
    api = await startApi({ env: { ...env, MAILLAGE_OPERATIONS } });
    visitor = api.visitor();
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['plain', json(introspection)],
    ['behind the hash of a trusted document', json(introspection, { extensions: byHash })],
    ['behind a comment', json(`#\n{ __type(name: "Viewer") { name } }`)],
    ['in a fragment', json('{ ...f } fragment f on Query { a: __schema { types { name } } }')],
    ['beside a trusted operation', json(`query a ${trustedText} query b ${introspection}`, { operationName: 'b' })],
  ])('is not read by a visitor, %s', async (_name, body) => {
    const { status, text } = await send(visitor, { body, refused: 0 });
    expect([status, text]).toEqual([expect.any(Number), expect.not.stringContaining('"types"')]);
    expect(status).toBeGreaterThanOrEqual(400);
    const get = await visitor.fetch(`/graphql?query=${encodeURIComponent(introspection)}`);
    expect(get.status).toBeGreaterThanOrEqual(400);
  });

  it('is read by who is signed in, and by a personal token', async () => {
    const client = new ApiClient(api.url, await openedSession(api.given, await api.given.person()));
    expect((await client.must(getIntrospectionQuery())).__schema.types.length).toBeGreaterThan(50);
    const made = await client.must('mutation { createApiToken(input: { name: "Programme", scope: READ }) { token } }');
    const program = api.withToken(made.createApiToken.token);
    expect((await program.must(introspection)).__schema.types.length).toBeGreaterThan(50);
    expect(
      (await send(api.withToken(`${made.createApiToken.token}x`), { body: json(introspection), refused: 0 })).status,
    ).toBe(401);
  });

  it('is not spelt out by errors', async () => {
    for (const text of ['{ viewr { id } }', '{ network(slg: "a", slug: "a") { id } }', 'mutation { signnIn }']) {
      const { errors } = await visitor.query(text);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean|"viewer\b|signIn\b/i);
    }
  });

  it('lets a visitor send a trusted document, by its hash or its text', async () => {
    for (const body of [JSON.stringify({ extensions: byHash }), json(trustedText)]) {
      const { status, text } = await send(visitor, { body, refused: 0 });
      expect([status, JSON.parse(text)]).toEqual([200, { data: { instance: { version: expect.any(String) } } }]);
    }
  });
});
