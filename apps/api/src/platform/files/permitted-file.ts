import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Permission } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { isUuid } from '../database/is-uuid.ts';
import { rowsOf } from '../run/runner.ts';
import { FileEntity } from './file.entity.ts';
import type { FileDoor, ServedFile } from './file-door.ts';

/** A door to the files that rows of a feature point to: open to whoever holds the permission on the row. */
export function fileDoor(
  dataSource: DataSource,
  door: { name: string; entity: EntityTarget<ObjectLiteral>; read: Permission; fileId: string },
): FileDoor {
  return {
    name: door.name,
    find: async (viewer: Viewer, id: string): Promise<ServedFile | null> => {
      const row = isUuid(id) ? await dataSource.manager.findOneBy(door.entity, { id }) : null;
      if (!row?.[door.fileId] || viewer.kind === 'system') return null;
      if (!(await door.read.rule.test(row, viewer, rowsOf(dataSource.manager)))) return null;
      return dataSource.manager.findOneBy(FileEntity, { networkId: row.networkId, id: row[door.fileId] });
    },
  };
}
