import { Field, type FieldOptions, Int, ObjectType, TypeMetadataStorage } from '@nestjs/graphql';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Permission } from '../access/policy.ts';
import type { Scope } from '../access/rule.ts';
import { PageInput } from './page.input.ts';

type Class = new () => object;
type Entity = EntityTarget<ObjectLiteral>;

/** Gives the placeholder of an argument's value (`path` inside it), cast to an SQL type. */
export type BindArgument = (path: string, type: string) => string;

/** How one key of a filter input becomes SQL. Called only when the key is present and not null. */
export type FilterSql = (scope: Scope, bind: BindArgument) => string;

export interface FilterSpec {
  input: () => Class;
  by: Record<string, FilterSql>;
  /** Conditions that hold while a key (or all of `a,b`) is absent: seats of today, unless another day is asked. */
  otherwise?: Record<string, (scope: Scope) => string>;
}

export interface RelationOptions {
  /** Property of the target that points to this row (to-many), or of this row that points to the target (to-one). */
  on: string;
  /** What that property equals (to-many), or what stands for it (to-one), when it is not a column: SQL of this row. */
  by?: (scope: Scope) => string;
  /** `'position'`, `'startsAt desc, id'`, `'name fr'` (French collation, for people). */
  orderBy?: string;
  filter?: FilterSpec;
  /** A fixed condition, whatever the filter says. */
  where?: (scope: Scope) => string;
  /** This row lists the ids of the targets in this property of its own. `on` is then unused. */
  among?: string;
  /** What ties the target's row to this one, when no key does (meetings at the same hour). `on` is then unused. */
  tie?: (target: Scope, own: Scope) => string;
  /** A many-to-many link: rows of `entity` tie this row (`from`) to the target (`to`). `on` is then unused. */
  through?: { entity: () => Entity; from: string; to: string };
}

export type FieldRead =
  | { kind: 'one'; target: () => Class; options: RelationOptions }
  | { kind: 'first'; target: () => Class; options: RelationOptions }
  | { kind: 'many'; target: () => Class; options: RelationOptions }
  | { kind: 'page'; target: () => Class; options: RelationOptions }
  | { kind: 'count'; target: () => Class; options: RelationOptions }
  | { kind: 'sql'; sql: (scope: Scope) => string }
  | { kind: 'viewerCan' };

export interface TypeRead {
  entity: () => Entity;
  permission: () => Permission;
  fields: Map<string, FieldRead>;
  /** Fields that need a right of their own; null without it. */
  guarded: Map<string, () => Permission>;
}

const types = new Map<Class, TypeRead>();
const pages = new Map<Class, Class>();

function typeRead(target: Class): TypeRead {
  let found = types.get(target);
  if (!found) {
    found = { entity: missing(target), permission: missing(target), fields: new Map(), guarded: new Map() };
    types.set(target, found);
  }
  return found;
}

function missing(target: Class) {
  return (): never => {
    throw new Error(`${target.name} is read but has no @ReadsFrom`);
  };
}

export const readOf = (target: Class): TypeRead | undefined => types.get(target);
/** By the GraphQL name, which is the class's. */
export function readByName(name: string): TypeRead | undefined {
  for (const [type, read] of types) if (type.name === name) return read;
  return undefined;
}

export const allReads = (): ReadonlyMap<Class, TypeRead> => types;

/** Says which table a type is read from and which right makes its rows exist. Columns are matched by name. */
export function ReadsFrom(entity: () => Entity, permission: () => Permission): ClassDecorator {
  return (target) => {
    Object.assign(typeRead(target as unknown as Class), { entity, permission });
  };
}

/** The field is null for a viewer without this right. The rule is evaluated on the same row. */
export function ReadableIf(permission: () => Permission): PropertyDecorator {
  return (target, key) => {
    typeRead(target.constructor as Class).guarded.set(String(key), permission);
  };
}

function addField(target: Class, key: string, read: FieldRead, type: () => unknown, options: FieldOptions): void {
  Field(type as () => Class, options)(target.prototype, key);
  typeRead(target).fields.set(key, read);
}

/** An argument of a field without a method: `@Args` itself is only seen on resolvers. */
function addArgument(target: Class, key: string, name: string, index: number, typeFn: () => Class): void {
  TypeMetadataStorage.addMethodParamMetadata({
    kind: 'arg',
    name,
    target,
    methodName: key,
    typeFn,
    index,
    options: { nullable: true },
  });
}

function addArguments(target: Class, key: string, filter: FilterSpec | undefined, paged: boolean): void {
  if (filter) addArgument(target, key, 'filter', 0, filter.input);
  if (paged) addArgument(target, key, 'page', 1, () => PageInput);
}

type Relation = (target: Class, key: string) => void;

/** A row that this row points to. Nullable when the key is, or when the viewer may be without the right to see it. */
export const one = (type: () => Class, on: string | RelationOptions['by'], options: FieldOptions = {}): Relation => {
  const relation: RelationOptions = typeof on === 'function' ? { on: '', by: on } : { on: on ?? '' };
  return (target, key) => addField(target, key, { kind: 'one', target: type, options: relation }, type, options);
};

/** The first row of a to-many relation, or null. */
export const first = (type: () => Class, options: RelationOptions): Relation => {
  return (target, key) => {
    addField(target, key, { kind: 'first', target: type, options }, type, { nullable: true });
    addArguments(target, key, options.filter, false);
  };
};

/** Rows that point to this one, all of them: only for children that stay few (seats, agenda items). */
export const many = (type: () => Class, options: RelationOptions): Relation => {
  return (target, key) => {
    addField(target, key, { kind: 'many', target: type, options }, () => [type()], {});
    addArguments(target, key, options.filter, false);
  };
};

/** Rows whose ids this row lists (`namedPersonIds`), as far as the viewer may see them. */
export const among = (
  type: () => Class,
  ids: string,
  { orderBy, ...options }: FieldOptions & Pick<RelationOptions, 'orderBy'> = {},
): Relation => {
  return (target, key) =>
    addField(
      target,
      key,
      { kind: 'many', target: type, options: { on: 'id', among: ids, orderBy } },
      () => [type()],
      options,
    );
};

/** Rows that point to this one, by pages: `{ items, totalCount }`, at most 100 a page. */
export const page = (type: () => Class, options: RelationOptions): Relation => {
  return (target, key) => {
    addField(target, key, { kind: 'page', target: type, options }, () => pageOf(type()), {});
    addArguments(target, key, options.filter, true);
  };
};

/** How many rows point to this one, as far as the viewer may see. */
export const count = (type: () => Class, options: RelationOptions): Relation => {
  return (target, key) => addField(target, key, { kind: 'count', target: type, options }, () => Int, {});
};

/** A value that only SQL can say, from a scope whose columns are quoted. */
export const sql = (type: () => unknown, text: (scope: Scope) => string, options: FieldOptions = {}): Relation => {
  return (target, key) => addField(target, key, { kind: 'sql', sql: text }, type, options);
};

/** The names of the permissions that the viewer holds on this row; the client shows a button if its name is in the list. */
export const viewerCan = (): Relation => (target, key) => {
  addField(target, key, { kind: 'viewerCan' }, () => [String], {});
};

/** Decorator form of a relation, for the type's own file. */
export function Reads(relation: Relation): PropertyDecorator {
  return (target, key) => relation(target.constructor as Class, String(key));
}

/** A downstream feature adds fields to an upstream type: `Body.meetings` is declared in meetings. */
export function extendType(target: Class, fields: Record<string, Relation>): void {
  for (const [key, relation] of Object.entries(fields)) relation(target, key);
}

/** The `{ items, totalCount }` type of a row type, made once. */
export function pageOf(type: Class): Class {
  let made = pages.get(type);
  if (!made) {
    made = { [`${type.name}Page`]: class {} }[`${type.name}Page`] as Class;
    Field(() => [type])(made.prototype, 'items');
    Field(() => Int)(made.prototype, 'totalCount');
    ObjectType(made.name)(made);
    pages.set(type, made);
  }
  return made;
}

/** Makes the page types of every declared relation. Called once, before the schema is built: Nest knows only what stands by then. */
export function declarePages(): void {
  for (const read of types.values()) {
    for (const field of read.fields.values()) if (field.kind === 'page') pageOf(field.target());
  }
}

/** Equality with one column. */
export const equals = (property: string, type = 'text'): FilterSql => {
  return (scope, bind) => `${scope.column(property)} = ${bind('', type)}`;
};
export const notBefore = (property: string): FilterSql => {
  return (scope, bind) => `${scope.column(property)} >= ${bind('', 'timestamptz')}`;
};
export const before = (property: string): FilterSql => {
  return (scope, bind) => `${scope.column(property)} < ${bind('', 'timestamptz')}`;
};
/** Every word of the text is found in the column, which holds text already folded by `fold` of libs/domain. */
export const containsFolded = (property: string): FilterSql => {
  return (scope, bind) =>
    `${scope.column(property)} like all (array(select '%' || word || '%' from unnest(string_to_array(${bind('', 'folded')}, ' ')) word where word <> ''))`;
};
