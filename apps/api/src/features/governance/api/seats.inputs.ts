import type { MandateOffice, MandateRole, OrganisationType } from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { OrganisationTypeEnum } from '../../actors/index.ts';
import { MandateOfficeEnum, MandateRoleEnum } from './enums.ts';

const labelLength = 250;
const mostVotes = 1_000;
const mostSeats = 10_000;

@InputType({ description: 'A seat goes to an organisation of the directory, or carries a label or a category.' })
export class AddSeatInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
  @Field(() => String, { nullable: true, description: "The organisation's name, or the category's, unless told." })
  @IsOptional()
  @IsString()
  @MaxLength(labelLength)
  label?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) @IsOptional() category?: OrganisationType | null;
  @Field(() => Boolean, { nullable: true, description: 'Without it a meeting misses something.' })
  @IsOptional()
  @IsBoolean()
  isKey?: boolean | null;
  @Field(() => Int, { nullable: true, description: '1 unless told; 0 for a seat without a vote.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostVotes)
  votes?: number | null;
  @Field(() => Day, { nullable: true, description: 'The first day of the body, or today, unless told.' })
  @IsOptional()
  openedOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateSeatInput extends CommandInput {
  @Field(() => ID) @IsUUID() seatId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(labelLength) label?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) @IsOptional() category?: OrganisationType | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() isKey?: boolean | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(mostVotes) votes?: number | null;
  @Field(() => Int, { nullable: true, description: 'Its place among the open seats, from 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostSeats)
  position?: number | null;
}

@InputType()
export class CloseSeatInput extends CommandInput {
  @Field(() => ID) @IsUUID() seatId: string;
  @Field(() => Day, { description: 'Its last day.' }) @IsString() on: string;
}

@InputType()
export class AppointToSeatInput extends CommandInput {
  @Field(() => ID) @IsUUID() seatId: string;
  @Field(() => ID, { description: "Somebody of the network's directory." }) @IsUUID() personId: string;
  @Field(() => MandateRoleEnum) @IsString() role: MandateRole;
  @Field(() => MandateOfficeEnum, { nullable: true }) @IsOptional() office?: MandateOffice | null;
  @Field(() => Day, { description: 'The first day.' }) @IsString() from: string;
  @Field(() => Day, { nullable: true, description: 'The last day; none for an open mandate.' })
  @IsOptional()
  until?: string | null;
  @Field(() => ID, { nullable: true, description: 'The document that appoints, uploaded by the viewer to /files.' })
  @IsOptional()
  @IsUUID()
  sourceFileId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(labelLength) sourceLabel?:
    | string
    | null;
}

@InputType({ description: 'What is left out stays as it is; null clears the office, the end or the document.' })
export class UpdateMandateInput extends CommandInput {
  @Field(() => ID) @IsUUID() mandateId: string;
  @Field(() => MandateOfficeEnum, { nullable: true }) @IsOptional() office?: MandateOffice | null;
  @Field(() => Day, { nullable: true }) @IsOptional() from?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() until?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() sourceFileId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(labelLength) sourceLabel?:
    | string
    | null;
}

@InputType()
export class EndMandateInput extends CommandInput {
  @Field(() => ID) @IsUUID() mandateId: string;
  @Field(() => Day, {
    description: 'Its last day. A day before its first one withdraws a mandate that has not lasted a whole day yet.',
  })
  @IsString()
  until: string;
}

@InputType({
  description: 'The mandate ends the day before; the next one keeps its seat, its role and, unless told, its office.',
})
export class SucceedMandateInput extends CommandInput {
  @Field(() => ID) @IsUUID() mandateId: string;
  @Field(() => ID) @IsUUID() personId: string;
  @Field(() => MandateOfficeEnum, { nullable: true }) @IsOptional() office?: MandateOffice | null;
  @Field(() => Day) @IsString() from: string;
  @Field(() => Day, { nullable: true }) @IsOptional() until?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() sourceFileId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(labelLength) sourceLabel?:
    | string
    | null;
}
