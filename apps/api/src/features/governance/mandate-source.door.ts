import type { DataSource } from 'typeorm';
import type { FileDoor, ServedFile } from '../../platform/files/file-door.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { mandatePolicy } from './governance.policy.ts';
import { MandateEntity } from './model/mandate.entity.ts';

/** The letters that appoint people, for those who sit with them: `/files/governance.mandate-source/<mandate id>`. */
export const mandateSourceDoor = (db: DataSource): FileDoor => ({
  name: 'governance.mandate-source',
  find: async (viewer, id) => {
    const mandate = await db.manager.findOneBy(MandateEntity, { id });
    if (!mandate?.sourceFileId) return null;
    for (const { rule } of [mandatePolicy.read, mandatePolicy.readSource]) {
      if (!(await rule.test(mandate, viewer, rowsOf(db.manager)))) return null;
    }
    const [file] = (await db.query(
      `select sha256, filename, content_type as "contentType", size_bytes as "sizeBytes" from platform_file
       where network_id = $1 and id = $2`,
      [mandate.networkId, mandate.sourceFileId],
    )) as [ServedFile];
    return file;
  },
});
