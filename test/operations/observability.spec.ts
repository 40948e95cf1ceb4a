import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { freePort } from '../../tools/processes.mjs';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { givenIn, testPassword } from '../support/given.ts';
import { ApiClient } from '../support/start-api.ts';

/**
 * What an operator sees of a process from outside: its figures, as Prometheus reads them, and its traces, as a
 * collector receives them. A real process, a real HTTP receiver.
 */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

interface Collector {
  url: string;
  /** All that it was sent. */
  spans: Span[];
  resources: unknown[];
  server: Server;
}

async function startCollector(): Promise<Collector> {
  const spans: Span[] = [];
  const resources: unknown[] = [];
  const server = createServer(async (request, response) => {
    const sent = (await json(request)) as { resourceSpans: { resource: unknown; scopeSpans: { spans: Span[] }[] }[] };
    for (const { resource, scopeSpans } of sent.resourceSpans) {
      resources.push(resource);
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, resources, server };
}

const signIn = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
const askLink = 'mutation AskLink($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { accepted } }';
const home = 'query Home($slug: String!) { network(slug: $slug) { id name } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'maillage-observed-'));
const operations = join(folder, 'operations.json');
writeFileSync(
  operations,
  JSON.stringify(Object.fromEntries([signIn, askLink, home].map((text) => [hashOf(text), text]))),
);

/** What must be seen nowhere: all of them were typed by somebody, or name somebody. */
const name = 'Réseau du Canari';
const slug = 'reseau-du-canari';
const email = 'zephyrine.canari@example.org';

let database: TestDatabase;
let collector: Collector;
let api: ApiProcess;
let metricsPort: number;
let client: ApiClient;

beforeAll(async () => {
  database = await freshDatabase(allEntities());
  collector = await startCollector();
  metricsPort = await freePort();
  const given = givenIn(database.dataSource);
  const network = await given.network({ name, slug });
  const person = await given.person({ network, givenName: 'Zéphyrine', familyName: 'Canari', email });
  await given.account({ person });
  api = await startApiProcess({
    role: 'all',
    env: {
      DATABASE_URL: database.url,
      MAILLAGE_OPERATIONS: operations,
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
      // Nobody listens there: mails wait.
      SMTP_URL: 'smtp://127.0.0.1:1',
    },
  });
  await api.ready();
  client = new ApiClient(api.url);
  await client.must(signIn, { input: { email, password: testPassword } });
}, 120_000);

afterAll(async () => {
  await api?.end();
  collector?.server.close();
  await database?.close();
  rmSync(folder, { recursive: true });
});

async function figures(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  return answer.text();
}

/** The value of a sample, written as Prometheus writes it; undefined when there is none. */
function sampleOf(text: string, sample: string): number | undefined {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.slice(sample.length + 1));
}

/** Of what clients ask: clocks and the collector of garbage bring samples of their own meanwhile. */
const samplesIn = (text: string) => text.split('\n').filter((line) => /^maillage_(?:request|read)_/.test(line)).length;

describe('the figures of a process', () => {
  it('tell of its work by names of closed lists', async () => {
    await client.must(home, { slug });
    const text = await figures();
    const missing: string[] = [];
    for (const [sample, least] of [
      ['maillage_request_seconds_count{operation="signIn",status="2xx"}', 1],
      ['maillage_request_seconds_count{operation="network",status="2xx"}', 1],
      ['maillage_request_seconds_count{operation="/ready",status="2xx"}', 1],
      ['maillage_read_seconds_count{read="network",outcome="ok"}', 1],
      ['maillage_command_seconds_count{command="signIn",outcome="ok"}', 1],
      ['maillage_sql_seconds_count{sql="select",outcome="ok"}', 5],
      ['maillage_viewer_lookups_total{outcome="miss"}', 1],
      ['maillage_database_connections{state="idle"}', 1],
      ['maillage_database_connections{state="waiting"}', 0],
      ['maillage_database_up', 1],
      ['maillage_queue_up', 1],
      ['maillage_queue_jobs{queue="facts",state="failed"}', 0],
      ['maillage_queue_jobs{queue="clocks",state="delayed"}', 1],
      ['maillage_files_up', 1],
      ['maillage_outbox_oldest_seconds', 0],
      ['maillage_jobs_given_up_last_day', 0],
      ['maillage_mails_failed_last_day', 0],
      ['maillage_disk_free_ratio', 0.001],
      ['nodejs_eventloop_lag_p99_seconds', 0],
      ['process_resident_memory_bytes', 1],
    ] as const) {
      if (!((sampleOf(text, sample) ?? -1) >= least)) missing.push(sample);
    }
    expect(missing).toEqual([]);
  });

  it('stay as many whatever clients call their operations, and hold nothing that somebody wrote', async () => {
    await client.must(home, { slug });
    const before = samplesIn(await figures());
    for (let times = 0; times < 20; times += 1) {
      const [query, alias] = [`q${randomUUID().replaceAll('-', '')}`, `a${times}`];
      await client.must(`query ${query}($slug: String!) { ${alias}: network(slug: $slug) { id } }`, { slug });
      await client.fetch(`/${query}`);
    }
    const text = await figures();
    // The routes of files and of unknown addresses are met for the first time here.
    const bucketsAndSumOfOneOperation = 16;
    expect(samplesIn(text) - before).toBeLessThanOrEqual(2 * bucketsAndSumOfOneOperation);
    for (const secret of [name, slug, email, 'Canari']) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('tell of work given up, of mails that wait, and of the last restore drill', async () => {
    await database.dataSource.query(
      `with f as (insert into platform_fact (name, payload, recorded_at) values ('test.untold', '{}', now() - interval '90 s') returning id)
       insert into platform_fact_dispatch (fact_id, subscriber, dispatched_at, finished_at, error_code)
       select id, 'test.gaveUp', now(), now(), 'Error' from f`,
    );
    await client.must(askLink, { input: { email } });
    writeFileSync(join(api.folder, 'restore-drill'), '');
    await until(async () => sampleOf(await figures(), 'maillage_mails_waiting') === 1);
    const text = await figures();
    expect(sampleOf(text, 'maillage_jobs_given_up_last_day')).toBe(1);
    expect(sampleOf(text, 'maillage_restore_drill_timestamp_seconds')).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(sampleOf(text, 'maillage_job_seconds_count{job="identity.sendSignInLink",outcome="ok"}')).toBe(1);
  });

  it('are all that this port serves', async () => {
    for (const path of ['/', '/live', '/graphql']) {
      expect((await fetch(`http://127.0.0.1:${metricsPort}${path}`)).status).toBe(404);
    }
  });
});

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(100)) if (await isSo()) return;
  throw new Error('It did not come in 15 s');
}

const attribute = (span: Span | undefined, key: string) =>
  span?.attributes.find((candidate) => candidate.key === key)?.value;

describe('the trace of a request', () => {
  const ask = async (text: string, variables: object) => {
    const requestId = randomUUID();
    const body = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } };
    const [first, last] = [JSON.stringify(body).slice(0, 20), JSON.stringify(body).slice(20)];
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId },
      // In two parts, as over a slow line: the second one comes on a socket that knows of no request.
      body: Readable.toWeb(
        Readable.from(
          (async function* () {
            yield first;
            await wait(100);
            yield last;
          })(),
        ),
      ) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(200);
    const traceId = requestId.replaceAll('-', '');
    const spansOf = () => collector.spans.filter((span) => span.traceId === traceId);
    return { requestId, spansOf, named: (name: string) => spansOf().find((span) => span.name === name) };
  };

  it('bears the id of the request, and holds the read and the statement that it made', async () => {
    const { requestId, named } = await ask(home, { slug });
    await until(() => named('request Home') !== undefined);
    const [request, read, sql] = [named('request Home'), named('read network'), named('sql select')];
    expect(request?.parentSpanId).toBeUndefined();
    expect(read?.parentSpanId).toBe(request?.spanId);
    expect(sql?.parentSpanId).toBe(read?.spanId);
    expect(attribute(request, 'maillage.request_id')).toEqual({ stringValue: requestId });
    expect(attribute(request, 'http.response.status_code')).toEqual({ intValue: 200 });
    expect(attribute(request, 'http.route')).toEqual({ stringValue: '/graphql' });
    expect(attribute(sql, 'db.collection.name')).toEqual({ stringValue: 'networks_network' });
  });

  it('goes on through a command to the job that it led to', async () => {
    const { named, spansOf } = await ask(askLink, { input: { email } });
    // The request ends after its answer has left: the job may be told first.
    const all = ['job identity.sendSignInLink', 'command requestSignInLink', 'request requestSignInLink'];
    await until(() => all.every((name) => named(name) !== undefined));
    const [request, command] = [named('request requestSignInLink'), named('command requestSignInLink')];
    expect(command?.parentSpanId).toBe(request?.spanId);
    const job = named('job identity.sendSignInLink');
    expect(job?.parentSpanId).toBe(request?.spanId);
    const insideCommand = spansOf().filter((span) => span.parentSpanId === command?.spanId);
    expect(insideCommand.map((span) => span.name)).toEqual(expect.arrayContaining(['sql start', 'sql commit']));
    expect(spansOf().filter((span) => span.parentSpanId === job?.spanId).length).toBeGreaterThan(0);
  });

  it('names the service, and holds nothing that somebody wrote', async () => {
    const text = JSON.stringify([collector.spans, collector.resources]);
    expect(text).toContain('"maillage"');
    expect(text).toContain('deployment.environment.name');
    for (const secret of [name, slug, email, 'Canari', testPassword]) expect(text).not.toContain(secret);
  });
});

it('a process that nobody watches, and that keeps its files in a folder, loads nothing for it', async () => {
  const spy = join(folder, 'spy.mjs');
  writeFileSync(
    spy,
    `import { registerHooks } from 'node:module';
     const tell = (url) => /@aws-sdk|@opentelemetry|prom-client/.test(url) && process.stderr.write('LOADED ' + url + '\\n');
     registerHooks({ resolve: (name, context, next) => { const found = next(name, context); tell(found.url); return found; } });`,
  );
  const start = async (env: NodeJS.ProcessEnv) => {
    const unwatched = await startApiProcess({ env: { DATABASE_URL: database.url, ...env }, imports: [spy] });
    await unwatched.ready();
    await unwatched.end();
    return unwatched.words();
  };
  expect(await start({ METRICS_PORT: String(await freePort()) })).toContain('LOADED');
  expect(await start({})).not.toContain('LOADED');
}, 60_000);

it('whoever watches does not keep a process from leaving in less than 10 s, even when the collector hangs', async () => {
  collector.server.removeAllListeners('request');
  await client.must(home, { slug });
  const began = Date.now();
  api.kill('SIGTERM');
  expect(await api.ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - began).toBeLessThan(10_000);
}, 30_000);
