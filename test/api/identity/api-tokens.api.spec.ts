import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createApp } from '../../../apps/api/src/create-app.ts';
import { createServices, type Services } from '../../../apps/api/src/create-services.ts';
import { endMandate } from '../../../apps/api/src/features/governance/commands/end-mandate.ts';
import { mandatePolicy } from '../../../apps/api/src/features/governance/governance.policy.ts';
import { IdentityResolver } from '../../../apps/api/src/features/identity/api/identity.resolver.ts';
import { doorsOf } from '../../../apps/api/src/platform/access/check.ts';
import { createLogger } from '../../../apps/api/src/platform/observability/logger.ts';
import { CommandKeyEntity } from '../../../apps/api/src/platform/run/command-key.entity.ts';
import { type GivenNetwork, testNow, testPassword } from '../../support/given.ts';
import { type Api, ApiClient, startApi } from '../../support/start-api.ts';
import { soon } from '../../support/start-processes.ts';
import { argumentsFor, operationsOf, textOf } from '../isolation/operations.ts';

const createText = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token apiToken { id name scope createdAt lastUsedAt expiresOn } }
}`;
const revokeText = 'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { revoked } }';
const listText = '{ viewer { apiTokens { id name scope lastUsedAt expiresOn } } }';
const whoText = '{ viewer { email } }';
const someId = '01990000-0000-7000-8000-000000000000';

interface Answer {
  data?: { viewer: { email: string } };
  errors?: { message: string; extensions: { code: string; kind: string } }[];
}

interface Made {
  token: string;
  id: string;
}

describe('A personal token of the API', () => {
  let api: Api;
  let other: Services;
  const clock = { now: new Date(testNow) };
  let owner: ApiClient;
  let read: Made;
  let write: Made;
  let network: GivenNetwork;
  let bodyId: string;
  let mandateId: string;

  const make = async (client: ApiClient, input: object = {}): Promise<Made> => {
    const { createApiToken } = await client.must(createText, { input: { name: 'Bilan', scope: 'READ', ...input } });
    return { token: createApiToken.token, id: createApiToken.apiToken.id };
  };
  const newOwner = async (email: string) => {
    const person = await api.given.person({ email });
    await api.given.account({ person });
    return api.signIn(email);
  };
  const answerTo = async (authorization: string, headers = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: JSON.stringify({ query: whoText }),
    });
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      ...((await response.json()) as Answer),
    };
  };

  beforeAll(async () => {
    api = await startApi({ clock: () => clock.now });
    other = await createServices(api.services.config, createLogger({ level: 'silent' }), () => clock.now);
    const { given } = api;
    network = await given.network();
    const body = await given.body({ network });
    bodyId = body.id;
    const person = await given.person({ network, email: 'agnes@example.org' });
    await given.account({ person });
    mandateId = (await given.mandate({ body, person, office: 'SECRETARY' })).id;
    owner = await api.signIn('agnes@example.org');
    read = await make(owner);
    write = await make(owner, { name: 'Agenda', scope: 'WRITE', expiresOn: '2026-04-01' });
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  const scheduleText = `mutation ($b: ID!) {
    scheduleMeeting(input: { bodyId: $b, title: "Point", startsAt: "2026-12-01T09:00:00+01:00", durationMinutes: 60 }) { meeting { title } }
  }`;

  it('createApiToken shows it once; the list says the rest, to its owner', async () => {
    expect((await owner.must(listText)).viewer.apiTokens).toEqual([
      { id: write.id, name: 'Agenda', scope: 'WRITE', lastUsedAt: null, expiresOn: '2026-04-01' },
      { id: read.id, name: 'Bilan', scope: 'READ', lastUsedAt: null, expiresOn: '2026-06-08' },
    ]);
    const stranger = await newOwner('un@example.org');
    expect((await stranger.must(listText)).viewer.apiTokens).toEqual([]);
  });

  it('sent twice with one id, createApiToken makes one token, and shows it once', async () => {
    const client = await newOwner('deux@example.org');
    const input = { name: 'Deux fois', scope: 'READ', clientMutationId: '01990000-0000-7000-8000-00000000000a' };
    const one = (await client.must(createText, { input })).createApiToken;
    const two = (await client.must(createText, { input })).createApiToken;
    expect(two).toEqual({ apiToken: one.apiToken, token: null });
    const kept = await api.given.db.findBy(CommandKeyEntity, { clientMutationId: input.clientMutationId });
    expect(kept.map(({ result }) => result)).toEqual([{ apiToken: one.apiToken.id, token: null }]);
  });

  it('is kept in no table as it is', async () => {
    const tables = (await api.given.db.query(
      `select table_name from information_schema.columns where table_schema = 'public' group by 1`,
    )) as { table_name: string }[];
    const holding: string[] = [];
    for (const { table_name: table } of tables) {
      const rows = await api.given.db.query(`select 1 from "${table}" t where t::text like $1`, [`%${read.token}%`]);
      if (rows.length) holding.push(table);
    }
    expect(holding).toEqual([]);
  });

  it('of scope READ reads what its owner reads', async () => {
    const { data, errors } = await api
      .withToken(read.token)
      .query('query ($b: ID!) { viewer { email } body(id: $b) { id } }', { b: bodyId });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ viewer: { email: 'agnes@example.org' }, body: { id: bodyId } });
  });

  it('of scope READ changes nothing, by any mutation, nor by an upload', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const program = api.withToken(read.token);
    const passed: string[] = [];
    for (const name of operationsOf(schema, 'mutation')) {
      const variables = argumentsFor(schema, name, 'mutation', () => someId);
      const { errors } = await program.query(textOf(schema, name, 'mutation', 1), variables);
      const code = errors?.[0]?.extensions.code ?? 'done';
      if (!['API_TOKEN_READ_ONLY', 'API_TOKEN_ACCOUNT_CLOSED'].includes(code)) passed.push(`${name}: ${code}`);
    }
    expect(passed).toEqual([]);
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.txt');
    const upload = await program.fetch(`/files?networkId=${network.id}`, { method: 'POST', body: form });
    expect(upload.status).toBe(403);
    expect(((await upload.json()) as Answer).errors?.[0]?.message).toMatch(/ne permet que la lecture/);
  });

  it('of scope WRITE does what its owner may', async () => {
    const program = api.withToken(write.token);
    expect((await program.must(scheduleText, { b: bodyId })).scheduleMeeting.meeting.title).toBe('Point');
    const elsewhere = await api.given.body({ network: await api.given.network() });
    expect((await program.query(scheduleText, { b: elsewhere.id })).errors?.[0]?.extensions.code).toBe(
      'BODY_NOT_FOUND',
    );
  });

  it('of either scope changes nothing of the account, opens no session, and makes no token', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const mutations = doorsOf(IdentityResolver).filter(({ kind }) => kind === 'Mutation');
    expect(mutations.length).toBeGreaterThan(7);
    for (const { token } of [read, write]) {
      const program = api.withToken(token);
      for (const { name } of mutations) {
        const variables = argumentsFor(schema, name, 'mutation', () => read.id);
        const response = await program.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: textOf(schema, name, 'mutation', 1), variables }),
        });
        const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
        const answer = { name, code: errors[0]?.extensions.code, cookie: response.headers.get('set-cookie') };
        expect(answer).toEqual({ name, code: 'API_TOKEN_ACCOUNT_CLOSED', cookie: null });
      }
    }
  });

  it('says whose it is, and nothing of the devices and tokens of its owner', async () => {
    const { viewer } = await api.withToken(write.token).must('{ viewer { email sessions { id } apiTokens { id } } }');
    expect(viewer).toEqual({ email: 'agnes@example.org', sessions: [], apiTokens: [] });
    expect((await owner.must(listText)).viewer.apiTokens).toHaveLength(2);
  });

  it('counts instead of the cookie, and a refused one does not fall back on it', async () => {
    const both = await newOwner('trois@example.org');
    both.headers.authorization = `Bearer ${read.token}`;
    expect((await both.must(whoText)).viewer.email).toBe('agnes@example.org');
    both.headers.authorization = `Bearer ${read.token.slice(0, -1)}`;
    expect((await both.query(whoText)).status).toBe(401);
  });

  it('leaves the cookie to who shows another kind of password, to a proxy for one', async () => {
    const client = await newOwner('quatre@example.org');
    client.headers.authorization = `Basic ${btoa('garde:porte')}`;
    expect((await client.must(whoText)).viewer.email).toBe('quatre@example.org');
  });

  it('opens nothing as a cookie; the token of a session opens nothing as a personal one', async () => {
    const program = api.visitor();
    program.headers.cookie = `maillage=${read.token}`;
    expect((await program.must(whoText)).viewer).toBeNull();
    const signIn = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($i: SignInInput!) { signIn(input: $i) { viewer { id } } }',
        variables: { i: { email: 'agnes@example.org', password: testPassword } },
      }),
    });
    const session = /maillage=([^;]+)/.exec(signIn.headers.get('set-cookie') ?? '')?.[1];
    expect((await answerTo(`Bearer ${session}`)).status).toBe(401);
  });

  it('that is wrong in any way is refused with a sentence in the language asked, and is nobody', async () => {
    const wrong = [
      'Bearer',
      'Bearer ',
      'bearer x',
      `Bearer mlg_${'x'.repeat(43)}`,
      `Bearer ${read.token}x`,
      `BEARER ${write.token} ${read.token}`,
    ];
    for (const authorization of wrong) {
      const { status, challenge, data, errors } = await answerTo(authorization);
      expect({ authorization, status, challenge, data, code: errors?.[0]?.extensions.code }).toEqual({
        authorization,
        status: 401,
        challenge: 'Bearer',
        data: undefined,
        code: 'API_TOKEN_REFUSED',
      });
      expect(errors?.[0]?.extensions.kind).toBe('UNAUTHENTICATED');
      expect(errors?.[0]?.message).toMatch(/Créez un jeton dans «\sMon compte\s»/);
    }
    const english = await answerTo('Bearer x', { 'accept-language': 'en' });
    expect(english.errors?.[0]?.message).toMatch(/Create a token in “My account”/);
    expect((await answerTo(`bearer   ${read.token}`)).data?.viewer.email).toBe('agnes@example.org');
  });

  it('works to the end of its last day in Paris, to the minute, whatever is cached', async () => {
    const made = await make(owner, { expiresOn: '2026-03-12' });
    const program = api.withToken(made.token);
    clock.now = new Date('2026-03-12T22:59:50Z');
    expect((await program.must(whoText)).viewer.email).toBe('agnes@example.org');
    clock.now = new Date('2026-03-12T23:00:00Z');
    expect((await program.query(whoText)).errors?.[0]?.extensions.code).toBe('API_TOKEN_REFUSED');
    const listed = (await owner.must(listText)).viewer.apiTokens.find(({ id }: Made) => id === made.id);
    expect(listed.lastUsedAt).toBe('2026-03-12T22:59:50Z');
    clock.now = new Date(testNow);
  });

  it('revokeApiToken ends it at once, here and on the other processes; nobody else’s can be ended', async () => {
    const made = await make(owner);
    const mailOn = (services: Services) =>
      services.viewers.ofApiToken(made.token).then(
        ({ via }) => via,
        ({ code }) => code,
      );
    expect([await mailOn(api.services), await mailOn(other)]).toEqual(['token', 'token']);
    const stranger = await newOwner('cinq@example.org');
    expect((await stranger.query(revokeText, { id: made.id })).errors?.[0]?.extensions.code).toBe(
      'API_TOKEN_NOT_FOUND',
    );
    await owner.must(revokeText, { id: made.id });
    const status = async () => (await api.withToken(made.token).query(whoText)).status;
    expect(await soon(status, (answered) => answered === 401)).toBe(401);
    const deadline = Date.now() + 2000;
    while ((await mailOn(other)) === 'token' && Date.now() < deadline) await wait(20);
    expect(await mailOn(other)).toBe('API_TOKEN_REFUSED');
    expect((await owner.must(listText)).viewer.apiTokens.map(({ id }: Made) => id)).not.toContain(made.id);
  });

  it('of a demonstration account works in demonstration mode only', async () => {
    const person = await api.given.person({ email: 'demo@example.org' });
    await api.given.account({ person, isDemonstration: true });
    const { token } = await make(await api.signIn('demo@example.org'));
    expect((await api.withToken(token).must(whoText)).viewer.email).toBe('demo@example.org');
    const config = { ...api.services.config, MAILLAGE_DEMO: false };
    const real = await createServices(config, createLogger({ level: 'silent' }), () => clock.now);
    const refused = await real.viewers.ofApiToken(token).catch(({ code }) => code);
    await real.close();
    expect(refused).toBe('API_TOKEN_REFUSED');
  });

  it('leaves no trace in the logs', async () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
    const services = await createServices(api.services.config, log, () => clock.now);
    const app = await createApp(services, { backend: { kind: 'postgres', ping: async () => undefined } as never });
    await app.listen(0, '127.0.0.1');
    const client = new ApiClient(await app.getUrl());
    await client.must('mutation ($i: SignInInput!) { signIn(input: $i) { viewer { id } } }', {
      i: { email: 'agnes@example.org', password: testPassword },
    });
    const { token } = await make(client, { name: 'Journal' });
    const wrong = `mlg_${'z'.repeat(43)}`;
    for (const shown of [token, wrong]) {
      const program = new ApiClient(client.url);
      program.headers.authorization = `Bearer ${shown}`;
      await program.query(whoText);
      await program.query('{ nothing }');
      await program.query(scheduleText, { b: bodyId });
    }
    app.getHttpServer().closeAllConnections();
    await app.close();
    await services.close();
    const text = lines.join('\n');
    expect(text).toContain('"msg":"request"');
    expect(text).toContain('createApiToken');
    expect([text.includes(token), text.includes(wrong), /mlg_/.test(text)]).toEqual([false, false, false]);
  });

  it('gives what the mandates of its owner give, and nothing once they are over', async () => {
    const program = api.withToken(read.token);
    const bodyText = 'query ($b: ID!) { body(id: $b) { id } }';
    expect((await program.must(bodyText, { b: bodyId })).body).toEqual({ id: bodyId });
    const administrator = await api.given.administrator(network);
    await api.services.runner.command(administrator, { permission: mandatePolicy.endMandate }, endMandate, {
      mandateId,
      until: '2026-03-09',
    });
    expect((await program.must(bodyText, { b: bodyId })).body).toBeNull();
  });
});
