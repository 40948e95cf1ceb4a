import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Viewer } from './viewer.ts';

/** Where a value bound into the SQL comes from, known only when the statement runs. */
export type ViewerValue = (viewer: Viewer) => unknown;

/** One row's place in a compiled statement. */
export interface Scope {
  readonly alias: string;
  readonly entity: EntityMetadata;
  /** Rules that the statement has already required of this row: what hangs from it need not ask again. */
  readonly proved?: ReadonlySet<Rule>;
  /** The enclosing row and the property that leads from this row to it, when this row is read below another. */
  readonly parent?: { scope: Scope; key: string };
  column(property: string): string;
  /** Binds a value of the viewer once for the whole statement and gives its placeholder. */
  bindViewer(name: string, type: string, value: ViewerValue): string;
  /** Opens a sub-select's scope. */
  nested(target: EntityTarget<ObjectLiteral>): Scope;
}

/** Fetches the rows that rule another one, when a rule is evaluated in memory. */
export interface Rows {
  byId(target: EntityTarget<ObjectLiteral>, id: string): Promise<ObjectLiteral | null>;
  where(target: EntityTarget<ObjectLiteral>, match: ObjectLiteral): Promise<ObjectLiteral[]>;
}

/** A right, written once: compiled to SQL for reads, evaluated in memory for commands. A test proves both agree. */
export interface Rule {
  sql(scope: Scope): string;
  test(row: ObjectLiteral, viewer: Viewer, rows: Rows): Promise<boolean>;
}

const whenPerson =
  (test: (row: ObjectLiteral, viewer: Viewer) => boolean) => async (row: ObjectLiteral, viewer: Viewer) =>
    viewer.kind === 'system' || test(row, viewer);

/** A rule on one id column compared with a list of the viewer's. */
function idIn(property: string, name: string, ids: (viewer: Viewer) => readonly string[]): Rule {
  return {
    sql: (scope) => `${scope.column(property)} = any(${scope.bindViewer(name, 'uuid[]', ids)})`,
    test: whenPerson((row, viewer) => ids(viewer).includes(row[property])),
  };
}

const sqlOf = (rule: Rule, scope: Scope): string => (scope.proved?.has(rule) ? 'true' : rule.sql(scope));

export const anyOf = (...rules: Rule[]): Rule => ({
  sql(scope) {
    const parts = rules.map((rule) => sqlOf(rule, scope)).filter((part) => part !== 'false');
    if (parts.includes('true')) return 'true';
    return parts.length > 0 ? `(${parts.join(' or ')})` : 'false';
  },
  async test(row, viewer, rows) {
    for (const rule of rules) if (await rule.test(row, viewer, rows)) return true;
    return false;
  },
});

export const allOf = (...rules: Rule[]): Rule => ({
  sql(scope) {
    const parts = rules.map((rule) => sqlOf(rule, scope)).filter((part) => part !== 'true');
    if (parts.includes('false')) return 'false';
    return parts.length > 0 ? `(${parts.join(' and ')})` : 'true';
  },
  async test(row, viewer, rows) {
    for (const rule of rules) if (!(await rule.test(row, viewer, rows))) return false;
    return true;
  },
});

/** Only jobs and set-up. */
export const nobody = (): Rule => ({ sql: () => 'false', test: async (_row, viewer) => viewer.kind === 'system' });

/** The row is the viewer, or belongs to the viewer. */
export const isSelf = (property = 'personId'): Rule => ({
  sql: (scope) => `${scope.column(property)} = ${scope.bindViewer('personId', 'uuid', (viewer) => viewer.personId)}`,
  test: whenPerson((row, viewer) => viewer.personId !== null && row[property] === viewer.personId),
});

/** Any current mandate in the row's network. */
export const inNetwork = (property = 'networkId'): Rule => idIn(property, 'networkIds', (viewer) => viewer.networkIds);

/** A current mandate in the network's Coordination. */
export const administers = (property = 'networkId'): Rule =>
  idIn(property, 'adminNetworkIds', (viewer) => viewer.adminNetworkIds);

/** A current mandate in the row's body. */
export const inBody = (property = 'bodyId'): Rule => idIn(property, 'bodyIds', (viewer) => viewer.bodyIds);

/** A current mandate with one of these offices in the row's body. */
export const hasOffice = (property: string, ...offices: (keyof Viewer['officeBodyIds'])[]): Rule =>
  idIn(property, `offices:${offices.join('+')}`, (viewer) => offices.flatMap((office) => viewer.officeBodyIds[office]));

/** The viewer speaks for the row's seat, as titular or as alternate. */
export const holdsSeat = (property = 'seatId'): Rule => idIn(property, 'seatIds', (viewer) => viewer.seatIds);

/** The row's person sits in a body with the viewer. */
export const isColleague = (property = 'personId'): Rule =>
  idIn(property, 'colleagueIds', (viewer) => viewer.colleagueIds);

/** The viewer is signed in on a device: what concerns the account itself exists for no token of the API. */
export const isBySession = (): Rule => ({
  sql: (scope) => scope.bindViewer('isBySession', 'boolean', (viewer) => viewer.via === 'session'),
  test: whenPerson((_row, viewer) => viewer.via === 'session'),
});

export const isOperator = (): Rule => ({
  sql: (scope) => scope.bindViewer('isOperator', 'boolean', (viewer) => viewer.isOperator),
  test: whenPerson((_row, viewer) => viewer.isOperator),
});

/** A column holds one of these codes. */
export const columnIs = (property: string, ...values: (string | boolean)[]): Rule => ({
  sql: (scope) =>
    `${scope.column(property)} in (${values.map((value) => (typeof value === 'boolean' ? String(value) : quote(value))).join(', ')})`,
  test: async (row) => values.includes(row[property]),
});

export const columnIsNull = (property: string): Rule => ({
  sql: (scope) => `${scope.column(property)} is null`,
  test: async (row) => row[property] === null || row[property] === undefined,
});

/** The item's level of visibility. */
export const levelIs = (...levels: ('PUBLIC' | 'NETWORK' | 'BODY' | 'RESTRICTED')[]): Rule =>
  columnIs('visibility', ...levels);

/** The viewer is among the people named on the row (`namedPersonIds uuid[]`). */
export const isNamed = (): Rule => ({
  sql: (scope) =>
    `${scope.bindViewer('personId', 'uuid', (viewer) => viewer.personId)} = any(${scope.column('namedPersonIds')})`,
  test: whenPerson((row, viewer) => viewer.personId !== null && (row.namedPersonIds ?? []).includes(viewer.personId)),
});

/**
 * The rule of the row that rules this one: an agenda item is seen when its meeting is.
 * Read below that very row the enclosing scope is used; anywhere else the parent is joined.
 */
export function via(parent: () => EntityTarget<ObjectLiteral>, key: string, rule: Rule): Rule {
  return {
    sql(scope) {
      const enclosing = scope.parent;
      if (enclosing?.key === key) return sqlOf(rule, enclosing.scope);
      const above = scope.nested(parent());
      const sameNetwork =
        hasColumn(scope.entity, 'networkId') && hasColumn(above.entity, 'networkId') && key !== 'networkId'
          ? ` and ${above.column('networkId')} = ${scope.column('networkId')}`
          : '';
      return `exists (select 1 from "${above.entity.tableName}" ${above.alias} where ${above.column('id')} = ${scope.column(key)}${sameNetwork} and ${rule.sql(above)})`;
    },
    async test(row, viewer, rows) {
      if (viewer.kind === 'system') return true;
      const above = row[key] ? await rows.byId(parent(), row[key]) : null;
      return above !== null && rule.test(above, viewer, rows);
    },
  };
}

/**
 * Some row of another table, tied to this one, gives the right: a person is seen by a network that lists the person.
 * `link` is the property of the other table that points here.
 */
export function linkedBy(other: () => EntityTarget<ObjectLiteral>, link: string, rule: Rule): Rule {
  return {
    sql(scope) {
      const there = scope.nested(other());
      return `exists (select 1 from "${there.entity.tableName}" ${there.alias} where ${there.column(link)} = ${scope.column('id')} and ${rule.sql(there)})`;
    },
    async test(row, viewer, rows) {
      for (const linked of await rows.where(other(), { [link]: row.id })) {
        if (await rule.test(linked, viewer, rows)) return true;
      }
      return false;
    },
  };
}

export const hasColumn = (entity: EntityMetadata, property: string) =>
  entity.findColumnWithPropertyName(property) !== undefined;

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
