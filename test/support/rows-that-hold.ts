import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Permission } from '../../apps/api/src/platform/access/policy.ts';
import type { Scope, ViewerValue } from '../../apps/api/src/platform/access/rule.ts';
import type { Viewer } from '../../apps/api/src/platform/access/viewer.ts';

/** The ids of the rows on which a viewer holds a permission, said by SQL alone: what the compiler would let through. */
export async function rowsThatHold(dataSource: DataSource, permission: Permission, viewer: Viewer): Promise<string[]> {
  const values: unknown[] = [];
  let aliases = 0;
  const open = (target: EntityTarget<ObjectLiteral>): Scope => {
    const entity = dataSource.getMetadata(target);
    aliases += 1;
    const alias = `t${aliases}`;
    return {
      alias,
      entity,
      column: (property) => `${alias}."${entity.findColumnWithPropertyName(property)?.databaseName}"`,
      bindViewer: (_name: string, type: string, value: ViewerValue) => `$${values.push(value(viewer))}::${type}`,
      nested: open,
    };
  };
  const scope = open(permission.entity());
  const condition = permission.rule.sql(scope);
  const rows = (await dataSource.query(
    `select ${scope.column('id')} as id from "${scope.entity.tableName}" ${scope.alias} where ${condition}`,
    values,
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
