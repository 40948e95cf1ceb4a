import type { DataSource } from 'typeorm';
import type { FileDoor } from '../../platform/files/file-door.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { importBatchPolicy } from './imports.policy.ts';
import { ImportBatchEntity } from './model/import-batch.entity.ts';
import { importReport } from './queries/import-report.ts';

const nameOf = { fr: 'rapport-d-import', en: 'import-report' } as const;

/** The report of an import, made when it is asked for: `/files/imports.report/<import id>`. */
export const importReportDoor = (db: DataSource): FileDoor => ({
  name: 'imports.report',
  find: async (viewer, id) => {
    const batch = await db.manager.findOneBy(ImportBatchEntity, { id });
    if (!batch || !(await importBatchPolicy.read.rule.test(batch, viewer, rowsOf(db.manager)))) return null;
    return {
      content: Buffer.from(await importReport(db.manager, batch, viewer.locale)),
      filename: `${nameOf[viewer.locale]}-${batch.startedAt.toISOString().slice(0, 10)}.csv`,
      contentType: 'text/csv',
    };
  },
});
