export { addTool } from './commands/add-tool.ts';
export { addToolVersion } from './commands/add-tool-version.ts';
