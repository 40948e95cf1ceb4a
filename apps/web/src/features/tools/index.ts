export {
  addTool,
  addToolVersion,
  archiveTool,
  type ListedTool,
  restoreTool,
  type ToolDetail,
  ToolQuery,
  ToolsQuery,
  updateTool,
} from './data/tools.ts';
export { ToolFields, type ToolFieldValues, toolFieldNames, toolInput } from './parts/tool-fields.tsx';
