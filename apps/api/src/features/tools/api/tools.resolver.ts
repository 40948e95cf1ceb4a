import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { networkPolicy } from '../../networks/index.ts';
import { addTool } from '../commands/add-tool.ts';
import { addToolVersion } from '../commands/add-tool-version.ts';
import { archiveTool } from '../commands/archive-tool.ts';
import { restoreTool } from '../commands/restore-tool.ts';
import { updateTool } from '../commands/update-tool.ts';
import { toolPolicy } from '../tools.policy.ts';
import {
  AddToolInput,
  AddToolVersionInput,
  ArchiveToolInput,
  RestoreToolInput,
  UpdateToolInput,
} from './tools.inputs.ts';
import { Tool } from './tools.types.ts';

@ObjectType()
export class ToolPayload {
  @Field(() => Tool, { nullable: true, description: 'Null when the change took it out of the sight of its author.' })
  tool: Tool | null;
}

@Resolver()
export class ToolsResolver {
  @Query(() => Tool, { nullable: true })
  @Allow(toolPolicy.read)
  tool(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => ToolPayload, { description: 'Adds a tool to the library, with the file of its first version.' })
  @Allow(networkPolicy.addTool)
  addTool(@Args('input') input: AddToolInput, @Write() write: Writing) {
    return write.run(addTool, input);
  }

  @Mutation(() => ToolPayload, { description: 'Changes what is said of a tool; its versions stay.' })
  @Allow(toolPolicy.updateTool)
  updateTool(@Args('input') input: UpdateToolInput, @Write() write: Writing) {
    return write.run(updateTool, input);
  }

  @Mutation(() => ToolPayload, { description: 'Adds a version; those before stay readable.' })
  @Allow(toolPolicy.addToolVersion)
  addToolVersion(@Args('input') input: AddToolVersionInput, @Write() write: Writing) {
    return write.run(addToolVersion, input);
  }

  @Mutation(() => ToolPayload, { description: 'Takes a tool out of the library; it can still be read by its address.' })
  @Allow(toolPolicy.archiveTool)
  archiveTool(@Args('input') input: ArchiveToolInput, @Write() write: Writing) {
    return write.run(archiveTool, input);
  }

  @Mutation(() => ToolPayload, { description: 'Brings an archived tool back into the library.' })
  @Allow(toolPolicy.restoreTool)
  restoreTool(@Args('input') input: RestoreToolInput, @Write() write: Writing) {
    return write.run(restoreTool, input);
  }
}
