import { Field, ObjectType } from '@nestjs/graphql';
import { Network } from '../../networks/index.ts';
import { CalendarFeed, SchoolHoliday } from './calendar.types.ts';

@ObjectType()
export class CreateCalendarFeedPayload {
  @Field(() => CalendarFeed) calendarFeed: CalendarFeed;
  @Field(() => String, {
    nullable: true,
    description: 'The address itself, this once. Null when the same command is sent again: it was not kept.',
  })
  url: string | null;
}

@ObjectType()
export class RevokeCalendarFeedPayload {
  @Field() revoked: boolean;
}

@ObjectType()
export class SchoolHolidayPayload {
  @Field(() => SchoolHoliday) schoolHoliday: SchoolHoliday;
}

@ObjectType()
export class RemoveSchoolHolidayPayload {
  @Field(() => Network) network: Network;
}
