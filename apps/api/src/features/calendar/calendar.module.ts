import { defineFeature } from '../../platform/feature.ts';
import { followSchoolHolidays } from '../series/index.ts';
import './api/calendar.fields.ts';
import { CalendarFeedsResolver, CalendarResolver } from './api/calendar.resolver.ts';
import { feedDoor } from './feed/feed.door.ts';
import { CalendarFeedEntity } from './model/calendar-feed.entity.ts';
import { SchoolHolidayEntity } from './model/school-holiday.entity.ts';
import { schoolHolidaysOf } from './queries/school-holidays-of.ts';

followSchoolHolidays(schoolHolidaysOf);

export const calendarFeature = defineFeature({
  name: 'calendar',
  entities: [CalendarFeedEntity, SchoolHolidayEntity],
  resolvers: [CalendarResolver, CalendarFeedsResolver],
  httpDoors: [feedDoor],
});
