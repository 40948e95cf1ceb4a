import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/create-app.ts';
import { allEntities, createServices, type Services } from '../../apps/api/src/create-services.ts';
import { readConfig } from '../../apps/api/src/platform/config/config.ts';
import { settle } from '../../apps/api/src/platform/jobs/settle.ts';
import { devMailboxTransport } from '../../apps/api/src/platform/mail/mail-transport.ts';
import { createLogger } from '../../apps/api/src/platform/observability/logger.ts';
import { allSubscribers, jobToolsOf } from '../../apps/api/src/work.ts';
import { freshDatabase } from './database.ts';
import { givenIn, testPassword } from './given.ts';
import { processCount, startProcesses } from './start-processes.ts';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    kind: string;
    params: Record<string, unknown>;
    fields?: { path: string; code: string }[];
    requestId: string;
  };
}

export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors?: GraphqlError[];
}

/** Somebody at a browser: keeps the cookies until they are over. */
export class ApiClient {
  /** Sent with every request: `authorization`, for a program. */
  readonly headers: Record<string, string> = {};
  private readonly cookies = new Map<string, { pair: string; until: number }>();

  /**
   * @param session token of a session that is open already
   * @param before done before each request
   */
  constructor(
    readonly url: string,
    session?: string,
    private readonly before: () => Promise<void> = async () => undefined,
  ) {
    if (session) this.keep(`maillage=${session}`);
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read field by field, under the eye of `expect`
  async query<Data = any>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
  }

  /** @throws when GraphQL answers an error: for the parts of a test that must go well. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async must<Data = any>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.query<Data>(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    await this.before();
    const now = Date.now();
    const cookie = [...this.cookies.values()]
      .filter(({ until }) => until > now)
      .map(({ pair }) => pair)
      .join('; ');
    const response = await fetch(this.url + path, {
      ...init,
      headers: { ...this.headers, ...init.headers, ...(cookie && { cookie }) },
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    return response;
  }

  /** The same browser, whom another process answers. */
  at(url: string): ApiClient {
    const same = new ApiClient(url, undefined, this.before);
    for (const [name, cookie] of this.cookies) same.cookies.set(name, cookie);
    return same;
  }

  private keep(set: string): void {
    const [pair = ''] = set.split(';');
    const seconds = /max-age=(\d+)/i.exec(set)?.[1];
    const until = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(seconds) * 1000;
    this.cookies.set(pair.split('=')[0] ?? '', { pair, until });
  }
}

export interface Api {
  url: string;
  services: Services;
  given: ReturnType<typeof givenIn>;
  app: NestFastifyApplication;
  /** A visitor who is not signed in. */
  visitor(): ApiClient;
  /** Signs in by password (that of every account of `given` unless told). */
  signIn(email: string, password?: string): Promise<ApiClient>;
  /** A program that shows a personal token. */
  withToken(token: string): ApiClient;
  /** Does here and now what facts ask for, mails included; or waits until the worker has. */
  settle(): Promise<number>;
  close(): Promise<void>;
}

/**
 * The whole API on a database of its own, listening on a free port. The clock may be fixed. On several processes
 * (start-processes.ts), `services` and `app` are those of one more, which nobody is sent to.
 */
export async function startApi({
  clock,
  env = {},
}: {
  clock?: () => Date;
  env?: NodeJS.ProcessEnv;
} = {}): Promise<Api> {
  const database = await freshDatabase(allEntities());
  const folder = await mkdtemp(join(tmpdir(), 'maillage-test-'));
  const shared = {
    DATABASE_URL: database.url,
    MAILLAGE_DATA: folder,
    MAILLAGE_SECRET: 'a secret for tests, thirty-two signs or more',
    MAILLAGE_DEMO: 'on',
    MAILLAGE_WEB: join(folder, 'no-web'),
    ...env,
  };
  const config = readConfig(shared);
  const services = await createServices(config, createLogger({ level: 'silent' }), clock);
  const app = await createApp(services, { backend: { kind: 'postgres', ping: async () => undefined } as never });
  await app.listen(0, '127.0.0.1');
  const processes =
    processCount > 0 ? await startProcesses({ env: shared, db: services.dataSource, clock }) : undefined;
  const url = processes?.url ?? (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const visitor = () => new ApiClient(url, undefined, processes?.followClock);
  const tools = jobToolsOf(services, async () => undefined);
  return {
    url,
    services,
    given: givenIn(services.dataSource),
    app,
    visitor,
    signIn: async (email, password = testPassword) => {
      const client = visitor();
      await client.must('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }', {
        input: { email, password },
      });
      return client;
    },
    withToken: (token) => {
      const client = visitor();
      client.headers.authorization = `Bearer ${token}`;
      return client;
    },
    settle: () =>
      processes?.settle() ??
      settle({ tools, subscribers: allSubscribers(), transport: devMailboxTransport(services.dataSource) }),
    close: async () => {
      await processes?.close();
      // Kept-alive connections of the test's own client would hold the server for as long as they like.
      const cut = setInterval(() => app.getHttpServer().closeAllConnections(), 50);
      await app.close();
      clearInterval(cut);
      await services.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
