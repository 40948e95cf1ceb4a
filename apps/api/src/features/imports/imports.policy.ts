import { definePolicy } from '../../platform/access/policy.ts';
import { administers, via } from '../../platform/access/rule.ts';
import { ImportBatchEntity } from './model/import-batch.entity.ts';
import { ImportLineEntity } from './model/import-line.entity.ts';

/** A file of people is the coordination's business only, from the upload to the report. Starting one: `networkPolicy`. */
export const importBatchPolicy = definePolicy('imports', () => ImportBatchEntity, {
  read: administers(),
  recheckImport: administers(),
  runImport: administers(),
  discardImport: administers(),
});

export const importLinePolicy = definePolicy('imports', () => ImportLineEntity, {
  read: via(() => ImportBatchEntity, 'importBatchId', administers()),
  correctImportLine: administers(),
  skipImportLine: administers(),
});
