import type { FunctionCode, FunctionForm, OrganisationType, PartnerModality } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUrl, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { FunctionCodeEnum, FunctionFormEnum, OrganisationTypeEnum, PartnerModalityEnum } from './actors.types.ts';

const nameLength = 200;
const personNameLength = 100;
const numberLength = 40;
const registerLength = 200;
const websiteLength = 500;
const emailLength = 254;
const phoneLength = 40;
const titleLength = 200;

/** What is told of an organisation beside its name and type; numbers as people write them, with spaces or not. */
@InputType({ isAbstract: true })
abstract class OrganisationNumbers extends CommandInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(numberLength) siren?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(numberLength) siret?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(numberLength) uai?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(numberLength) rna?: string | null;
  @Field(() => String, { nullable: true, description: 'For associations of Alsace-Moselle: court, volume, folio.' })
  @IsOptional()
  @IsString()
  @MaxLength(registerLength)
  courtRegister?: string | null;
  @Field(() => String, { nullable: true })
  @ValidateIf((input: OrganisationNumbers) => Boolean(input.website))
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(websiteLength)
  website?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() territoryId?: string | null;
}

@InputType()
export class CreateOrganisationInput extends OrganisationNumbers {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field() @IsString() @MaxLength(nameLength) name: string;
  @Field(() => OrganisationTypeEnum) @IsString() type: OrganisationType;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateOrganisationInput extends OrganisationNumbers {
  @Field(() => ID) @IsUUID() organisationId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(nameLength) name?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) @IsOptional() type?: OrganisationType | null;
}

@InputType()
export class SetPartnerInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() organisationId: string;
  @Field(() => PartnerModalityEnum) @IsString() modality: PartnerModality;
  @Field(() => Day, { nullable: true, description: 'The way before ends the day before; today unless told.' })
  @IsOptional()
  since?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() until?: string | null;
}

@InputType()
export class CreatePersonInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field() @IsString() @MaxLength(personNameLength) givenName: string;
  @Field() @IsString() @MaxLength(personNameLength) familyName: string;
  @Field(() => FunctionFormEnum, { nullable: true }) @IsOptional() functionForm?: FunctionForm | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(emailLength) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(phoneLength) phone?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
  @Field(() => FunctionCodeEnum, { nullable: true }) @IsOptional() functionCode?: FunctionCode | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(titleLength)
  functionTitle?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdatePersonInput extends CommandInput {
  @Field(() => ID) @IsUUID() personId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(personNameLength)
  givenName?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(personNameLength)
  familyName?: string | null;
  @Field(() => FunctionFormEnum, { nullable: true }) @IsOptional() functionForm?: FunctionForm | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateContactInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() personId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(emailLength) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(phoneLength) phone?: string | null;
}

@InputType()
export class AddAffiliationInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() personId: string;
  @Field(() => ID) @IsUUID() organisationId: string;
  @Field(() => FunctionCodeEnum, { nullable: true }) @IsOptional() functionCode?: FunctionCode | null;
  @Field(() => String, { nullable: true, description: 'In words, when no code fits.' })
  @IsOptional()
  @IsString()
  @MaxLength(titleLength)
  functionTitle?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() from?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() until?: string | null;
}

@InputType()
export class EndAffiliationInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() affiliationId: string;
  @Field(() => Day, { description: 'The last day, included.' }) @IsString() until: string;
}

@InputType()
export class InvitePersonInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field(() => ID) @IsUUID() personId: string;
}
