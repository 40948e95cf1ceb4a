import {
  type BodyFormality,
  type BodyKind,
  type BodyLevel,
  type BodyPower,
  type BodyScale,
  type DecisionMode,
  type FrameworkCode,
  frameworks,
  type LineageKind,
  type Visibility,
} from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { FrameworkEnum, VisibilityEnum } from '../../networks/index.ts';
import {
  BodyFormalityEnum,
  BodyKindEnum,
  BodyLevelEnum,
  BodyPowerEnum,
  BodyScaleEnum,
  DecisionModeEnum,
  LineageKindEnum,
} from './enums.ts';

const nameLength = 120;
const longNameLength = 250;
const textLength = 5_000;
const namedPeople = 200;
const mostMeetingsPerYear = 366;
const mostDays = 366;
const mostReminders = 5;
const furthestReminder = 60;

@InputType()
export class CreateNetworkInput extends CommandInput {
  @Field({ description: 'In addresses: lower-case letters, figures and hyphens.' })
  @IsString()
  @MaxLength(60)
  slug: string;
  @Field() @IsString() @MaxLength(nameLength) name: string;
  @Field(() => String, { nullable: true, description: 'At most 18 signs; made out of the name when there is none.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  shortName?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(longNameLength) longName?:
    | string
    | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(textLength) purpose?: string | null;
  @Field({ description: 'IANA, such as Europe/Paris or Indian/Mayotte.' }) @IsString() @MaxLength(60) timeZone: string;
  @Field(() => Day, { nullable: true, description: 'Day on which the network began, if it is known.' })
  @IsOptional()
  startedOn?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() parentNetworkId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Members of the parent are members here too.' })
  @IsOptional()
  @IsBoolean()
  inheritsMembers?: boolean | null;
}

@InputType({ description: 'What is left out, or null, is proposed by the kind of body.' })
export class CreateBodyInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field() @IsString() @MaxLength(nameLength) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(longNameLength) longName?:
    | string
    | null;
  @Field(() => BodyKindEnum) @IsString() kind: BodyKind;
  @Field(() => BodyLevelEnum, { nullable: true }) @IsOptional() level?: BodyLevel | null;
  @Field(() => BodyFormalityEnum, { nullable: true }) @IsOptional() formality?: BodyFormality | null;
  @Field(() => BodyPowerEnum, { nullable: true }) @IsOptional() power?: BodyPower | null;
  @Field(() => BodyScaleEnum, { nullable: true }) @IsOptional() scale?: BodyScale | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(textLength) purpose?: string | null;
  @Field(() => [FrameworkEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(frameworks.codes.length)
  frameworks?: FrameworkCode[] | null;
  @Field(() => VisibilityEnum, { nullable: true, description: 'Who sees that it exists; NETWORK unless told.' })
  @IsOptional()
  visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true, description: 'Who sees a RESTRICTED body, beside who restricts it.' })
  @IsOptional()
  @ArrayMaxSize(namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
  @Field(() => String, { nullable: true, description: "IANA; the network's unless told." })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string | null;
  @Field(() => Day, { nullable: true, description: 'Today unless told.' }) @IsOptional() startedOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null or an empty text clears what may be empty.' })
export class UpdateBodyInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(nameLength) name?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(longNameLength) longName?:
    | string
    | null;
  @Field(() => BodyKindEnum, { nullable: true }) @IsOptional() kind?: BodyKind | null;
  @Field(() => BodyLevelEnum, { nullable: true }) @IsOptional() level?: BodyLevel | null;
  @Field(() => BodyFormalityEnum, { nullable: true }) @IsOptional() formality?: BodyFormality | null;
  @Field(() => BodyPowerEnum, { nullable: true }) @IsOptional() power?: BodyPower | null;
  @Field(() => BodyScaleEnum, { nullable: true }) @IsOptional() scale?: BodyScale | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(textLength) purpose?: string | null;
  @Field(() => [FrameworkEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(frameworks.codes.length)
  frameworks?: FrameworkCode[] | null;
  @Field(() => VisibilityEnum, { nullable: true }) @IsOptional() visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) timeZone?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() startedOn?: string | null;
}

@InputType()
export class DissolveBodyInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => Day, { description: 'Its last day.' }) @IsString() on: string;
}

@InputType({ description: 'What is left out stays as it is; null means: not ruled.' })
export class SetBodyRulesInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostMeetingsPerYear)
  meetingsPerYearMin?: number | null;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostMeetingsPerYear)
  meetingsPerYearMax?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(mostDays) noticeDays?: number | null;
  @Field(() => Int, { nullable: true, description: 'Share of the seats, 1 to 100; null for no quorum.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  quorumPercent?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(50) proxiesPerPerson?: number | null;
  @Field(() => DecisionModeEnum, { nullable: true }) @IsOptional() decisionMode?: DecisionMode | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(mostDays) minutesDelayDays?: number | null;
  @Field(() => Int, { nullable: true, description: 'Days past its rhythm before the body is said to be late.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostDays)
  rhythmGraceDays?: number | null;
  @Field(() => [Int], { nullable: true, description: 'Days before a meeting; empty or null: no reminder.' })
  @IsOptional()
  @ArrayMaxSize(mostReminders)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(furthestReminder, { each: true })
  reminderDays?: number[] | null;
  @Field(() => Int, { nullable: true, description: 'Days before a meeting; null: until it opens.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostDays)
  agendaCallDays?: number | null;
}

@InputType({ description: 'The ancestor is a body of the network, or only a name.' })
export class AddBodyLineageInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => LineageKindEnum) @IsString() kind: LineageKind;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() fromBodyId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(longNameLength) fromLabel?:
    | string
    | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(textLength) note?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() on?: string | null;
}
