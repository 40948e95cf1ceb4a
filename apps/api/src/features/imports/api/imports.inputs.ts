import { type ImportKind, importKinds } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Json } from '../../../platform/http/scalars.ts';
import { ImportKindEnum } from './imports.types.ts';

@InputType()
export class StartImportInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ImportKindEnum) @IsIn(importKinds.codes) kind: ImportKind;
  @Field(() => ID, { description: 'A CSV or XLSX file that the viewer uploaded to /files in this network.' })
  @IsUUID()
  fileId: string;
}

@InputType()
export class RecheckImportInput extends CommandInput {
  @Field(() => ID) @IsUUID() importBatchId: string;
}

@InputType()
export class CorrectImportLineInput extends CommandInput {
  @Field(() => ID) @IsUUID() lineId: string;
  @Field(() => Json, { description: 'Cells by the keys of their columns; those left out stay as they are.' })
  @IsObject()
  values: Record<string, unknown>;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Makes the same change on the lines that have the same fault for the same value.',
  })
  @IsOptional()
  @IsBoolean()
  alsoSimilar?: boolean | null;
}

@InputType()
export class SkipImportLineInput extends CommandInput {
  @Field(() => ID) @IsUUID() lineId: string;
  @Field({ description: 'False takes the line back.' }) @IsBoolean() skipped: boolean;
}

@InputType()
export class RunImportInput extends CommandInput {
  @Field(() => ID) @IsUUID() importBatchId: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Sets aside the lines that are refused or to correct; otherwise nothing is written while there is one.',
  })
  @IsOptional()
  @IsBoolean()
  setAside?: boolean | null;
}

@InputType()
export class DiscardImportInput extends CommandInput {
  @Field(() => ID) @IsUUID() importBatchId: string;
}
