export { Tool, ToolVersion } from './api/tools.types.ts';
export { addTool } from './commands/add-tool.ts';
export { addToolVersion } from './commands/add-tool-version.ts';
export { toolAdded, toolArchived, toolUpdated, toolVersionAdded } from './tools.facts.ts';
export { toolPolicy } from './tools.policy.ts';
