import {
  AGENDA_TEMPLATE_MAX_ITEMS,
  type AgendaItemKind,
  agendaItemKinds,
  type FrameworkCode,
  frameworks,
  type StandingRole,
  standingRoles,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
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
import { DateTime } from '../../../platform/http/scalars.ts';
import { FrameworkEnum, VisibilityEnum } from '../../networks/index.ts';
import { limits } from '../limits.ts';
import { AgendaItemKindEnum, StandingRoleEnum } from './enums.ts';
import { ScheduledAgendaItemInput } from './meetings.inputs.ts';
import { webAddress } from './web-address.ts';

@InputType()
export class AddAgendaDocumentInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaItemId: string;
  @Field(() => ID, { description: 'An upload of the viewer in this network.' }) @IsUUID() fileId: string;
  @Field(() => String, { nullable: true, description: 'The file name unless told.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.title)
  title?: string | null;
  @Field(() => VisibilityEnum, { nullable: true, description: 'The readers of the meeting unless told.' })
  @IsOptional()
  @IsIn(visibilities.codes)
  visibility?: Visibility | null;
  @Field(() => [ID], { nullable: true, description: 'Who may read a RESTRICTED document, beside who adds it.' })
  @IsOptional()
  @ArrayMaxSize(limits.namedPeople)
  @IsUUID(undefined, { each: true })
  namedPersonIds?: string[] | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateAgendaDocumentInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaDocumentId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.title) title?: string | null;
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
export class RemoveAgendaDocumentInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaDocumentId: string;
}

@InputType({ description: 'In the title, « … » stands for the day of the meeting before.' })
export class StandingItemInput extends ScheduledAgendaItemInput {
  @Field(() => StandingRoleEnum, { nullable: true, description: 'REGULAR unless told.' })
  @IsOptional()
  @IsIn(standingRoles.codes)
  standing?: StandingRole | null;
}

@InputType({ description: 'The whole template, in its order; an empty list clears it.' })
export class SetAgendaTemplateInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => [StandingItemInput])
  @IsArray()
  @ArrayMaxSize(AGENDA_TEMPLATE_MAX_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => StandingItemInput)
  items: StandingItemInput[];
}

@InputType()
export class ProposeAgendaItemInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => ID, { nullable: true, description: 'The meeting it is for; any of the body unless told.' })
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;
  @Field() @IsString() @MaxLength(limits.title) title: string;
  @Field(() => AgendaItemKindEnum) @IsIn(agendaItemKinds.codes) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(limits.agendaItemMinutes)
  durationMinutes?: number | null;
  @Field(() => FrameworkEnum, { nullable: true })
  @IsOptional()
  @IsIn(frameworks.codes)
  framework?: FrameworkCode | null;
  @Field(() => ID, { nullable: true, description: 'Who proposes, unless told.' })
  @IsOptional()
  @IsUUID()
  presenterPersonId?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(limits.presenterLabel)
  presenterLabel?: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in a few words.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.proposalNote)
  note?: string | null;
}

@InputType()
export class TakeAgendaProposalInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaProposalId: string;
  @Field(() => ID, { description: 'A meeting of the same body.' }) @IsUUID() meetingId: string;
}

@InputType()
export class DeclineAgendaProposalInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaProposalId: string;
  @Field(() => String, { nullable: true, description: 'Read by the body.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.declineReason)
  reason?: string | null;
}

@InputType()
export class WithdrawAgendaProposalInput extends CommandInput {
  @Field(() => ID) @IsUUID() agendaProposalId: string;
}

@InputType()
export class CarryOverAgendaItemsInput extends CommandInput {
  @Field(() => ID, { description: 'The meeting that did not get to them.' }) @IsUUID() meetingId: string;
  @Field(() => [ID], { nullable: true, description: 'Those under which nothing was written unless told.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  agendaItemIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The next meeting of the body unless told.' })
  @IsOptional()
  @IsUUID()
  toMeetingId?: string | null;
}

@InputType({ description: 'What is left out is as at the meeting that it follows.' })
export class ScheduleNextMeetingInput extends CommandInput {
  @Field(() => ID, { description: 'The meeting that it follows.' }) @IsUUID() meetingId: string;
  @Field(() => DateTime) @IsDate() startsAt: Date;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() durationMinutes?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.title) title?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.place) place?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(limits.videoUrl)
  videoUrl?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Items of that meeting to carry over.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  agendaItemIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Proposals to put on the agenda.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  agendaProposalIds?: string[] | null;
}
