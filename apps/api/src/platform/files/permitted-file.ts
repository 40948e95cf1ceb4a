import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Permission } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { rowsOf } from '../run/runner.ts';
import { FileEntity } from './file.entity.ts';
import type { FileDoor, ServedFile } from './file-door.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A door to the files that rows of a feature point to: open to whoever holds the permission on the row. */
export function fileDoor(
  dataSource: DataSource,
  door: { name: string; entity: EntityTarget<ObjectLiteral>; read: Permission; fileId: string },
): FileDoor {
  return {
    name: door.name,
    find: async (viewer: Viewer, id: string): Promise<ServedFile | null> => {
      const row = uuid.test(id) ? await dataSource.manager.findOneBy(door.entity, { id }) : null;
      if (!row?.[door.fileId] || viewer.kind === 'system') return null;
      if (!(await door.read.rule.test(row, viewer, rowsOf(dataSource.manager)))) return null;
      return dataSource.manager.findOneBy(FileEntity, { networkId: row.networkId, id: row[door.fileId] });
    },
  };
}
