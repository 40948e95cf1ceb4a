import { type ConvocationAnswer, convocationAnswers, type InvitationRole, invitationRoles } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { Trimmed } from '../../../platform/http/trimmed.ts';
import { ConvocationAnswerEnum, InvitationRoleEnum } from './enums.ts';

@InputType()
export class SendConvocationInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => DateTime, { nullable: true, description: 'Answer by; not after the beginning of the meeting.' })
  @IsOptional()
  @IsDate()
  replyBy?: Date | null;
  @Field(() => String, { nullable: true, description: 'A few words, in the mail and in the letter.' })
  @IsOptional()
  @IsString()
  @Trimmed()
  @MaxLength(2_000)
  message?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Mandates of the plan that are not convened this time.' })
  @IsOptional()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  excludedMandateIds?: string[] | null;
}

@InputType()
export class AnswerConvocationInput extends CommandInput {
  @Field({ description: 'What follows /r/ in the personal link.' }) @IsString() @MaxLength(200) token: string;
  @Field(() => ConvocationAnswerEnum) @IsIn(convocationAnswers.codes) answer: ConvocationAnswer;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() representedByPersonId?: string | null;
}

@InputType()
export class RecordConvocationAnswerInput extends CommandInput {
  @Field(() => ID) @IsUUID() convocationId: string;
  @Field(() => ConvocationAnswerEnum, { description: 'PENDING takes an answer back.' })
  @IsIn(convocationAnswers.codes)
  answer: ConvocationAnswer;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() representedByPersonId?: string | null;
}

@InputType()
export class InviteToMeetingInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => ID) @IsUUID() personId: string;
  @Field(() => InvitationRoleEnum) @IsIn(invitationRoles) role: InvitationRole;
}

@InputType()
export class WithdrawInvitationInput extends CommandInput {
  @Field(() => ID) @IsUUID() convocationId: string;
}

@InputType()
export class SendConvocationUpdateInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
}

@InputType()
export class ResendConvocationInput extends CommandInput {
  @Field(() => ID) @IsUUID() convocationId: string;
}

@InputType()
export class RemindConvocationsInput extends CommandInput {
  @Field(() => ID) @IsUUID() meetingId: string;
}
