import type { FeedScope, SchoolZone } from '@maillage/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { one, Reads, ReadsFrom, viewerCan } from '../../../platform/read/declare.ts';
import { Body } from '../../governance/index.ts';
import { Network, Territory } from '../../networks/index.ts';
import { calendarFeedPolicy, schoolHolidayPolicy } from '../calendar.policy.ts';
import { CalendarFeedEntity } from '../model/calendar-feed.entity.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';
import { FeedScopeEnum, SchoolZoneEnum } from './enums.ts';

@ReadsFrom(
  () => CalendarFeedEntity,
  () => calendarFeedPolicy.read,
)
@ObjectType({ description: 'A private address at which a calendar program reads what its owner may see.' })
export class CalendarFeed {
  @Field(() => ID) id: string;
  @Field(() => FeedScopeEnum) scope: FeedScope;
  @Reads(one(() => Body, 'targetId', { nullable: true })) body: Body | null;
  @Reads(one(() => Network, 'targetId', { nullable: true })) network: Network | null;
  @Reads(one(() => Territory, 'targetId', { nullable: true })) territory: Territory | null;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime, { nullable: true, description: 'To the hour; null until a program has read it.' })
  lastReadAt: string | null;
}

@ReadsFrom(
  () => SchoolHolidayEntity,
  () => schoolHolidayPolicy.read,
)
@ObjectType({ description: 'School holidays that a network wrote down, where no national zone applies.' })
export class SchoolHoliday {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => Day, { description: 'First day without class.' }) from: string;
  @Field(() => Day, { description: 'Day of return, itself a day of class.' }) until: string;
  @Field({ description: 'Somebody checked the dates against the official text.' }) isConfirmed: boolean;
  @Reads(viewerCan()) viewerCan: string[];
}

@ObjectType({ description: 'School holidays that a date falls in.' })
export class SchoolHolidayNote {
  @Field() name: string;
  @Field(() => SchoolZoneEnum, { nullable: true, description: 'Null for those that the network wrote down.' })
  zone: SchoolZone | null;
  @Field(() => Day) from: string;
  @Field(() => Day, { description: 'Day of return.' }) until: string;
  @Field() isConfirmed: boolean;
}

@ObjectType({ description: 'A meeting of that day to which somebody is expected who holds a seat here.' })
export class ClashingMeeting {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() bodyName: string;
  @Field() networkName: string;
  @Field(() => DateTime) startsAt: string;
  @Field(() => DateTime) endsAt: string;
  @Field() timeZone: string;
  @Field({ description: 'At the same hour, not only on the same day.' }) overlaps: boolean;
}

@ObjectType({ description: 'A seat whose holder is expected elsewhere that day.' })
export class SeatClash {
  @Field(() => ID) seatId: string;
  @Field() seatLabel: string;
  @Field() isKey: boolean;
  @Field() personName: string;
  @Field(() => [ClashingMeeting], { description: 'Those that the viewer may see.' }) meetings: ClashingMeeting[];
  @Field({ description: 'Something that day which is not the viewer’s to know: neither where nor at what hour.' })
  isTakenElsewhere: boolean;
}

@ObjectType({ description: 'What is to be known of a date before it is chosen. It says, it forbids nothing.' })
export class DateNotes {
  @Field(() => Day, { description: 'The day, in the zone asked.' }) date: string;
  @Field(() => [SeatClash]) clashes: SeatClash[];
  @Field(() => String, { nullable: true, description: 'Its name, in the viewer’s language.' })
  publicHoliday: string | null;
  @Field(() => [SchoolHolidayNote]) schoolHolidays: SchoolHolidayNote[];
  @Field({ description: 'Nothing can be said of school holidays: the network has not written them down.' })
  schoolHolidaysUnknown: boolean;
  @Field() isWeekend: boolean;
  @Field({ description: 'It starts in the evening.' }) isEvening: boolean;
  @Field({ description: 'Parents hold a seat: they are freer in the evening.' }) hasParents: boolean;
}
