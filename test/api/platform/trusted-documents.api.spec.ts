import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  demonstrationAccounts,
  demonstrationPassword,
} from '../../../apps/api/src/features/identity/demonstration-accounts.ts';
import { contextOf } from '../../../apps/api/src/platform/http/graphql-options.ts';
import { RawAnswers } from '../../../apps/api/src/platform/http/raw-answers.ts';
import { loadSetUpData } from '../../../apps/api/src/set-up-data.ts';
import { type TrustedDocument, trustedDocuments } from '../../../apps/web/trusted-documents.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const documents = trustedDocuments();
const queries = documents.filter(({ text }) => text.startsWith('query'));
const operations = join(tmpdir(), `maillage-operations-${process.pid}.json`);
/** Answered by code, not by a reading: GraphQL completes it. */
const computed = new Set(['DateNotes', 'Instance', 'SeriesPreview', 'PollDateNotes']);

interface Ids {
  body: string;
  meeting: string;
  tool: string;
  organisation: string;
  person: string;
}

const slug = 'rezorne';
const coordination = 'coordination@rezorne.example.org';
const page = { limit: 3, offset: 1 };
const unknown = '0195f4e2-0000-7000-8000-000000000000';

/** What each query of the client is tried with; one without a line here fails. */
const samples: Readonly<Record<string, (ids: Ids) => object[]>> = {
  Account: () => [{}],
  Agenda: ({ meeting }) => [{ id: meeting }, { id: unknown }],
  Backlog: ({ body }) => [{ bodyId: body }, { bodyId: unknown }],
  Bodies: () => [{ slug }, { slug: 'mayotte' }],
  Body: ({ body }) => [{ id: body }, { id: body, seats: { on: '2026-01-01' }, mandates: { on: '2026-01-01' } }],
  BodyRules: ({ body }) => [{ id: body }, { id: unknown }],
  Convening: ({ meeting }) => [{ meetingId: meeting }, { meetingId: meeting, page }],
  ConvocationPlan: ({ meeting }) => [{ meetingId: meeting }, { meetingId: unknown }],
  BodySeries: ({ body }) => [{ id: body, from: '2026-11-22T00:00:00Z' }],
  Calendar: () => [{ filter: { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z', mine: true } }],
  CalendarFeeds: () => [{}],
  CalendarNetworks: () => [{}],
  DateNotes: ({ body }) => [
    { bodyId: body, startsAt: '2026-12-25T09:00:00Z', durationMinutes: 60, timeZone: 'Europe/Paris', meetingId: null },
  ],
  DatePoll: () => [{ id: unknown }],
  DirectoryCounts: () => [{ slug }],
  FeedTargets: () => [{}],
  FindOrganisations: () => [{ slug, text: 'maison' }],
  FindPeople: () => [{ slug, text: 'an' }, { slug }],
  Home: () => [{ slug }, { slug: 'nulle-part' }],
  Import: () => [{ id: unknown }],
  Imports: () => [{ slug }],
  Instance: () => [{}],
  Meeting: ({ meeting }) => [{ id: meeting }, { id: unknown }, { id: 'no id' }],
  Meetings: () => [{ slug }, { slug, filter: { period: 'PAST' }, page }],
  MeetingSeries: ({ meeting }) => [{ id: meeting, from: '2026-11-22T00:00:00Z' }],
  Minutes: ({ meeting }) => [{ meetingId: meeting }],
  Networks: () => [{}],
  NetworkShell: () => [{ slug }],
  NewDatePoll: ({ body }) => [{ id: body }],
  Organisation: ({ organisation }) => [{ id: organisation }, { id: unknown }],
  OrganisationName: ({ organisation }) => [{ id: organisation }],
  Organisations: () => [{ slug }, { slug, filter: { text: 'école “l’été”' }, page }],
  Palette: () => [{ slug, text: 'co' }],
  People: () => [{ slug }, { slug, page }],
  Person: ({ person }) => [{ id: person }, { id: unknown }],
  PublicNetwork: () => [{ slug }],
  SchoolHolidays: () => [{ slug }],
  Review: ({ body }) => [{ bodyId: body, before: '2027-01-01T00:00:00Z' }, { bodyId: unknown }],
  Settings: () => [{ slug }],
  StandingItems: ({ body }) => [{ bodyId: body }, { bodyId: unknown }],
  SeriesPreview: ({ body }) => [
    {
      bodyId: body,
      startsAt: '2027-01-05T08:30:00Z',
      rule: { pattern: 'MONTHLY_WEEKDAY', interval: 1, skipSchoolHolidays: true, skipPublicHolidays: true },
    },
  ],
  SignInLink: () => [{ token: 'unknown' }],
  Territories: () => [{ filter: { text: 'alen' } }, {}],
  PollDateNotes: ({ body }) => [
    { bodyId: body, startsAt: '2027-02-16T09:30:00+01:00', durationMinutes: 120, timeZone: 'Europe/Paris' },
  ],
  Tool: ({ tool }) => [{ id: tool }],
  Tools: () => [{ slug }, { slug, filter: { text: 'guide' } }],
  Viewer: () => [{}],
};

let api: Api;
let ids: Ids;
let viewers: { who: string; client: ApiClient }[];
let coordinator: ApiClient;

const byHash = async (client: ApiClient, { hash }: TrustedDocument, variables: object) => {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  });
  return { status: response.status, text: await response.text() };
};

/** The number of a request is its own; everything else must be the same by both ways. */
const comparable = (text: string) => JSON.parse(text.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""'));

beforeAll(async () => {
  await writeFile(operations, JSON.stringify(Object.fromEntries(documents.map(({ hash, text }) => [hash, text]))));
  api = await startApi({ env: { MAILLAGE_OPERATIONS: operations } });
  await loadSetUpData(api.services);
  const people = demonstrationAccounts.map(async ({ email }) => ({
    who: email,
    client: await api.signIn(email, demonstrationPassword),
  }));
  viewers = [...(await Promise.all(people)), { who: 'visitor', client: api.visitor() }];
  coordinator = await api.signIn(coordination, demonstrationPassword);
  const { network } = await coordinator.must(`{ network(slug: "rezorne") {
    bodies { items { id kind } } meetings { items { id } } tools { items { id } }
    organisations(page: { limit: 1 }) { items { id } } people(page: { limit: 1 }) { items { id } } } }`);
  ids = {
    body: network.bodies.items[0].id,
    meeting: network.meetings.items[0].id,
    tool: network.tools.items[0].id,
    organisation: network.organisations.items[0].id,
    person: network.people.items[0].id,
  };
}, 120_000);

afterAll(async () => {
  await api.close();
  await rm(operations);
});

it('knows each operation of the client by a name of its own', () => {
  expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  expect(queries.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
});

it.each(queries.map((document) => [document.name, document] as const))(
  '%s answers the same JSON by its hash, as PostgreSQL wrote it, and by its text, as GraphQL completes it',
  async (name, document) => {
    for (const variables of samples[name]?.(ids) ?? []) {
      for (const { who, client } of viewers) {
        const { status, ...answer } = await client.query(document.text, variables);
        const raw = await byHash(client, document, variables);
        expect({ who, status: raw.status, ...comparable(raw.text) }).toEqual({
          who,
          status,
          ...comparable(JSON.stringify(answer)),
        });
        if (!answer.errors) expect(JSON.stringify(comparable(raw.text).data)).toBe(JSON.stringify(answer.data));
      }
    }
  },
);

it('reads all of them but the computed ones without GraphQL', async () => {
  const fastify = api.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const raw = new RawAnswers(fastify.graphql.schema);
  const viewer = await api.services.viewers.ofPerson(unknown);
  const context = contextOf(api.services)({ viewer } as FastifyRequest, {} as FastifyReply);
  const left: string[] = [];
  for (const { name, text } of queries) {
    const [variables] = samples[name]?.(ids) ?? [];
    if ((await raw.answer(text, { ...variables }, context)) === null) left.push(name);
  }
  expect(left.sort()).toEqual([...computed].sort());
});

it('refuses by its hash what it refuses by its text: a word that no table can keep', async () => {
  const people = queries.find(({ name }) => name === 'FindPeople') as TrustedDocument;
  const { status, text } = await byHash(coordinator, people, { slug, text: 'a\0b' });
  expect({ status, code: JSON.parse(text).errors[0].extensions.fields }).toEqual({
    status: 400,
    code: [{ path: 'text', code: 'TEXT_UNREADABLE' }],
  });
});

describe('a hash that the API does not know', () => {
  const unknownHash = { version: 1, sha256Hash: '0'.repeat(64) };

  it('is answered in the words of the protocol, for the client to send the text', async () => {
    const response = await api.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: unknownHash } }),
    });
    expect(await response.json()).toHaveProperty('errors.0.message', 'PersistedQueryNotFound');
  });

  it('runs the text sent with it, as any text', async () => {
    const response = await coordinator.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { email } }', extensions: { persistedQuery: unknownHash } }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { email: coordination } } });
  });
});
