import { definePolicy } from '../../platform/access/policy.ts';
import { administers, allOf, anyOf, inNetwork, isBySession, isSelf } from '../../platform/access/rule.ts';
import { networkIsPublic } from '../networks/index.ts';
import { CalendarFeedEntity } from './model/calendar-feed.entity.ts';
import { SchoolHolidayEntity } from './model/school-holiday.entity.ts';

/** A feed gives away what its owner may see: no program makes one, or learns of one, with a token of the API. */
const ofOneself = allOf(isSelf(), isBySession());

export const calendarFeedPolicy = definePolicy('calendar', () => CalendarFeedEntity, {
  read: ofOneself,
  createCalendarFeed: ofOneself,
  revokeCalendarFeed: ofOneself,
});

export const schoolHolidayPolicy = definePolicy('calendar', () => SchoolHolidayEntity, {
  read: anyOf(inNetwork(), networkIsPublic()),
  updateSchoolHoliday: administers(),
  removeSchoolHoliday: administers(),
});
