import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { convocationLinks } from '../../../apps/api/src/features/convocations/index.ts';
import { SignInLinkEntity } from '../../../apps/api/src/features/identity/model/sign-in-link.entity.ts';
import { signInLinks } from '../../../apps/api/src/features/identity/sign-in-link.ts';
import { datePollLinks } from '../../../apps/api/src/features/polls/date-poll-link.ts';
import { features } from '../../../apps/api/src/features.ts';
import { plainStyleHref } from '../../../apps/api/src/platform/http/plain-style.ts';
import { openedSession } from '../../faults/ledger.ts';
import { plantRows } from '../../support/plant-rows.ts';
import { type Api, ApiClient, startApi } from '../../support/start-api.ts';
import type { Known } from './operations.ts';

const mark = 'CANARI';
const otherSecret = 'another secret of thirty-two signs, or more';

interface Foreign {
  there: Known;
  slug: string;
  /** Of a link that waits for its reader in the foreign network. */
  linkToken: string;
}

interface Row {
  why: string;
  /** What one of ours sends to reach something of theirs. */
  paths: (foreign: Foreign) => string[];
  statuses: number[];
  body?: (foreign: Foreign) => RequestInit;
}

const doorNames = (api: Api) =>
  features.flatMap((feature) => feature.fileDoors?.(api.services) ?? []).map(({ name }) => name);

/** Every address that the API answers, by method. One that appears without a row here fails the first test. */
const rowsOf = (api: Api): Record<string, Row> => {
  const page: Row = {
    why: 'the page of the client, the same for everybody: what it shows comes through /graphql',
    paths: ({ slug, there, linkToken }) => [
      `/n/${slug}`,
      `/n/${slug}/seances/${there.get('meetingId')}`,
      `/lien/${linkToken}`,
    ],
    statuses: [200],
  };
  const file: Row = {
    why: 'through the doors of the features, which know who may read',
    paths: ({ there }) => doorNames(api).flatMap((door) => [...there.values()].map((id) => `/files/${door}/${id}`)),
    statuses: [404],
  };
  const mailbox: Row = {
    why: 'everybody’s mails, in demonstration only',
    paths: () => ['/dev/mail', '/dev/mail?id=1', '/dev/mail.json'],
    statuses: [404],
  };
  const health: Row = {
    why: 'says whether this process is well',
    paths: () => ['/live', '/ready'],
    statuses: [200, 503],
  };
  const graphql: Row = {
    why: 'see matrix.api.spec.ts, operation by operation; by POST only',
    paths: ({ slug }) => [`/graphql?query=${encodeURIComponent(`{ network(slug: "${slug}") { name } }`)}`],
    statuses: [415],
  };
  const style: Row = {
    why: 'style and fonts of the pages without account, the same for everybody',
    paths: () => [plainStyleHref, '/plain/text-400.woff2', '/plain/other'],
    statuses: [200, 404],
  };
  const feed: Row = {
    why: 'opened by a token alone: whoever asks, it shows what its owner may see, see calendar-feed.api.spec.ts',
    paths: ({ linkToken, there }) => [
      `/calendar/${linkToken}.ics`,
      `/calendar/${'x'.repeat(43)}.ics`,
      `/calendar/${there.get('calendarFeedId')}.ics`,
    ],
    statuses: [404],
  };
  const datePoll: Row = {
    why: 'a personal link, signed: who does not hold it opens nothing, whatever id they know',
    paths: ({ there }) => [...there.values()].map((id) => `/s/${datePollLinks(otherSecret).tokenOf(id)}`),
    statuses: [404],
  };
  const personal = (path: string, file = '') => ({
    why: 'a personal link, signed: who does not hold it opens nothing, whatever id they know',
    paths: ({ there }: Foreign) =>
      ['convocationId', 'meetingId']
        .flatMap((name) => there.get(name) ?? [])
        .map((id) => `${path}${convocationLinks(otherSecret).tokenOf(id)}${file}`),
    statuses: [404],
  });
  const planned: Row = {
    why: 'the letter of a meeting, for who may convene to it',
    paths: ({ there }) => [
      `/convocations/${there.get('meetingId')}/lettre.pdf`,
      `/convocations/${there.get('meetingId')}/lettre.pdf?convocation=${there.get('convocationId')}`,
    ],
    statuses: [404],
  };
  const answer = personal('/r/');
  const event = personal('/r/', '/invitation.ics');
  const letter = personal('/r/', '/lettre.pdf');
  const document = personal('/r/', '/documents/0199a000-0000-7000-8000-000000000001');
  const stop = personal('/stop/');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return {
    'GET /convocations/:meetingId/lettre.pdf': planned,
    'HEAD /convocations/:meetingId/lettre.pdf': planned,
    'GET /r/:token': answer,
    'HEAD /r/:token': answer,
    'POST /r/:token': { ...answer, body: () => ({ headers: form, body: 'answer=PRESENT' }) },
    'GET /r/:token/invitation.ics': event,
    'HEAD /r/:token/invitation.ics': event,
    'GET /r/:token/documents/:id': document,
    'HEAD /r/:token/documents/:id': document,
    'GET /r/:token/lettre.pdf': letter,
    'HEAD /r/:token/lettre.pdf': letter,
    'GET /stop/:token': stop,
    'HEAD /stop/:token': stop,
    'POST /stop/:token': { ...stop, body: () => ({ headers: form, body: 'List-Unsubscribe=One-Click' }) },
    'GET /s/:token': datePoll,
    'HEAD /s/:token': datePoll,
    'POST /s/:token': {
      ...datePoll,
      body: ({ there }) => ({
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `${there.get('seatId')}/${there.get('dateOptionId')}=YES`,
      }),
    },
    'GET /plain/:file': style,
    'HEAD /plain/:file': style,
    'GET /live': health,
    'HEAD /live': health,
    'GET /ready': health,
    'HEAD /ready': health,
    'GET /dev/mail': mailbox,
    'HEAD /dev/mail': mailbox,
    'GET /dev/mail.json': mailbox,
    'HEAD /dev/mail.json': mailbox,
    'GET /files/:door/:id': file,
    'HEAD /files/:door/:id': file,
    'POST /files': {
      why: 'takes uploads for one’s own networks',
      paths: ({ there }) => [`/files?networkId=${there.get('networkId')}`],
      statuses: [401, 403],
      body: () => {
        const form = new FormData();
        form.append('file', new Blob(['x']), 'x.txt');
        return { body: form };
      },
    },
    'GET /calendar/:token.ics': feed,
    'HEAD /calendar/:token.ics': feed,
    'GET /graphql': graphql,
    'HEAD /graphql': graphql,
    'POST /graphql': {
      why: 'see matrix.api.spec.ts, operation by operation',
      paths: () => ['/graphql'],
      statuses: [200, 403],
      body: ({ slug }) => ({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ network(slug: "${slug}") { name purpose } }` }),
      }),
    },
    'GET *': page,
    'HEAD *': page,
  };
};

/** `METHOD /path` of every route, read in the tree that Fastify prints. */
function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^((?:[│ ] {3})*)[├└]── (\S+) \(([A-Z, ]+)\)/u.exec(line);
      if (!match) return [];
      const [, indent = '', part = '', methods = ''] = match;
      const level = indent.length / 4;
      above[level] = `${level > 0 ? above[level - 1] : ''}${part}`;
      return methods.split(', ').map((method) => `${method} ${above[level]}`);
    })
    .sort();
}

/** SCOPE: everything beside the operations of GraphQL. Outside the demonstration mode, as people run it. */
describe('No address leads to another network', () => {
  let api: Api;
  let web: string;
  let fastify: FastifyInstance;
  let foreign: Foreign;
  const roles = new Map<string, ApiClient>();

  beforeAll(async () => {
    web = await mkdtemp(join(tmpdir(), 'maillage-web-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Maillage</title>');
    api = await startApi({ env: { MAILLAGE_DEMO: 'off', NODE_ENV: 'production', MAILLAGE_WEB: web } });
    fastify = api.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const { given } = api;
    const own = await given.network();
    const body = await given.body({ network: own });
    const theirs = await given.network({ name: `${mark} réseau`, purpose: mark });
    const there = await plantRows(
      given,
      theirs,
      await given.body({ network: theirs, name: mark }),
      [(await given.person()).id],
      mark,
    );
    const reader = await given.person({ network: theirs, email: `${mark.toLowerCase()}@example.org` });
    const link = await given.db.save(SignInLinkEntity, {
      personId: reader.id,
      email: reader.email,
      purpose: 'INVITATION' as const,
      networkId: theirs.id,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
      usedAt: null,
    });
    foreign = {
      there,
      slug: theirs.slug,
      linkToken: signInLinks(api.services.config.MAILLAGE_SECRET).tokenOf(link.id),
    };
    const enter = async (role: string, seat: Parameters<typeof given.mandate>[0] | null) => {
      const person = await given.person({ network: own });
      if (seat) await given.mandate({ ...seat, person });
      roles.set(role, new ApiClient(api.url, await openedSession(given, person)));
    };
    roles.set('anonymous', api.visitor());
    await enter('stranger', null);
    await enter('member', { body: { id: own.networkBodyId } });
    await enter('secretary', { body, office: 'SECRETARY' });
    await enter('administrator', { body: { id: own.coordinationBodyId } });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await rm(web, { recursive: true });
  });

  it('has a row for every address, and no row for one that is gone', () => {
    expect(routesOf(fastify)).toEqual(Object.keys(rowsOf(api)).sort());
  });

  it('notices a new one', async () => {
    const { fastify: bare } = await import('fastify');
    const planted = bare();
    planted.get('/feeds/:token.ics', () => '');
    planted.get('/feeds', () => '');
    expect(routesOf(planted)).toEqual(['GET /feeds', 'GET /feeds/:token.ics', 'HEAD /feeds', 'HEAD /feeds/:token.ics']);
  });

  it('shows nothing of theirs by any of them, in any role', async () => {
    const wrong: string[] = [];
    for (const [role, client] of roles) {
      for (const [route, { paths, statuses, body }] of Object.entries(rowsOf(api))) {
        const tryOne = async (path: string) => {
          const response = await client.fetch(path, { method: route.split(' ')[0], ...body?.(foreign) });
          const text = await response.text();
          const isOpen = !statuses.includes(response.status) || text.includes(mark);
          if (isOpen) wrong.push(`${role}: ${route} ${path} → ${response.status} ${text.slice(0, 200)}`);
        };
        await Promise.all(paths(foreign).map(tryOne));
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it('opens a link that was mailed there to nobody who does not hold it', async () => {
    const look = 'query ($token: String!) { signInLink(token: $token) { email } }';
    const member = roles.get('member');
    const other = signInLinks(otherSecret).tokenOf(randomUUID());
    for (const token of [other, foreign.linkToken.slice(0, -2), '', 'x']) {
      expect((await member?.query(look, { token }))?.data).toEqual({ signInLink: null });
    }
    // The mark is seen by who holds the mail: the rows above do look for something that is there.
    expect((await member?.query(look, { token: foreign.linkToken }))?.data?.signInLink.email).toContain(
      mark.toLowerCase(),
    );
  });

  it('speaks on no socket: a request to change protocol is answered as a page, or not at all', async () => {
    expect(api.app.getHttpServer().listenerCount('upgrade')).toBe(0);
    const statuses = await Promise.all(
      ['/graphql', '/', '/files', '/collab', '/ws'].map(
        (path) =>
          new Promise<number | undefined>((resolve, reject) => {
            const { port } = new URL(api.url);
            const headers = {
              connection: 'Upgrade',
              upgrade: 'websocket',
              'sec-websocket-version': '13',
              'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
            };
            const asked = request({ port, path, headers }, (response) => {
              response.resume();
              resolve(response.statusCode);
            });
            asked.on('upgrade', (response) => resolve(response.statusCode));
            asked.on('error', reject);
            asked.end();
          }),
      ),
    );
    expect(statuses).not.toContain(101);
  });
});
