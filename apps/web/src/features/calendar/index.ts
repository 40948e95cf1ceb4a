export { type CalendarMeeting, type CalendarNetwork, CalendarNetworksQuery, CalendarQuery } from './data/calendar.ts';
export {
  byDay,
  type CalendarView,
  calendarViews,
  daysOf,
  mondayOf,
  periodOf,
  stepFrom,
  weekFrom,
  weeksOfMonth,
} from './data/days.ts';
export { dayOff } from './data/holidays.ts';
export { AgendaView } from './parts/agenda-view.tsx';
export { DateNotes } from './parts/date-notes.tsx';
export { DayGrid } from './parts/day-grid.tsx';
export { CalendarFeeds } from './parts/feeds.tsx';
export { InkFilter, NetworkFilter, Warnings } from './parts/filters.tsx';
export { MoveDialog } from './parts/move-dialog.tsx';
export { SchoolHolidays } from './parts/school-holidays.tsx';
export { SubscribeDialog } from './parts/subscribe-dialog.tsx';
