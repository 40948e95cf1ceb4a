import type { DataSource } from 'typeorm';
import type { FileDoor, ServedFile } from '../../platform/files/file-door.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { ToolVersionEntity } from './model/tool-version.entity.ts';
import { toolVersionPolicy } from './tools.policy.ts';

/** The files of the library, under the very rule that shows a version: `/files/tools.version/<version id>`. */
export const toolVersionDoor = (db: DataSource): FileDoor => ({
  name: 'tools.version',
  find: async (viewer, id) => {
    const version = await db.manager.findOneBy(ToolVersionEntity, { id });
    if (!version || !(await toolVersionPolicy.read.rule.test(version, viewer, rowsOf(db.manager)))) return null;
    const [file] = (await db.query(
      `select sha256, filename, content_type as "contentType", size_bytes as "sizeBytes" from platform_file
       where network_id = $1 and id = $2`,
      [version.networkId, version.fileId],
    )) as [ServedFile];
    return file;
  },
});
