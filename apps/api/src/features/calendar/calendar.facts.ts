import { defineFact } from '../../platform/facts/fact.ts';

export const calendarFeedCreated = defineFact<{ personId: string; calendarFeedId: string; scope: string }>(
  'calendar.calendarFeedCreated',
);
export const calendarFeedRevoked = defineFact<{ personId: string; calendarFeedId: string }>(
  'calendar.calendarFeedRevoked',
);
export const schoolHolidayAdded = defineFact<{ schoolHolidayId: string }>('calendar.schoolHolidayAdded');
export const schoolHolidayUpdated = defineFact<{ schoolHolidayId: string }>('calendar.schoolHolidayUpdated');
export const schoolHolidayRemoved = defineFact<{ schoolHolidayId: string }>('calendar.schoolHolidayRemoved');
