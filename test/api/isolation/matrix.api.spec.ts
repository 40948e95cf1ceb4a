import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { features } from '../../../apps/api/src/features.ts';
import { plantRows } from '../../support/plant-rows.ts';
import { type Answer, type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { argumentsFor, idFieldsOf, type Known, operationsOf, textOf, withoutForeignId } from './operations.ts';

/** Stands in every text of the foreign network: wherever it is read by somebody of ours, the wall has a hole. */
const mark = 'CANARI';
const refusals = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/** Tables of no network whose rows bear the mark when they are of the foreign one. */
const sharedTables = [
  'networks_network',
  'actors_person',
  'actors_organisation',
  'identity_account',
  'identity_session',
  'identity_api_token',
];

/**
 * Every operation × every role × a foreign network.
 * SCOPE: GraphQL and files. An operation that takes no id must be named in `withoutForeignId` with its reason, so a new
 * one without a row fails. What a role may do in its own network is not the subject: see the features' own tests.
 */
describe('Nobody reaches another network', () => {
  let api: Api;
  let schema: GraphQLSchema;
  let here: Known;
  let there: Known;
  let foreignSlug: string;
  let ownSlug: string;
  const roles = new Map<string, ApiClient>();

  beforeAll(async () => {
    api = await startApi();
    schema = api.app.get(GraphQLSchemaHost).schema;
    const { given } = api;
    const own = await given.network({ name: 'Ici' });
    const foreign = await given.network({ name: `${mark} réseau`, shortName: mark, purpose: mark });
    [ownSlug, foreignSlug] = [own.slug, foreign.slug];
    const body = await given.body({ network: own });
    const foreignBody = await given.body({ network: foreign, name: `${mark} comité` });
    there = await plantRows(given, foreign, foreignBody, [(await given.person()).id], mark);
    here = await plantRows(given, own, body, [(await given.person()).id]);

    const enter = async (role: string, seat: Parameters<typeof given.mandate>[0] | null, extra = {}) => {
      const person = await given.person({ network: own });
      await given.account({ person, ...extra });
      if (seat) await given.mandate({ ...seat, person });
      roles.set(role, await api.signIn(person.email));
    };
    roles.set('anonymous', api.visitor());
    await enter('stranger', null);
    await enter('member', { body: { id: own.networkBodyId } });
    await enter('in the body', { body });
    await enter('secretary', { body, office: 'SECRETARY' });
    await enter('administrator', { body: { id: own.coordinationBodyId } });
    const made = await roles
      .get('administrator')
      ?.must('mutation { createApiToken(input: { name: "Programme", scope: WRITE }) { token } }');
    roles.set('administrator by token', api.withToken(made.createApiToken.token));
  }, 60_000);
  afterAll(() => api.close());

  /** What the foreign network holds, row by row, as one text. */
  const foreignState = async () => {
    const networkId = there.get('networkId');
    const tables = (await api.given.db.query(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'network_id'`,
    )) as { table_name: string }[];
    const states = [];
    for (const { table_name: table } of tables) {
      if (table.startsWith('platform_')) continue;
      states.push(
        await api.given.db.query(`select * from "${table}" t where network_id = $1 order by t::text`, [networkId]),
      );
    }
    for (const table of sharedTables) {
      states.push(
        await api.given.db.query(
          `select to_jsonb(t) - 'last_sign_in_at' as row from "${table}" t where t::text like $1 order by t::text`,
          [`%${mark}%`],
        ),
      );
    }
    return JSON.stringify(states);
  };

  const leaks = (answer: Answer<unknown>) => JSON.stringify(answer).includes(mark);

  it('has a row for every operation', () => {
    const all = (['query', 'mutation'] as const).flatMap((kind) =>
      operationsOf(schema, kind).map((name) => ({ kind, name })),
    );
    const without = all.filter(
      ({ kind, name }) => !(name in withoutForeignId) && idFieldsOf(schema, name, kind).length === 0,
    );
    const stale = Object.keys(withoutForeignId).filter((name) => !all.some((operation) => operation.name === name));
    const unknown = all.flatMap(({ kind, name }) =>
      idFieldsOf(schema, name, kind)
        .filter(({ key }) => !there.has(key))
        .map(({ path }) => `${name}: no planted row for ${path.join('.')}`),
    );
    expect({ without, stale, unknown }).toEqual({ without: [], stale: [], unknown: [] });
  });

  it('finds nothing there by any query, in any role', async () => {
    const found: string[] = [];
    for (const [role, client] of roles) {
      for (const name of operationsOf(schema, 'query')) {
        const ids = argumentsFor(schema, name, 'query', ({ key }) => there.get(key));
        const answer = await client.query(
          textOf(schema, name, 'query'),
          name === 'network' ? { slug: foreignSlug } : ids,
        );
        if (leaks(answer) || (answer.errors && !refusals.includes(answer.errors[0]?.extensions.kind ?? ''))) {
          found.push(`${role}: ${name} ${JSON.stringify(answer).slice(0, 300)}`);
        }
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('finds nothing of it below one’s own rows either', async () => {
    const found: string[] = [];
    for (const [role, client] of roles) {
      for (const name of operationsOf(schema, 'query')) {
        const ids = argumentsFor(schema, name, 'query', ({ key }) => here.get(key));
        const answer = await client.query(
          textOf(schema, name, 'query', 4),
          name === 'network' ? { slug: ownSlug } : ids,
        );
        if (leaks(answer)) found.push(`${role}: ${name} ${JSON.stringify(answer).slice(0, 300)}`);
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('changes nothing there by any mutation, in any role', async () => {
    const before = await foreignState();
    const wrong: string[] = [];
    for (const [role, client] of roles) {
      for (const name of operationsOf(schema, 'mutation')) {
        if (name in withoutForeignId) continue;
        const variables = argumentsFor(schema, name, 'mutation', ({ key }) => there.get(key));
        const answer = await client.query(textOf(schema, name, 'mutation', 1), variables);
        const kind = answer.errors?.[0]?.extensions.kind ?? 'done';
        if (!refusals.includes(kind) || leaks(answer))
          wrong.push(`${role}: ${name} → ${JSON.stringify(answer).slice(0, 300)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await foreignState()).toBe(before);
  }, 60_000);

  /** Rows of our network that hold an id of theirs. */
  const tiesTo = async (foreignId: string) => {
    const tables = (await api.given.db.query(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'network_id'`,
    )) as { table_name: string }[];
    const ties: string[] = [];
    for (const { table_name: table } of tables) {
      const rows = await api.given.db.query(`select 1 from "${table}" t where network_id = $1 and t::text like $2`, [
        here.get('networkId'),
        `%${foreignId}%`,
      ]);
      if (rows.length) ties.push(table);
    }
    return ties;
  };

  it('ties nothing of ours to a row of theirs: one foreign id among our own is refused or leaves no trace', async () => {
    const before = await foreignState();
    const administrator = roles.get('administrator');
    const wrong: string[] = [];
    for (const name of operationsOf(schema, 'mutation')) {
      for (const target of idFieldsOf(schema, name, 'mutation')) {
        const variables = argumentsFor(schema, name, 'mutation', (field) =>
          field.path.join('.') === target.path.join('.') ? there.get(field.key) : here.get(field.key),
        );
        const answer = await administrator?.query(textOf(schema, name, 'mutation', 2), variables);
        const ties = answer?.errors ? [] : await tiesTo(there.get(target.key) ?? '');
        if (!answer || ties.length || leaks(answer))
          wrong.push(`${name}(${target.path.join('.')}) ties ${ties}: ${JSON.stringify(answer).slice(0, 300)}`);
        if (answer?.errors?.[0]?.extensions.kind === 'INTERNAL')
          wrong.push(`${name}(${target.path.join('.')}) → INTERNAL`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await foreignState()).toBe(before);
  }, 60_000);

  it('opens no file of theirs, and takes none for them', async () => {
    const doors = features.flatMap((feature) => feature.fileDoors?.(api.services) ?? []);
    const statuses: number[] = [];
    for (const client of roles.values()) {
      for (const { name } of doors) {
        for (const id of there.values()) statuses.push((await client.fetch(`/files/${name}/${id}`)).status);
      }
      const form = new FormData();
      form.append('file', new Blob(['x']), 'x.txt');
      statuses.push(
        (await client.fetch(`/files?networkId=${there.get('networkId')}`, { method: 'POST', body: form })).status,
      );
    }
    expect(doors.length).toBeGreaterThan(0);
    expect([...new Set(statuses)].filter((status) => ![401, 403, 404].includes(status))).toEqual([]);
  }, 60_000);

  it('would notice a hole: the same query as someone of theirs shows the mark', async () => {
    const { given } = api;
    const networkId = there.get('networkId') ?? '';
    const person = await given.person({ network: { id: networkId } });
    await given.account({ person });
    await given.mandate({ body: { id: there.get('bodyId') ?? '' }, person });
    const theirs = await api.signIn(person.email);
    expect(leaks(await theirs.query(textOf(schema, 'network', 'query'), { slug: foreignSlug }))).toBe(true);
  }, 60_000);
});
