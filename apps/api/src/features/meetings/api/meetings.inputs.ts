import {
  type AgendaItemKind,
  type AttendanceState,
  agendaItemKinds,
  attendanceStates,
  type FrameworkCode,
  frameworks,
  type OutcomeKind,
  outcomeKinds,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { DateTime, Day, Json } from '../../../platform/http/scalars.ts';
import { FrameworkEnum, VisibilityEnum } from '../../networks/index.ts';
import { limits } from '../limits.ts';
import { AgendaItemKindEnum, AttendanceStateEnum, OutcomeKindEnum } from './enums.ts';
import { webAddress } from './web-address.ts';

@InputType()
export class ScheduledAgendaItemInput {
  @Field() @IsString() @MaxLength(limits.title) title: string;
  @Field(() => AgendaItemKindEnum) @IsIn(agendaItemKinds.codes) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.agendaItemMinutes)
  durationMinutes?: number | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() presenterPersonId?: string | null;
  @Field(() => String, { nullable: true, description: 'Who presents when it is nobody of the directory.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.presenterLabel)
  presenterLabel?: string | null;
  @Field(() => String, { nullable: true, description: 'Items under the same name make a section.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.section)
  section?: string | null;
  @Field(() => FrameworkEnum, { nullable: true })
  @IsOptional()
  @IsIn(frameworks.codes)
  framework?: FrameworkCode | null;
}

@InputType()
export class ScheduleMeetingInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field() @IsString() @MaxLength(limits.title) title: string;
  @Field(() => DateTime) @IsDate() startsAt: Date;
  @Field(() => Int) @IsInt() durationMinutes: number;
  @Field(() => String, { nullable: true, description: 'IANA; the zone of the body unless told.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.place) place?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(limits.videoUrl)
  videoUrl?: string | null;
  @Field(() => VisibilityEnum, { nullable: true, description: 'BODY unless told.' })
  @IsOptional()
  @IsIn(visibilities.codes)
  visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true, description: 'Who may read a RESTRICTED meeting, beside who schedules it.' })
  @IsOptional()
  @ArrayMaxSize(limits.namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
  @Field(() => [ScheduledAgendaItemInput], {
    nullable: true,
    description: 'Beside the standing items of the body; an empty list: none of them either.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ScheduledAgendaItemInput)
  agendaItems?: ScheduledAgendaItemInput[] | null;
}

@InputType({ description: 'What is left out stays as it is; a null place or link clears.' })
export class UpdateMeetingInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.title) title?: string | null;
  @Field(() => DateTime, { nullable: true }) @IsOptional() @IsDate() startsAt?: Date | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() durationMinutes?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) timeZone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.place) place?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(limits.videoUrl)
  videoUrl?: string | null;
  @Field(() => VisibilityEnum, { nullable: true })
  @IsOptional()
  @IsIn(visibilities.codes)
  visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(limits.namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
}

@InputType()
export class CancelMeetingInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(limits.cancelReason)
  reason?: string | null;
}

@InputType()
export class AddAgendaItemInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field() @IsString() @MaxLength(limits.title) title: string;
  @Field(() => AgendaItemKindEnum) @IsIn(agendaItemKinds.codes) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.agendaItemMinutes)
  durationMinutes?: number | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() presenterPersonId?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(limits.presenterLabel)
  presenterLabel?: string | null;
  @Field(() => String, { nullable: true, description: 'Items under the same name make a section.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.section)
  section?: string | null;
  @Field(() => FrameworkEnum, { nullable: true })
  @IsOptional()
  @IsIn(frameworks.codes)
  framework?: FrameworkCode | null;
}

@InputType({ description: 'What is left out stays as it is; null clears a duration or a presenter.' })
export class UpdateAgendaItemInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.title) title?: string | null;
  @Field(() => AgendaItemKindEnum, { nullable: true })
  @IsOptional()
  @IsIn(agendaItemKinds.codes)
  kind?: AgendaItemKind | null;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.agendaItemMinutes)
  durationMinutes?: number | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() presenterPersonId?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(limits.presenterLabel)
  presenterLabel?: string | null;
  @Field(() => String, { nullable: true, description: 'Items under the same name make a section.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.section)
  section?: string | null;
  @Field(() => FrameworkEnum, { nullable: true })
  @IsOptional()
  @IsIn(frameworks.codes)
  framework?: FrameworkCode | null;
}

@InputType()
export class MoveAgendaItemInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
  @Field(() => Int, { description: 'The place it takes, from 1.' }) @IsInt() position: number;
}

@InputType()
export class RemoveAgendaItemInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
}

@InputType()
export class OpenMeetingInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
}

@InputType()
export class RecordAttendanceInput extends CommandInput {
  @Field(() => ID) @IsUUID() attendanceId: string;
  @Field(() => AttendanceStateEnum) @IsIn(attendanceStates.codes) state: AttendanceState;
  @Field(() => ID, { nullable: true, description: 'With REPRESENTED only.' })
  @IsOptional()
  @IsUUID()
  representedByPersonId?: string | null;
}

@InputType({ description: 'A person of the directory, or a name.' })
export class AddGuestInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() personId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.guestName) name?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
  @Field(() => AttendanceStateEnum, { nullable: true, description: 'PRESENT unless told.' })
  @IsOptional()
  @IsIn(attendanceStates.codes)
  state?: AttendanceState | null;
}

@InputType()
export class SaveMinutesInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
  @Field(() => Json, { description: 'A rich text document.' }) @IsObject() minutes: object;
  @Field(() => Int, { description: 'The `minutesVersion` that was read before writing.' })
  @IsInt()
  @Min(0)
  expectedVersion: number;
}

@InputType()
export class AddOutcomeInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
  @Field(() => OutcomeKindEnum) @IsIn(outcomeKinds.codes) kind: OutcomeKind;
  @Field() @IsString() @MaxLength(limits.outcomeText) text: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerPersonId?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() dueOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears an owner or a date.' })
export class UpdateOutcomeInput extends CommandInput {
  @Field(() => ID) @IsUUID() outcomeId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(limits.outcomeText)
  text?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerPersonId?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() dueOn?: string | null;
}

@InputType()
export class RemoveOutcomeInput extends CommandInput {
  @Field(() => ID) @IsUUID() outcomeId: string;
}

@InputType()
export class CompleteActionInput extends CommandInput {
  @Field(() => ID) @IsUUID() outcomeId: string;
  @Field(() => Boolean, { description: 'False opens it again.' }) @IsBoolean() done: boolean;
}

@InputType()
export class PublishMinutesInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
}
