import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { RawJson } from '../read/raw-json.ts';
import type { RequestContext } from '../run/doors.ts';

interface Root {
  key: string;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
}

interface Prepared {
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  query: GraphQLObjectType;
  roots: Root[];
  /** When it is the only one and may be null: a value that may not be is GraphQL's to judge. */
  onlyRoot: string | undefined;
}

type Variables = Record<string, unknown>;

/**
 * Answers the queries of our own client with the text that PostgreSQL wrote, without reading it: no JSON is parsed,
 * completed and printed again. The doors, their permissions and the compiled predicates are the same as in GraphQL.
 *
 * What it cannot do alone it leaves to GraphQL, by answering `null`: mutations, fragments or directives at the root,
 * roots that are computed, bad variables, and everything that fails, so that errors have one form and one place.
 */
export class RawAnswers {
  private readonly prepared = new Map<string, Prepared | null>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param text a trusted document: what is learnt of it is kept for as long as the process lives. */
  async answer(text: string, variables: Variables, context: RequestContext): Promise<string | null> {
    let prepared = this.prepared.get(text);
    if (prepared === undefined) {
      prepared = prepare(this.schema, text);
      this.prepared.set(text, prepared);
    }
    if (!prepared) return null;
    const { coerced } = getVariableValues(this.schema, prepared.operation.variableDefinitions ?? [], variables);
    if (!coerced) return null;
    try {
      return await this.run(prepared, coerced, { ...context, raw: { onlyRoot: prepared.onlyRoot } });
    } catch {
      return null;
    }
  }

  private async run(prepared: Prepared, variables: Variables, context: RequestContext): Promise<string | null> {
    const { operation, fragments, query, roots } = prepared;
    const values = await Promise.all(
      roots.map(({ key, node, field }) => {
        const info: GraphQLResolveInfo = {
          fieldName: field.name,
          fieldNodes: [node],
          returnType: field.type,
          parentType: query,
          path: { prev: undefined, key, typename: query.name },
          schema: this.schema,
          fragments,
          rootValue: undefined,
          operation,
          variableValues: variables,
        };
        return field.resolve?.(undefined, getArgumentValues(field, node, variables), context, info);
      }),
    );
    const [only] = values;
    if (only instanceof RawJson && only.isWhole) return only.text;
    let text = '{"data":{';
    for (const [index, { key, field }] of roots.entries()) {
      const value: unknown = values[index];
      if (value === null ? isNonNullType(field.type) : !(value instanceof RawJson)) return null;
      text += `${index ? ',' : ''}"${key}":${value instanceof RawJson ? value.text : 'null'}`;
    }
    return `${text}}}`;
  }
}

function prepare(schema: GraphQLSchema, text: string): Prepared | null {
  const { definitions } = parse(text);
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const query = schema.getQueryType();
  if (!query || !operation || operations.length > 1 || operation.operation !== 'query') return null;
  const roots: Root[] = [];
  for (const node of operation.selectionSet.selections) {
    const field = node.kind === Kind.FIELD ? query.getFields()[node.name.value] : undefined;
    if (node.kind !== Kind.FIELD || !field || node.directives?.length) return null;
    roots.push({ key: node.alias?.value ?? node.name.value, node, field });
  }
  if (new Set(roots.map(({ key }) => key)).size < roots.length) return null;
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const [only] = roots;
  return {
    operation,
    query,
    roots,
    onlyRoot: roots.length === 1 && only && !isNonNullType(only.field.type) ? only.key : undefined,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}
