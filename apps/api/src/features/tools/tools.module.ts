import { defineFeature } from '../../platform/feature.ts';
import './api/tools.fields.ts';
import { ToolsResolver } from './api/tools.resolver.ts';
import { ToolEntity } from './model/tool.entity.ts';
import { ToolVersionEntity } from './model/tool-version.entity.ts';
import { toolVersionDoor } from './tools.file-door.ts';

export const toolsFeature = defineFeature({
  name: 'tools',
  entities: [ToolEntity, ToolVersionEntity],
  resolvers: [ToolsResolver],
  fileDoors: ({ dataSource }) => [toolVersionDoor(dataSource)],
  fileReferences: [{ table: 'tools_tool_version', column: 'file_id' }],
});
