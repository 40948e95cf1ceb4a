import { type SeriesPattern, type ShortMonths, seriesPatterns, shortMonthChoices } from '@maillage/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Day } from '../../../platform/http/scalars.ts';
import { ScheduleMeetingInput } from '../../meetings/index.ts';
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
