import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { plantRows } from '../support/plant-rows.ts';
import { type Api, type ApiClient, startApi } from '../support/start-api.ts';
import { nastyTexts } from './nasty-texts.ts';

/** 1,000 in `npm test`, with a seed that does not move; `npm run test:fuzz` makes 20,000 out of a new one. */
const runs = Number(process.env.MAILLAGE_FUZZ_RUNS ?? 1000);
const seed = process.env.MAILLAGE_FUZZ_RUNS ? Date.now() % 2 ** 31 : 20_261_122;

/** Takes one value out of an arbitrary. */
type Take = fc.GeneratorValue;

interface Known {
  ids: readonly string[];
  /** By the name of a key: `meetingId`… */
  byKey: ReadonlyMap<string, string>;
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('\uD800', '\uDFFF', '\0', 'a', '\u202E', 'é'), maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.nat(6000).map((length) => 'é'.repeat(length)) },
);
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.constantFrom(0, -1, 2 ** 15, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1e308, 0.5, -0),
);
const days = fc.oneof(
  fc.constantFrom(
    '2026-12-01',
    '2024-02-29',
    '2025-02-29',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '-000001-01-01',
    '2026-13-01',
    '',
  ),
  fc
    .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString().slice(0, 10)),
);
const instants = fc.oneof(
  fc.constantFrom(
    '2026-12-01T09:00:00+01:00',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '2026-12-01',
    'now',
    'infinity',
  ),
  fc
    .date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString()),
);
const documents = fc.oneof(
  text.map((words) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })),
  fc.json({ maxDepth: 4 }).map((json) => JSON.parse(json)),
  fc.constant({ type: 'doc', content: [{ type: 'image', attrs: { src: 'x', onerror: 'alert(1)' } }] }),
  fc.dictionary(fc.string({ maxLength: 10 }), text, { maxKeys: 4 }),
);
const anything = fc.oneof(text, numbers, fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}), documents);

/** Named, because fast-check knows again by its name what it has been asked before. */
const of = {
  text: () => text,
  numbers: () => numbers,
  days: () => days,
  instants: () => instants,
  documents: () => documents,
  anything: () => anything,
  strangeId: () => fc.oneof(fc.uuid(), text),
  email: () => fc.oneof(fc.emailAddress(), text),
  timeZone: () => fc.oneof(fc.constantFrom('Europe/Paris', 'Indian/Mayotte'), text),
};

/** Once in a while, something else than what is asked for. */
const odd = (take: Take, oneIn: number) => take(fc.nat, { max: oneIn - 1 }) === 0;

function valueFor(take: Take, type: GraphQLInputType, name: string, known: Known): unknown {
  if (odd(take, 40)) return take(of.anything);
  if (isNonNullType(type)) return valueFor(take, type.ofType, name, known);
  if (isListType(type)) {
    return Array.from({ length: take(fc.nat, { max: 3 }) }, () => valueFor(take, type.ofType, name, known));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).flatMap((field): [string, unknown][] => {
      const isNeeded = isNonNullType(field.type);
      if (isNeeded ? odd(take, 60) : odd(take, 2)) return odd(take, 3) ? [[field.name, null]] : [];
      return [[field.name, valueFor(take, field.type, field.name, known)]];
    });
    return Object.fromEntries(fields);
  }
  if (isEnumType(type)) return take(fc.constantFrom, ...type.getValues().map((value) => value.name));
  switch (type.name) {
    case 'ID': {
      const own = name === 'clientMutationId' ? undefined : known.byKey.get(name);
      if (own && !odd(take, 4)) return own;
      return odd(take, 2) ? take(of.strangeId) : take(fc.constantFrom, ...known.ids);
    }
    case 'Int':
    case 'Float':
      return take(of.numbers);
    case 'Boolean':
      return take(fc.boolean);
    case 'Date':
      return take(of.days);
    case 'DateTime':
      return take(of.instants);
    case 'JSON':
      return take(of.documents);
    default:
      if (name === 'email') return take(of.email);
      if (name === 'timeZone') return take(of.timeZone);
      return take(of.text);
  }
}

interface Draft {
  declared: string[];
  values: Record<string, unknown>;
  left: number;
}

function fieldText(
  take: Take,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  draft: Draft,
  known: Known,
): string {
  draft.left -= 1;
  const given = field.args.flatMap((argument) => {
    if (!isNonNullType(argument.type) && odd(take, 2)) return [];
    const variable = `v${draft.declared.length}`;
    draft.declared.push(`$${variable}: ${argument.type}`);
    const key = argument.name === 'id' ? `${field.name}Id` : argument.name;
    draft.values[variable] = valueFor(take, argument.type, key, known);
    return [`${argument.name}: $${variable}`];
  });
  const type = getNamedType(field.type);
  const call = `${field.name}${given.length ? `(${given.join(', ')})` : ''}`;
  if (!isObjectType(type)) return call;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(({ type: inner, args }) => !isObjectType(getNamedType(inner)) && args.length === 0);
  const branches = fields.filter(({ type: inner }) => isObjectType(getNamedType(inner))).map(({ name }) => name);
  const maxLength = depth > 0 ? Math.min(3, branches.length) : 0;
  const chosen = new Set(maxLength ? take(fc.subarray<string>, branches, { maxLength }) : []);
  const inner = [
    '__typename',
    ...leaves.filter(() => odd(take, 2)).map(({ name }) => name),
    ...fields
      .filter(({ name }) => chosen.has(name) && draft.left > 0)
      .map((branch) => fieldText(take, branch, depth - 1, draft, known)),
  ];
  return `${call} { ${inner.join(' ')} }`;
}

function operationFor(take: Take, schema: GraphQLSchema, known: Known) {
  const isQuery = odd(take, 2);
  const root = (isQuery ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
  // Signing out would make a visitor of who asks; the probes do it.
  const names = Object.keys(root).filter((name) => name !== 'signOut');
  const field = root[take(fc.constantFrom, ...names)];
  if (!field) throw new Error('no root field');
  const draft: Draft = { declared: [], values: {}, left: 60 };
  const body = fieldText(take, field, 3, draft, known);
  const variables = draft.declared.length ? `(${draft.declared.join(', ')})` : '';
  return { query: `${isQuery ? 'query' : 'mutation'} ${variables} { ${body} }`, variables: draft.values };
}

/** What no answer may say: that something of ours went wrong, how it is made, or what PostgreSQL thinks of it. */
const indiscreet =
  /"kind":"INTERNAL"|node_modules|\.ts:\d|\\n +at |violates|syntax error at|invalid byte sequence|pg_catalog|QueryFailed/;

describe('Whatever is asked', () => {
  let api: Api;
  let schema: GraphQLSchema;
  let known: Known;
  let askers: ApiClient[];
  beforeAll(async () => {
    api = await startApi();
    schema = api.app.get(GraphQLSchemaHost).schema;
    const { given } = api;
    const network = await given.network();
    const body = await given.body({ network });
    const byKey = await plantRows(given, network, body, [(await given.person()).id]);
    // A planted attendance list belongs to a meeting that was opened.
    await given.db.query("update meetings_meeting set state = 'HELD', opened_at = now() where id = $1", [
      byKey.get('meetingId'),
    ]);
    known = { byKey, ids: [...byKey.values(), randomUUID()] };
    const signedIn = async (seat: { body: { id: string }; office?: 'SECRETARY' }) => {
      const person = await given.person({ network });
      await given.account({ person });
      await given.mandate({ ...seat, person });
      return api.signIn(person.email);
    };
    const administrator = await signedIn({ body: { id: network.coordinationBodyId } });
    const secretary = await signedIn({ body, office: 'SECRETARY' });
    askers = [administrator, administrator, secretary, api.visitor()];
  }, 60_000);
  afterAll(() => api.close());

  it(
    `is answered or refused, never failed (${runs} operations)`,
    async () => {
      const outcomes = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (take) => {
          const asker = askers[take(fc.nat, { max: askers.length - 1 })] ?? api.visitor();
          const operation = operationFor(take, schema, known);
          const response = await asker.fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(operation),
          });
          const answer = await response.text();
          const parsed = JSON.parse(answer) as { errors?: { extensions: { code: string } }[] };
          const code = parsed.errors?.[0]?.extensions.code ?? 'done';
          outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
          if (response.status >= 500 || indiscreet.test(answer))
            throw new Error(`${response.status} ${answer.slice(0, 600)}`);
        }),
        { numRuns: runs, seed, endOnFailure: false },
      );
      // A fuzz whose every operation is refused at the door has looked at nothing.
      expect(outcomes.get('done')).toBeGreaterThan(runs / 5);
      expect(outcomes.size).toBeGreaterThan(5);
    },
    30 * 60_000,
  );

  it('would notice an answer that says too much', () => {
    const answers = [
      '{"errors":[{"extensions":{"code":"TIMEOUT","kind":"INTERNAL"}}]}',
      '{"message":"invalid byte sequence for encoding"}',
      JSON.stringify({ stack: new Error('x').stack }),
    ];
    expect(answers.filter((answer) => !indiscreet.test(answer))).toEqual([]);
  });
});
