import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Rule, Scope, ViewerValue } from '../access/rule.ts';

/** What a scope asks of the statement it stands in. */
interface Statement {
  bindViewer: Scope['bindViewer'];
  nested(target: EntityTarget<ObjectLiteral>): Scope;
}

/** A table's place in the statement. */
export class TableScope implements Scope {
  from: string;
  joinedOn?: string;
  readonly proved = new Set<Rule>();

  constructor(
    private readonly statement: Statement,
    readonly entity: EntityMetadata,
    readonly alias: string,
    readonly parent?: Scope['parent'],
  ) {
    this.from = `"${entity.tableName}" ${alias}`;
  }

  column(property: string): string {
    return `${this.alias}."${this.metadata(property).databaseName}"`;
  }

  type(property: string): string {
    return String(this.metadata(property).type);
  }

  bindViewer(name: string, type: string, value: ViewerValue): string {
    return this.statement.bindViewer(name, type, value);
  }

  nested(target: EntityTarget<ObjectLiteral>): Scope {
    return this.statement.nested(target);
  }

  private metadata(property: string) {
    const column = this.entity.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.entity.name} has no column ${property}`);
    return column;
  }
}

/** `'startsAt desc, name fr'` as SQL: French collation for people, empty dates last. */
export function orderSql(scope: TableScope, orderBy: string | undefined): string {
  if (!orderBy) return '';
  const terms = orderBy.split(',').map((term) => {
    const [property = '', ...words] = term.trim().split(/\s+/);
    const collation = words.includes('fr') ? ' collate "fr-x-icu"' : '';
    // Said of a column that is never empty, « nulls last » would only keep PostgreSQL from reading an index backwards.
    const last = scope.entity.findColumnWithPropertyName(property)?.isNullable ? ' nulls last' : '';
    return `${scope.column(property)}${collation}${words.includes('desc') ? ` desc${last}` : ''}`;
  });
  return ` order by ${terms.join(', ')}`;
}
