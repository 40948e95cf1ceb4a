import { type SeriesPattern, type ShortMonths, seriesPatterns, shortMonthChoices } from '@maillage/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDate,
  IsDefined,
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
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { meetingLimits, ScheduleMeetingInput, webAddress } from '../../meetings/index.ts';
import { SeriesPatternEnum, ShortMonthsEnum } from './enums.ts';

@InputType({ description: 'With the first date, it says every other one. Without an end, it has none.' })
export class SeriesRuleInput {
  @Field(() => SeriesPatternEnum) @IsIn(seriesPatterns.codes) pattern: SeriesPattern;
  @Field(() => Int, { description: 'Every so many weeks or months.' }) @IsInt() interval: number;
  @Field(() => ShortMonthsEnum, { nullable: true, description: 'From the 29th on, by date: SKIP unless told.' })
  @IsOptional()
  @IsIn(shortMonthChoices.codes)
  shortMonths?: ShortMonths | null;
  @Field(() => Boolean) @IsBoolean() skipSchoolHolidays: boolean;
  @Field(() => Boolean) @IsBoolean() skipPublicHolidays: boolean;
  @Field(() => Day, { nullable: true, description: 'Last day, included.' })
  @IsOptional()
  @IsString()
  untilOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many meetings: dates that are skipped do not count.' })
  @IsOptional()
  @IsInt()
  count?: number | null;
}

@InputType({ description: '`startsAt` is the first date of the rule; its hour on the wall is that of all others.' })
export class ScheduleSeriesInput extends ScheduleMeetingInput {
  @Field(() => SeriesRuleInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => SeriesRuleInput)
  rule: SeriesRuleInput;
}

@InputType({
  description:
    'From a day to come on: another rule, hour, length, title or place. What is left out stays; null clears.',
})
export class ChangeSeriesInput extends CommandInput {
  @Field(() => ID) @IsUUID() seriesId: string;
  @Field(() => Day, { description: 'The dates of the series from this day on are replaced.' })
  @IsString()
  fromOn: string;
  @Field(() => DateTime, { description: 'The first date of the new rule, not before `fromOn`.' })
  @IsDate()
  startsAt: Date;
  @Field(() => SeriesRuleInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => SeriesRuleInput)
  rule: SeriesRuleInput;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() durationMinutes?: number | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(meetingLimits.title)
  title?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(meetingLimits.place)
  place?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(meetingLimits.videoUrl)
  videoUrl?: string | null;
}

@InputType()
export class EndSeriesInput extends CommandInput {
  @Field(() => ID) @IsUUID() seriesId: string;
  @Field(() => Day, { description: 'Today or a day to come; meetings after it are cancelled.' })
  @IsString()
  lastOn: string;
  @Field(() => String, { nullable: true, description: 'Said with each meeting that is cancelled.' })
  @IsOptional()
  @IsString()
  @MaxLength(meetingLimits.cancelReason)
  reason?: string | null;
}

@InputType()
export class MoveOccurrenceInput extends CommandInput {
  @Field(() => ID) @IsUUID() occurrenceId: string;
  @Field(() => DateTime) @IsDate() startsAt: Date;
}
