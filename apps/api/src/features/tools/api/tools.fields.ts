import type { Theme, Visibility } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { containsFolded, equals, extendType, type FilterSpec, page } from '../../../platform/read/declare.ts';
import { Body } from '../../governance/index.ts';
import { Network, VisibilityEnum } from '../../networks/index.ts';
import { ThemeEnum, Tool } from './tools.types.ts';

@InputType({ description: 'Which tools of the library; the archived ones only when they are asked for.' })
export class ToolFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
  @Field(() => ThemeEnum, { nullable: true }) @IsOptional() theme?: Theme | null;
  @Field(() => VisibilityEnum, { nullable: true }) @IsOptional() visibility?: Visibility | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() bodyId?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() archived?: boolean | null;
}

const library: FilterSpec = {
  input: () => ToolFilter,
  by: {
    text: containsFolded('searchText'),
    theme: (scope, bind) => `${bind('', 'text')} = any(${scope.column('themes')})`,
    visibility: equals('visibility'),
    bodyId: equals('bodyId', 'uuid'),
    archived: (scope, bind) => `(${scope.column('archivedAt')} is not null) = ${bind('', 'boolean')}`,
  },
  otherwise: { archived: (scope) => `${scope.column('archivedAt')} is null` },
};

const newestFirst = 'addedAt desc, id';

extendType(Network, { tools: page(() => Tool, { on: 'networkId', orderBy: newestFirst, filter: library }) });
extendType(Body, { tools: page(() => Tool, { on: 'bodyId', orderBy: newestFirst, filter: library }) });
