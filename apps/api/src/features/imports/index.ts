export { checkImport } from './commands/check-import.ts';
export { runImport } from './commands/run-import.ts';
export { startImport } from './commands/start-import.ts';
export { writeImport } from './commands/write-import.ts';
export { readTable } from './reading/read-table.ts';
