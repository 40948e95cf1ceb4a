export { Tool, ToolVersion } from './api/tools.types.ts';
export { toolAdded, toolArchived, toolUpdated, toolVersionAdded } from './tools.facts.ts';
export { toolPolicy } from './tools.policy.ts';
