import type { FeedScope } from '@maillage/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsDate,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { Trimmed } from '../../../platform/http/trimmed.ts';
import { FeedScopeEnum } from './enums.ts';

const nameLength = 100;
const longestMinutes = 3 * 24 * 60;

@InputType({ description: 'Meetings that start from an instant on and before another, in the viewer’s networks.' })
export class CalendarFilter {
  @Field(() => DateTime) @IsDate() from: Date;
  @Field(() => DateTime) @IsDate() to: Date;
  @Field(() => Boolean, { nullable: true, description: 'Only those of the bodies where the viewer sits.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

@ArgsType()
export class DateNotesArgs {
  @Field(() => ID) @IsUUID() bodyId: string;
  @Field(() => DateTime) @IsDate() startsAt: Date;
  @Field(() => Int) @IsInt() @Min(1) @Max(longestMinutes) durationMinutes: number;
  @Field({ description: 'IANA: whose day is meant.' }) @IsString() @MaxLength(nameLength) timeZone: string;
  @Field(() => ID, { nullable: true, description: 'The meeting that is being moved: it does not clash with itself.' })
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;
}

@InputType()
export class CreateCalendarFeedInput extends CommandInput {
  @Field(() => FeedScopeEnum) @IsString() scope: FeedScope;
  @Field(() => ID, { description: 'Of oneself, of a body, of a network or of a territory.' }) @IsUUID() id: string;
}

@InputType()
export class RevokeCalendarFeedInput extends CommandInput {
  @Field(() => ID) @IsUUID() calendarFeedId: string;
}

@InputType()
export class AddSchoolHolidayInput extends CommandInput {
  @Field(() => ID) @IsUUID() networkId: string;
  @Field() @Trimmed() @IsString() @MinLength(1) @MaxLength(nameLength) name: string;
  @Field(() => Day, { description: 'First day without class.' }) @IsString() from: string;
  @Field(() => Day, { description: 'Day of return, itself a day of class.' }) @IsString() until: string;
  @Field(() => Boolean, { nullable: true, description: 'Checked against the official text; not, unless told.' })
  @IsOptional()
  @IsBoolean()
  isConfirmed?: boolean | null;
}

@InputType()
export class UpdateSchoolHolidayInput extends CommandInput {
  @Field(() => ID) @IsUUID() schoolHolidayId: string;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(nameLength)
  name?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() from?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() until?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() isConfirmed?: boolean | null;
}

@InputType()
export class RemoveSchoolHolidayInput extends CommandInput {
  @Field(() => ID) @IsUUID() schoolHolidayId: string;
}
