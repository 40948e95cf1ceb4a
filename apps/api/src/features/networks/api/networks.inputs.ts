import { type FrameworkCode, frameworks, type NetworkStatus, type TerritoryKind } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString, IsUrl, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { FrameworkEnum, NetworkStatusEnum, TerritoryKindEnum } from './enums.ts';

const nameLength = 120;
const longNameLength = 300;
const purposeLength = 5_000;
const objectiveLength = 500;
const maximumObjectives = 30;
const noteLength = 1_000;
const websiteLength = 500;
const codeLength = 40;
const maximumCommunes = 50;
/** The list of the whole country takes 250 kB. */
const csvLength = 450_000;

@InputType({ description: 'What is left out stays as it is; an empty text clears.' })
export class UpdateNetworkInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(nameLength) name?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 18 signs: the header of a phone.' })
  @IsOptional()
  @IsString()
  @MaxLength(nameLength)
  shortName?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(longNameLength)
  longName?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(purposeLength)
  purpose?: string | null;
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(maximumObjectives)
  @IsString({ each: true })
  @MaxLength(objectiveLength, { each: true })
  objectives?: string[] | null;
  @Field(() => String, { nullable: true })
  @ValidateIf((input: UpdateNetworkInput) => Boolean(input.website))
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(websiteLength)
  website?: string | null;
  @Field(() => String, { nullable: true, description: 'IANA; bodies keep the one they were born with.' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLength)
  timeZone?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() startedOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether visitors see the public page.' })
  @IsOptional()
  isPublic?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The network that this one stands under; null for none.' })
  @IsOptional()
  @IsUUID()
  parentNetworkId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the members of the parent are members here too.' })
  @IsOptional()
  inheritsMembers?: boolean | null;
}

@InputType()
export class ChangeNetworkStatusInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => NetworkStatusEnum) @IsString() status: NetworkStatus;
  @Field(() => Day) @IsString() on: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(noteLength) note?: string | null;
}

@InputType()
export class SetNetworkFrameworksInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => [FrameworkEnum]) @ArrayMaxSize(frameworks.codes.length) frameworks: FrameworkCode[];
}

@InputType()
export class AddNetworkTerritoryInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() territoryId: string;
}

@InputType()
export class RemoveNetworkTerritoryInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() territoryId: string;
}

@InputType()
export class AddDistrictInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field() @IsString() @MaxLength(nameLength) name: string;
  @Field(() => String, { nullable: true, description: 'Code of a priority district: QN06101M.' })
  @IsOptional()
  @IsString()
  @MaxLength(codeLength)
  code?: string | null;
  @Field(() => [String], { description: 'INSEE codes, never postal codes.' })
  @ArrayMaxSize(maximumCommunes)
  @IsString({ each: true })
  @MaxLength(codeLength, { each: true })
  communeCodes: string[];
}

@InputType()
export class ImportDistrictsInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field({ description: 'With the columns code_qp, lib_qp and insee_com, as the ANCT publishes its list.' })
  @IsString()
  @MaxLength(csvLength)
  csv: string;
}

@InputType()
export class TerritoryFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, an INSEE code or a postal code.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string | null;
  @Field(() => TerritoryKindEnum, { nullable: true }) @IsOptional() kind?: TerritoryKind | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(codeLength) code?: string | null;
}
