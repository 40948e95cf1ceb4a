import { defineFeature } from '../../platform/feature.ts';
import './api/imports.fields.ts';
import { ImportsResolver } from './api/imports.resolver.ts';
import { importReportDoor } from './imports.file-door.ts';
import { checkImportJob } from './jobs/check-import.job.ts';
import { forgetImportsClock } from './jobs/forget-imports.job.ts';
import { writeImportJob } from './jobs/write-import.job.ts';
import { ImportBatchEntity } from './model/import-batch.entity.ts';
import { ImportLineEntity } from './model/import-line.entity.ts';

export const importsFeature = defineFeature({
  name: 'imports',
  entities: [ImportBatchEntity, ImportLineEntity],
  resolvers: [ImportsResolver],
  subscribers: [checkImportJob, writeImportJob],
  clocks: [forgetImportsClock],
  fileReferences: [{ table: 'imports_batch', column: 'file_id' }],
  fileDoors: ({ dataSource }) => [importReportDoor(dataSource)],
});
