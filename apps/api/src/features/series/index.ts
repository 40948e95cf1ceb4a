export { followSchoolHolidays, type SchoolBreak } from './queries/holidays-around.ts';
export { recurrencesOf, type SeriesRecurrence } from './queries/recurrences-of.ts';
