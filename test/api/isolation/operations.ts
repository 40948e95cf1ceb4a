import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Ids of rows by the name of a key to them: `bodyId`, `meetingId`… */
export type Known = ReadonlyMap<string, string>;

/** Operations that take no id, each with the reason why no foreign row can be meant. */
export const withoutForeignId: Record<string, string> = {
  instance: 'says the same to everybody',
  viewer: 'is the one who asks',
  signInLink: 'takes a signed token',
  networks: 'lists; searched for marks below',
  network: 'takes a slug: asked for the foreign one below',
  territories: 'lists the official code; searched for marks below',
  signIn: 'signs in',
  requestSignInLink: 'answers alike for everybody',
  signInWithLink: 'takes a signed token',
  signOut: 'ends the session in use',
  changePassword: 'changes one’s own',
  updateAccount: 'changes one’s own',
  createApiToken: 'makes one’s own',
  calendar: 'lists; searched for marks below',
};

/** Keys whose name differs from the table they point to. */
const aliases: Record<string, string> = {
  parentNetworkId: 'networkId',
  fromBodyId: 'bodyId',
  presenterPersonId: 'personId',
  toMeetingId: 'meetingId',
  agendaItemIds: 'agendaItemId',
  agendaProposalIds: 'agendaProposalId',
  ownerPersonId: 'personId',
  representedByPersonId: 'personId',
  namedPersonIds: 'personId',
  excludedMandateIds: 'mandateId',
  sourceFileId: 'fileId',
  lineId: 'importLineId',
  affiliationId: 'affiliationId',
  createCalendarFeedId: 'personId',
};

/** Values that a plain one would not do for. */
const values: Record<string, unknown> = {
  slug: 'un-slug-neuf',
  timeZone: 'Europe/Paris',
  email: 'quelqu-un@example.org',
  communeCodes: ['61001'],
  csv: 'nom;code\nQuartier;',
  csvText: 'nom;code\nQuartier;',
  videoUrl: 'https://example.org/visio',
  website: 'https://example.org',
  'filter.from': '2026-01-01T00:00:00Z',
  'filter.to': '2027-01-01T00:00:00Z',
};

export interface IdField {
  path: string[];
  key: string;
}

/** The ids that an operation takes, wherever they stand in its arguments. */
export function idFieldsOf(schema: GraphQLSchema, operation: string, kind: 'query' | 'mutation'): IdField[] {
  const field = rootOf(schema, kind).getFields()[operation];
  return (field?.args ?? []).flatMap((argument) => idFieldsIn(argument.type, [argument.name], operation));
}

function idFieldsIn(type: GraphQLInputType, path: string[], operation: string): IdField[] {
  const named = getNamedType(type);
  const name = path.at(-1) ?? '';
  if (named.name === 'ID') return name === 'clientMutationId' ? [] : [{ path, key: keyOf(name, operation) }];
  if (!isInputObjectType(named) || path.length > 2) return [];
  return Object.values(named.getFields()).flatMap((field) => idFieldsIn(field.type, [...path, field.name], operation));
}

const keyOf = (name: string, operation: string) => {
  const key = name === 'id' ? `${operation}Id` : name;
  return aliases[key] ?? key;
};

/** Arguments that are valid in form: every id given, what is required filled. `chosen` says which row each id means. */
export function argumentsFor(
  schema: GraphQLSchema,
  operation: string,
  kind: 'query' | 'mutation',
  chosen: (field: IdField) => string | undefined,
): Record<string, unknown> {
  const field = rootOf(schema, kind).getFields()[operation];
  return Object.fromEntries(
    (field?.args ?? [])
      .map((argument) => [argument.name, valueFor(argument.type, [argument.name], operation, chosen)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function valueFor(
  type: GraphQLInputType,
  path: string[],
  operation: string,
  chosen: (field: IdField) => string | undefined,
): unknown {
  const name = path.at(-1) ?? '';
  const named = getNamedType(type);
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  if (named.name === 'ID') {
    if (name === 'clientMutationId') return undefined;
    const id = chosen({ path, key: keyOf(name, operation) });
    return id === undefined ? undefined : isList ? [id] : id;
  }
  if (!isNonNullType(type))
    return isInputObjectType(named) && path.length === 1 ? filled(named, path, operation, chosen) : undefined;
  const fixed = values[path.join('.')] ?? values[name];
  if (fixed !== undefined) return fixed;
  const value = isInputObjectType(named)
    ? filled(named, path, operation, chosen)
    : isEnumType(named)
      ? named.getValues()[0]?.name
      : scalar(named.name);
  return isList ? [value] : value;
}

const filled = (
  type: GraphQLInputObjectType,
  path: string[],
  operation: string,
  chosen: (field: IdField) => string | undefined,
) =>
  Object.fromEntries(
    Object.values(type.getFields())
      .map((field) => [field.name, valueFor(field.type, [...path, field.name], operation, chosen)] as const)
      .filter(([, value]) => value !== undefined),
  );

function scalar(name: string): unknown {
  if (name === 'Int' || name === 'Float') return 1;
  if (name === 'Boolean') return true;
  if (name === 'DateTime') return '2026-12-01T09:00:00+01:00';
  if (name === 'Date') return '2026-12-01';
  if (name === 'JSON') return { type: 'doc', content: [{ type: 'paragraph' }] };
  return 'Quelques mots';
}

const rootOf = (schema: GraphQLSchema, kind: 'query' | 'mutation'): GraphQLObjectType => {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`no ${kind}`);
  return root;
};

export const operationsOf = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  Object.keys(rootOf(schema, kind).getFields());

/** The text of an operation that asks for everything within `depth` levels. */
export function textOf(schema: GraphQLSchema, operation: string, kind: 'query' | 'mutation', depth = 3): string {
  const field = rootOf(schema, kind).getFields()[operation];
  if (!field) throw new Error(`no ${operation}`);
  const variables = field.args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const budget = { fields: 350 };
  return `${kind} ${variables ? `(${variables})` : ''} { ${operation}${given ? `(${given})` : ''} ${selection(field.type, depth, budget)} }`;
}

function selection(type: GraphQLOutputType, depth: number, budget: { fields: number }): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields());
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)));
  budget.fields -= leaves.length;
  const isPage = named.name.endsWith('Page');
  const branches = depth > 0 || isPage ? fields.filter((field) => isObjectType(getNamedType(field.type))) : [];
  const open = branches
    .map((field) => {
      budget.fields -= 1;
      if (budget.fields <= 0) return '';
      const inner = selection(field.type, isPage ? depth : depth - 1, budget);
      return inner ? `${field.name} ${inner}` : '';
    })
    .filter(Boolean);
  const parts = [...leaves.map((field) => field.name), ...open];
  return parts.length ? `{ ${parts.join(' ')} }` : '';
}
