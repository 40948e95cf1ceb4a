export { checkImport } from './commands/check-import.ts';
export { runImport } from './commands/run-import.ts';
export { startImport } from './commands/start-import.ts';
export { writeImport } from './commands/write-import.ts';
export { importDiscarded, importWritten } from './imports.facts.ts';
export { importBatchPolicy } from './imports.policy.ts';
export { readTable } from './reading/read-table.ts';
