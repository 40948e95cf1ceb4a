import { type Availability, availabilities, DATE_OPTIONS_MAX } from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { AvailabilityEnum } from './enums.ts';

/** In signs, as the forms count them. */
const limits = { title: 200, place: 300, videoUrl: 2_000, message: 2_000, token: 200 } as const;
const webAddress = { protocols: ['http', 'https'], require_protocol: true };
/** More than a poll may hold: how many is refused by a sentence of its own. */
const manyDates = 100;

@InputType()
export class CreateDatePollInput extends CommandInput {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field() @IsString() @MaxLength(limits.title) title: string;
  @Field(() => [DateTime], { description: `The dates proposed, ${DATE_OPTIONS_MAX} at most.` })
  @ArrayMaxSize(manyDates)
  @IsDate({ each: true })
  startsAt: Date[];
  @Field(() => Int) @IsInt() durationMinutes: number;
  @Field(() => DateTime, { description: 'When answers stop; not after the first date.' }) @IsDate() closesAt: Date;
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
  @Field(() => String, { nullable: true, description: 'A word to those who are asked.' })
  @IsOptional()
  @IsString()
  @MaxLength(limits.message)
  message?: string | null;
}

@InputType({ description: 'What is left out stays as it is; a null place or link clears. Answers are always kept.' })
export class UpdateDatePollInput extends CommandInput {
  @Field(() => ID) @IsUUID() datePollId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(limits.title) title?: string | null;
  @Field(() => String, { nullable: true, description: 'The same hours, said in another zone.' })
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
  @Field(() => DateTime, { nullable: true, description: 'Opens a closed poll again.' })
  @IsOptional()
  @IsDate()
  closesAt?: Date | null;
  @Field(() => [DateTime], { nullable: true, description: 'Dates proposed beside the others.' })
  @IsOptional()
  @ArrayMaxSize(manyDates)
  @IsDate({ each: true })
  addedStartsAt?: Date[] | null;
}

@InputType()
export class DateAnswerInput {
  @Field(() => ID) @IsUUID() dateOptionId: string;
  @Field(() => AvailabilityEnum, { nullable: true, description: 'Null takes the answer back.' })
  @IsOptional()
  @IsIn(availabilities.codes)
  availability?: Availability | null;
}

@InputType()
export class AnswerDatePollInput extends CommandInput {
  @Field(() => ID) @IsUUID() datePollId: string;
  @Field(() => ID, { description: 'One’s own, or, for who runs the body, that of somebody who called.' })
  @IsUUID()
  seatId: string;
  @Field(() => [DateAnswerInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(manyDates)
  @ValidateNested({ each: true })
  @Type(() => DateAnswerInput)
  answers: DateAnswerInput[];
}

@InputType()
export class AnswerDatePollByLinkInput extends CommandInput {
  @Field({ description: 'Of the personal link in the mail.' }) @IsString() @MaxLength(limits.token) token: string;
  @Field(() => ID) @IsUUID() seatId: string;
  @Field(() => [DateAnswerInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(manyDates)
  @ValidateNested({ each: true })
  @Type(() => DateAnswerInput)
  answers: DateAnswerInput[];
}

@InputType()
export class RemindDatePollInput extends CommandInput {
  @Field(() => ID) @IsUUID() datePollId: string;
}

@InputType()
export class CloseDatePollInput extends CommandInput {
  @Field(() => ID) @IsUUID() datePollId: string;
}

@InputType()
export class ChooseDateOptionInput extends CommandInput {
  @Field(() => ID) @IsUUID() dateOptionId: string;
}
