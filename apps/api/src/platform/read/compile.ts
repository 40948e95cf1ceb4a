import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  type SelectionSetNode,
} from 'graphql';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { policyOf } from '../access/policy.ts';
import { hasColumn, quote, type Scope } from '../access/rule.ts';
import { type Bind, Binds } from './binds.ts';
import { type FieldRead, type FilterSpec, type RelationOptions, readByName, readOf, type TypeRead } from './declare.ts';
import { concatenated, listOf, objectOf, orNull, type Piece } from './json-text.ts';
import { orderSql, TableScope } from './table-scope.ts';

/** One SQL text for one selection, whoever asks. */
export interface Plan {
  sql: string;
  binds: Bind[];
}

/** What a selection hangs from: the schema's own description of the field and the fragments of the document. */
export interface Selection {
  node: FieldNode;
  parent: GraphQLObjectType;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** The key of the only root of an operation whose whole answer the statement writes, `{"data":{…}}`. */
  onlyRoot?: string | undefined;
}

/** Where a page stands: the field that asks for it, and the row that it hangs from, if any. */
interface PageSite {
  node: FieldNode;
  parent: GraphQLObjectType;
  options: Omit<RelationOptions, 'on'> & { on?: string };
  above?: TableScope | undefined;
}

const plainText = new Set(['uuid', 'date']);
const instants = new Set(['timestamptz', 'timestamp with time zone']);
const bareText = new Set(['int', 'integer', 'int4', 'smallint', 'boolean', 'bool', 'jsonb', 'json']);

/** Walks a selection against the declarations and TypeORM's metadata, and writes one SQL statement that returns JSON text. */
export class Compiler {
  private readonly binds = new Binds();
  private aliases = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly selection: Selection,
  ) {}

  /** One row by equality on columns, as the viewer may see it; `null` when there is none. */
  one(where: string[]): Plan {
    const { type, read } = this.target(
      getNamedType(this.fieldType(this.selection.parent, this.selection.node)) as GraphQLObjectType,
    );
    const scope = this.open(read.entity());
    const match = where.map((key) => `${scope.column(key)} = ${this.binds.root(key, scope.type(key))}`);
    const condition = [...match, this.visible(scope, read)].join(' and ');
    const row = this.row(scope, type, read, selectionsOf(this.selection.node));
    return this.plan(orNull(`(select ${row} from ${scope.from} where ${condition} limit 1)`));
  }

  /** All the rows at the root, at most `limit` of them: for what is bounded by its filter. */
  list(options: Omit<RelationOptions, 'on' | 'through'>, limit: number): Plan {
    const { node, parent } = this.selection;
    const { type, read } = this.target(getNamedType(this.fieldType(parent, node)) as GraphQLObjectType);
    const inner = this.open(read.entity());
    const condition = this.conditions(inner, read, node, parent, options, false);
    const row = this.row(inner, type, read, node.selectionSet);
    const order = orderSql(inner, options.orderBy);
    return this.plan(listOf(`select ${row} as o from ${inner.from} where ${condition}${order} limit ${limit}`));
  }

  /** A page of rows at the root. */
  page(options: Omit<RelationOptions, 'on' | 'through'>): Plan {
    const pageType = getNamedType(this.fieldType(this.selection.parent, this.selection.node)) as GraphQLObjectType;
    const page = this.pageOf(pageType, this.selection.node, this.selection.parent, options);
    return this.plan(page);
  }

  private plan(value: Piece[]): Plan {
    const { onlyRoot } = this.selection;
    const answer = onlyRoot === undefined ? value : objectOf([['data', objectOf([[onlyRoot, value]])]]);
    return { sql: `select ${concatenated(answer)} as json`, binds: this.binds.list };
  }

  private fieldType(parent: GraphQLObjectType, node: FieldNode) {
    const field = parent.getFields()[node.name.value];
    if (!field) throw new Error(`${parent.name} has no field ${node.name.value}`);
    return field.type;
  }

  private target(type: GraphQLObjectType): { type: GraphQLObjectType; read: TypeRead } {
    const read = readByName(type.name);
    if (!read) throw new Error(`${type.name} is read but has no @ReadsFrom`);
    return { type, read };
  }

  /** Asked of a row before what hangs from it is written: that need not ask again. */
  private visible(scope: TableScope, read: TypeRead): string {
    const { rule } = read.permission();
    const condition = rule.sql(scope);
    scope.proved.add(rule);
    return condition;
  }

  /** The JSON object of one row: text concatenation, 2.7 times cheaper than json_build_object on large answers. */
  private row(scope: TableScope, type: GraphQLObjectType, read: TypeRead, set: SelectionSetNode | undefined): string {
    const fields = [...this.fields(type, set)].map(
      ([key, node]) => [key, this.value(scope, type, read, node)] as const,
    );
    return concatenated(objectOf(fields));
  }

  private value(scope: TableScope, type: GraphQLObjectType, read: TypeRead, node: FieldNode): Piece[] {
    const name = node.name.value;
    if (name === '__typename') return nameOf(type);
    const declared = read.fields.get(name);
    const value = declared ? this.declared(scope, type, read, node, declared) : this.columnText(scope, name, type);
    const guard = read.guarded.get(name);
    return guard
      ? [{ sql: `case when ${guard().rule.sql(scope)} then ${concatenated(value)} else 'null' end` }]
      : value;
  }

  private columnText(scope: TableScope, property: string, owner: GraphQLObjectType): Piece[] {
    const column = scope.entity.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${owner.name}.${property} has neither column nor declaration`);
    const sql = scope.column(property);
    const type = String(column.type);
    // A code of a closed list holds nothing that JSON would escape.
    const isCode = isEnumType(getNamedType(owner.getFields()[property]?.type));
    const isPlain = (plainText.has(type) || isCode) && !column.isArray;
    const isBare = bareText.has(type) && !column.isArray;
    const text: Piece[] = isPlain
      ? [{ word: '"' }, { sql: `${sql}::text` }, { word: '"' }]
      : [{ sql: isBare ? `${sql}::text` : instants.has(type) ? instantText(sql) : `to_json(${sql})::text` }];
    return column.isNullable ? orNull(concatenated(text)) : text;
  }

  private declared(
    scope: TableScope,
    type: GraphQLObjectType,
    read: TypeRead,
    node: FieldNode,
    field: FieldRead,
  ): Piece[] {
    if (field.kind === 'sql') {
      const isInstant = getNamedType(this.fieldType(type, node)).name === 'DateTime';
      return orNull(isInstant ? instantText(field.sql(scope)) : `to_json(${field.sql(scope)})::text`);
    }
    if (field.kind === 'viewerCan') return [{ sql: this.viewerCan(scope, read) }];
    if (field.kind === 'page') {
      const pageType = getNamedType(this.fieldType(type, node)) as GraphQLObjectType;
      return this.pageOf(pageType, node, type, field.options, scope);
    }
    if (field.kind === 'count') {
      const targetRead = readOf(field.target());
      if (!targetRead) throw new Error(`${field.target().name} is counted but has no @ReadsFrom`);
      const inner = this.join(scope, targetRead.entity(), field.options);
      const condition = this.conditions(inner, targetRead, node, type, field.options);
      return [{ sql: `(select count(*)::text from ${inner.from} where ${condition})` }];
    }
    const target = this.target(getNamedType(this.fieldType(type, node)) as GraphQLObjectType);
    const set = node.selectionSet;
    if (field.kind === 'one') {
      const inner = this.open(target.read.entity(), { scope, key: '' });
      const { on, by } = field.options;
      const match = `${inner.column('id')} = ${by ? by(scope) : scope.column(on)}${this.sameNetwork(scope, inner, on)}`;
      const condition = `${match} and ${this.visible(inner, target.read)}`;
      const row = this.row(inner, target.type, target.read, set);
      return orNull(`(select ${row} from ${inner.from} where ${condition})`);
    }
    const inner = this.join(scope, target.read.entity(), field.options);
    const condition = this.conditions(inner, target.read, node, type, field.options);
    const row = this.row(inner, target.type, target.read, set);
    const order = orderSql(inner, field.options.orderBy);
    return field.kind === 'first'
      ? orNull(`(select ${row} from ${inner.from} where ${condition}${order} limit 1)`)
      : listOf(`select ${row} as o from ${inner.from} where ${condition}${order}`);
  }

  private pageOf(
    pageType: GraphQLObjectType,
    node: FieldNode,
    parent: GraphQLObjectType,
    options: Omit<RelationOptions, 'on'> & { on?: string },
    above?: TableScope,
  ): Piece[] {
    const itemsField = pageType.getFields().items;
    const target = this.target(getNamedType(itemsField?.type) as GraphQLObjectType);
    const fields = [...this.fields(pageType, node.selectionSet)].map(([key, child]) => {
      const isName = child.name.value === '__typename';
      const value = isName ? nameOf(pageType) : this.pageField(target, child, { node, parent, options, above });
      return [key, value] as const;
    });
    return objectOf(fields);
  }

  private pageField(
    target: { type: GraphQLObjectType; read: TypeRead },
    child: FieldNode,
    { node, parent, options, above }: PageSite,
  ): Piece[] {
    const inner =
      above && options.on !== undefined
        ? this.join(above, target.read.entity(), options as RelationOptions)
        : this.open(target.read.entity());
    const condition = this.conditions(inner, target.read, node, parent, options, above !== undefined);
    if (child.name.value === 'totalCount') {
      return [{ sql: `(select count(*)::text from ${inner.from} where ${condition})` }];
    }
    const limit = this.binds.argument(node, parent, ['page', 'limit'], 'limit');
    const offset = this.binds.argument(node, parent, ['page', 'offset'], 'offset');
    const row = this.row(inner, target.type, target.read, child.selectionSet);
    return listOf(
      `select ${row} as o from ${inner.from} where ${condition}${orderSql(inner, options.orderBy ?? 'id')} limit ${limit} offset ${offset}`,
    );
  }

  private conditions(
    inner: TableScope,
    read: TypeRead,
    node: FieldNode,
    parent: GraphQLObjectType,
    options: Omit<RelationOptions, 'on'> & { on?: string },
    joined = true,
  ): string {
    const parts = joined && inner.joinedOn ? [inner.joinedOn] : [];
    parts.push(this.visible(inner, read));
    if (options.where) parts.push(options.where(inner));
    if (options.filter) parts.push(...this.filters(inner, node, parent, options.filter));
    return parts.join(' and ');
  }

  private filters(inner: TableScope, node: FieldNode, parent: GraphQLObjectType, spec: FilterSpec): string[] {
    const value = argumentsOf(parent, node, this.selection.variables).filter as Record<string, unknown> | undefined;
    const given = (key: string) => value?.[key] !== undefined && value[key] !== null;
    const present = Object.entries(spec.by)
      .filter(([key]) => given(key))
      .map(([key, text]) =>
        text(inner, (path, as) =>
          this.binds.argument(node, parent, ['filter', key, ...path.split('.').filter(Boolean)], as),
        ),
      );
    const absent = Object.entries(spec.otherwise ?? {})
      .filter(([keys]) => !keys.split(',').some(given))
      .map(([, text]) => text(inner));
    return [...present, ...absent];
  }

  private viewerCan(scope: TableScope, read: TypeRead): string {
    const policy = policyOf(read.entity());
    const cases = Object.entries(policy?.permissions ?? {})
      .filter(([name]) => name !== 'read')
      .map(([name, permission]) => `case when ${permission.rule.sql(scope)} then ${quote(name)} end`);
    return `to_json(array_remove(array[${cases.join(', ')}]::text[], null))::text`;
  }

  private open(target: EntityTarget<ObjectLiteral>, parent?: Scope['parent']): TableScope {
    const entity = this.dataSource.getMetadata(target);
    this.aliases += 1;
    const parts = { bindViewer: this.binds.viewer, nested: (target: EntityTarget<ObjectLiteral>) => this.open(target) };
    return new TableScope(parts, entity, `t${this.aliases}`, parent);
  }

  private join(scope: TableScope, target: EntityTarget<ObjectLiteral>, options: RelationOptions): TableScope {
    const isBelow = !(options.through || options.among || options.by || options.tie);
    const inner = this.open(target, { scope, key: isBelow ? options.on : '' });
    if (options.tie) {
      inner.joinedOn = options.tie(inner, scope);
    } else if (options.among) {
      inner.joinedOn = `${inner.column('id')} = any(${scope.column(options.among)})`;
    } else if (options.through) {
      const link = this.open(options.through.entity());
      inner.from = `${link.from} join ${inner.from} on ${inner.column('id')} = ${link.column(options.through.to)}${this.sameNetwork(link, inner, options.through.to)}`;
      inner.joinedOn = `${link.column(options.through.from)} = ${scope.column('id')}${this.sameNetwork(scope, link, options.through.from)}`;
    } else {
      const key = options.by ? options.by(scope) : scope.column('id');
      inner.joinedOn = `${inner.column(options.on)} = ${key}${this.sameNetwork(scope, inner, options.on)}`;
    }
    return inner;
  }

  /** Both rows of a network: the key that joins them is the composite one. */
  private sameNetwork(above: TableScope, inner: TableScope, on: string): string {
    return on !== 'networkId' && hasColumn(above.entity, 'networkId') && hasColumn(inner.entity, 'networkId')
      ? ` and ${inner.column('networkId')} = ${above.column('networkId')}`
      : '';
  }

  /** The selected fields by response key, fragments opened, `@skip` and `@include` applied, same keys merged. */
  private fields(
    type: GraphQLObjectType,
    set: SelectionSetNode | undefined,
    into = new Map<string, FieldNode>(),
  ): Map<string, FieldNode> {
    for (const node of set?.selections ?? []) {
      const variables = this.selection.variables;
      if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const before = into.get(key);
        into.set(key, before ? merged(before, node) : node);
      } else {
        const fragment = node.kind === 'FragmentSpread' ? this.selection.fragments[node.name.value] : node;
        const condition = fragment?.typeCondition?.name.value;
        if (fragment && (!condition || condition === type.name)) this.fields(type, fragment.selectionSet, into);
      }
    }
    return into;
  }
}

/** The session's zone is UTC: an instant leaves with the offset that the DateTime scalar promises. */
const instantText = (sql: string) => `replace(to_json(${sql})::text, '+00:00', 'Z')`;

const selectionsOf = (node: FieldNode) => node.selectionSet;

/** The arguments of a field as GraphQL coerces them, defaults included. */
export function argumentsOf(
  parent: GraphQLObjectType,
  node: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const field = parent.getFields()[node.name.value];
  return field ? getArgumentValues(field, node, variables) : {};
}

function merged(a: FieldNode, b: FieldNode): FieldNode {
  if (!a.selectionSet || !b.selectionSet) return a;
  return {
    ...a,
    selectionSet: { ...a.selectionSet, selections: [...a.selectionSet.selections, ...b.selectionSet.selections] },
  };
}

const nameOf = (type: GraphQLObjectType): Piece[] => [{ word: JSON.stringify(type.name) }];
