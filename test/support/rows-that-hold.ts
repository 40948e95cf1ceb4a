import type { DataSource } from 'typeorm';
import type { Permission } from '../../apps/api/src/platform/access/policy.ts';
import type { Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import { Statement } from '../../apps/api/src/platform/read/statement.ts';

/** The ids of the rows on which a viewer holds a permission, said by SQL alone: what the compiler would let through. */
export async function rowsThatHold(dataSource: DataSource, permission: Permission, viewer: Viewer): Promise<string[]> {
  const statement = new Statement(dataSource, viewer);
  const scope = statement.open(permission.entity());
  const condition = permission.rule.sql(scope);
  const rows = (await dataSource.query(
    `select ${scope.column('id')} as id from ${scope.from} where ${condition}`,
    statement.values,
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
