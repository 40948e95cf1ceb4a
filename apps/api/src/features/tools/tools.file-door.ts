import type { DataSource } from 'typeorm';
import type { FileDoor } from '../../platform/files/file-door.ts';
import { fileDoor } from '../../platform/files/permitted-file.ts';
import { ToolVersionEntity } from './model/tool-version.entity.ts';
import { toolVersionPolicy } from './tools.policy.ts';

/** The files of the library, under the very rule that shows a version: `/files/tools.version/<version id>`. */
export const toolVersionDoor = (db: DataSource): FileDoor =>
  fileDoor(db, { name: 'tools.version', entity: ToolVersionEntity, read: toolVersionPolicy.read, fileId: 'fileId' });
