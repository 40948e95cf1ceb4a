import { type Theme, themes, type Visibility } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { VisibilityEnum } from '../../networks/index.ts';
import { ThemeEnum } from './tools.types.ts';

const titleLength = 200;
const descriptionLength = 5_000;
const noteLength = 1_000;
const namedPeople = 200;

@InputType()
export class AddToolInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() bodyId?: string | null;
  @Field() @IsString() @MaxLength(titleLength) title: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(descriptionLength)
  description?: string | null;
  @Field(() => [ThemeEnum], { nullable: true }) @IsOptional() @ArrayMaxSize(themes.codes.length) themes?:
    | Theme[]
    | null;
  @Field(() => VisibilityEnum, { nullable: true, description: 'NETWORK unless told.' })
  @IsOptional()
  visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true, description: 'Who may read a RESTRICTED tool, beside who adds it.' })
  @IsOptional()
  @ArrayMaxSize(namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
  @Field(() => ID, { description: 'A file that the viewer uploaded to /files in this network.' })
  @IsUUID()
  fileId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(noteLength)
  versionNote?: string | null;
}

@InputType({ description: 'What is left out stays as it is; an empty text or a null body clears.' })
export class UpdateToolInput extends CommandInput {
  @Field(() => ID) @IsUUID() toolId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() bodyId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(titleLength) title?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(descriptionLength)
  description?: string | null;
  @Field(() => [ThemeEnum], { nullable: true }) @IsOptional() @ArrayMaxSize(themes.codes.length) themes?:
    | Theme[]
    | null;
  @Field(() => VisibilityEnum, { nullable: true }) @IsOptional() visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
}

@InputType()
export class AddToolVersionInput extends CommandInput {
  @Field(() => ID) @IsUUID() toolId: string;
  @Field(() => ID, { description: 'A file that the viewer uploaded to /files in this network.' })
  @IsUUID()
  fileId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(noteLength)
  note?: string | null;
}

@InputType()
export class ArchiveToolInput extends CommandInput {
  @Field(() => ID) @IsUUID() toolId: string;
}

@InputType()
export class RestoreToolInput extends CommandInput {
  @Field(() => ID) @IsUUID() toolId: string;
}
