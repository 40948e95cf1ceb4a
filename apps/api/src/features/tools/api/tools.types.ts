import { type Theme, themes, type Visibility } from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Scope } from '../../../platform/access/rule.ts';
import { graphqlEnum } from '../../../platform/http/enum.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import {
  among,
  count,
  first,
  many,
  one,
  ReadableIf,
  Reads,
  ReadsFrom,
  sql,
  viewerCan,
} from '../../../platform/read/declare.ts';
import { Person } from '../../actors/index.ts';
import { Body } from '../../governance/index.ts';
import { Network, VisibilityEnum } from '../../networks/index.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { ToolVersionEntity } from '../model/tool-version.entity.ts';
import { toolPolicy, toolVersionPolicy } from '../tools.policy.ts';

export const ThemeEnum = graphqlEnum('Theme', themes);

const ofFile = (column: string) => (version: Scope) =>
  `(select f.${column} from platform_file f where f.network_id = ${version.column('networkId')} and f.id = ${version.column('fileId')})`;

@ReadsFrom(
  () => ToolEntity,
  () => toolPolicy.read,
)
@ObjectType({ description: 'A tool (outil): a document that people share and better, version after version.' })
export class Tool {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Reads(one(() => Body, 'bodyId', { nullable: true })) body: Body | null;
  @Field() title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => [ThemeEnum]) themes: Theme[];
  @Field(() => VisibilityEnum) visibility: Visibility;
  @ReadableIf(() => toolPolicy.updateTool)
  @Field(() => [ID], { nullable: true, description: 'Who may read a restricted tool; told to who may change it.' })
  namedPersonIds: string[] | null;
  @ReadableIf(() => toolPolicy.updateTool)
  @Reads(
    among(() => Person, 'namedPersonIds', {
      orderBy: 'familyName fr',
      nullable: true,
      description: 'The same, by name.',
    }),
  )
  namedPeople: unknown[] | null;
  @Reads(one(() => Person, 'addedByPersonId', { nullable: true })) addedBy: Person | null;
  @Field(() => DateTime) addedAt: Date;
  @Field(() => DateTime, { nullable: true }) archivedAt: Date | null;
  @Reads(many(() => ToolVersion, { on: 'toolId', orderBy: 'number desc' })) versions: unknown[];
  @Reads(count(() => ToolVersion, { on: 'toolId' })) versionCount: number;
  @Reads(first(() => ToolVersion, { on: 'toolId', orderBy: 'number desc' })) latestVersion: unknown | null;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => ToolVersionEntity,
  () => toolVersionPolicy.read,
)
@ObjectType({ description: 'One state of a tool: a file, and what changed.' })
export class ToolVersion {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String, { nullable: true }) note: string | null;
  @Reads(sql(() => String, ofFile('filename'))) filename: string;
  @Reads(sql(() => String, ofFile('content_type'))) contentType: string;
  @Reads(sql(() => Int, ofFile('size_bytes'))) sizeBytes: number;
  @Reads(one(() => Person, 'addedByPersonId', { nullable: true })) addedBy: Person | null;
  @Field(() => DateTime) addedAt: Date;
  @Reads(
    sql(
      () => String,
      (scope) => `'/files/tools.version/' || ${scope.column('id')}`,
    ),
  )
  downloadUrl: string;
}
