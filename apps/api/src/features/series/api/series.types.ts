import type { OccurrenceSkip, SeriesPattern, ShortMonths } from '@maillage/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import {
  before,
  notBefore,
  one,
  page,
  ReadableIf,
  Reads,
  ReadsFrom,
  viewerCan,
} from '../../../platform/read/declare.ts';
import { Body } from '../../governance/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { OccurrenceEntity } from '../model/occurrence.entity.ts';
import { SeriesEntity } from '../model/series.entity.ts';
import { occurrencePolicy, seriesPolicy } from '../series.policy.ts';
import { OccurrenceSkipEnum, SeriesPatternEnum, ShortMonthsEnum } from './enums.ts';

@InputType({ description: 'Dates of the rule from an instant on, and before another.' })
export class OccurrenceFilter {
  @Field(() => DateTime, { nullable: true }) @IsOptional() from?: Date | null;
  @Field(() => DateTime, { nullable: true }) @IsOptional() to?: Date | null;
}

@ReadsFrom(
  () => SeriesEntity,
  () => seriesPolicy.read,
)
@ObjectType({ description: 'Meetings of a body that come back by a rule.' })
export class Series {
  @Field(() => ID) id: string;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Field() title: string;
  @Field(() => SeriesPatternEnum) pattern: SeriesPattern;
  @Field(() => Int, { description: 'Every so many weeks or months.' }) interval: number;
  @Field(() => ShortMonthsEnum) shortMonths: ShortMonths;
  @Field(() => Boolean) skipSchoolHolidays: boolean;
  @Field(() => Boolean) skipPublicHolidays: boolean;
  @Field(() => DateTime, { description: 'The first date of the rule.' }) startsAt: string;
  @Field({ description: 'IANA: the hour is said in it, summer and winter.' }) timeZone: string;
  @Field(() => Int) durationMinutes: number;
  @ReadableIf(() => seriesPolicy.open)
  @Field(() => String, { nullable: true })
  place: string | null;
  @ReadableIf(() => seriesPolicy.join)
  @Field(() => String, { nullable: true })
  videoUrl: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day, included; null: without end.' }) untilOn: string | null;
  @Field(() => Day, { description: 'Up to when its meetings are in the calendar; carried on by itself.' })
  plannedUntilOn: string;
  @Reads(one(() => Series, 'replacesSeriesId', { nullable: true })) replaces: Series | null;
  @Reads(
    page(() => Occurrence, {
      on: 'seriesId',
      orderBy: 'plannedAt, id',
      filter: { input: () => OccurrenceFilter, by: { from: notBefore('plannedAt'), to: before('plannedAt') } },
    }),
  )
  occurrences: unknown;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => OccurrenceEntity,
  () => occurrencePolicy.read,
)
@ObjectType({ description: 'A date of the rule. Moved or cancelled, its meeting stays the one of that date.' })
export class Occurrence {
  @Field(() => ID) id: string;
  @Reads(one(() => Series, 'seriesId')) series: Series;
  @Field(() => DateTime, { description: 'When the rule says; what calendars call RECURRENCE-ID.' }) plannedAt: string;
  @Field(() => OccurrenceSkipEnum, { nullable: true, description: 'Why the date itself has no meeting.' })
  skippedBecause: OccurrenceSkip | null;
  @Reads(one(() => Meeting, 'meetingId', { nullable: true })) meeting: Meeting | null;
  @Reads(viewerCan()) viewerCan: string[];
}
