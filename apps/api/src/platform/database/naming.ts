import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';

/** Names as house rules give them: snake_case columns; `fk_`, `uq_`, `ix_`, `ck_`, `ex_` + table + columns. PostgreSQL cuts at 63. */
export class Naming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.named('uq', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return this.named('ix', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.named('fk', table, columns);
  }
  override checkConstraintName(table: Table | string, expression: string): string {
    return this.named('ck', table, [/[a-z_]+/.exec(expression)?.[0] ?? 'rule']);
  }
  override exclusionConstraintName(table: Table | string): string {
    return `ex_${tableName(table)}`;
  }
  private named(prefix: string, table: Table | string, columns: string[]): string {
    const own = columns
      .map((column) => snake(column))
      .filter((column, _, all) => column !== 'network_id' || all.length === 1);
    return `${prefix}_${tableName(table)}_${own.join('_')}`.slice(0, 63);
  }
}
