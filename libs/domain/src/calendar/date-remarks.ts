import type { PublicHoliday } from '../networks/public-holidays.ts';
import { publicHolidayOn } from '../networks/public-holidays.ts';
import {
  type SchoolHoliday,
  type SchoolZone,
  schoolHolidayOn,
  schoolHolidays,
  schoolZoneOf,
} from '../networks/school-holidays.ts';
import { type Instant, type PlainDate, plainDateIn, zonedParts } from '../typography/dates.ts';

/** Where and under which calendar a network lives. */
export interface HolidayPlace {
  /** Codes of the départements of its territories. */
  departements: readonly string[];
  /** What the network wrote down itself: all there is where no zone applies (Corse, overseas). */
  own: readonly SchoolHoliday[];
}

export interface SchoolHolidayAtPlace extends SchoolHoliday {
  /** Null when the network wrote it down. */
  zone: SchoolZone | null;
}

/** The zones of the national calendar that a network is in, each once, in order. */
export function schoolZonesOf({ departements }: Pick<HolidayPlace, 'departements'>): SchoolZone[] {
  const zones = departements.map(schoolZoneOf).filter((zone) => zone !== null);
  return [...new Set(zones)].sort();
}

/** Whether a network is somewhere whose school holidays are fixed locally, and must write them down. */
export function needsOwnSchoolHolidays({ departements }: Pick<HolidayPlace, 'departements'>): boolean {
  return departements.some((code) => schoolZoneOf(code) === null);
}

/** The school holidays that a day falls in: of each zone of the place, and of its own table. */
export function schoolHolidaysAt(date: PlainDate, place: HolidayPlace): SchoolHolidayAtPlace[] {
  const ofZones = schoolZonesOf(place).flatMap((zone) => {
    const found = schoolHolidayOn(date, schoolHolidays(zone));
    return found ? [{ ...found, zone }] : [];
  });
  const own = schoolHolidayOn(date, place.own);
  return own ? [...ofZones, { ...own, zone: null }] : ofZones;
}

/** The public holiday of that day in one of the départements, or, without any, of the nation. */
export function publicHolidayAt(
  date: PlainDate,
  { departements }: Pick<HolidayPlace, 'departements'>,
): PublicHoliday | null {
  for (const departement of departements.length > 0 ? departements : [null]) {
    const found = publicHolidayOn(date, departement);
    if (found) return found;
  }
  return null;
}

/** From this hour on people are free of their own working day: parents, volunteers, elected members. A default. */
export const EVENING_FROM_HOUR = 18;

export interface DateRemarks {
  date: PlainDate;
  publicHoliday: PublicHoliday | null;
  schoolHolidays: SchoolHolidayAtPlace[];
  isWeekend: boolean;
  /** It starts in the evening, as the clock of its zone says. */
  isEvening: boolean;
}

/** What is to be known of a date before it is chosen, people apart. Says, never blocks. */
export function remarksOn(startsAt: Instant, timeZone: string, place: HolidayPlace): DateRemarks {
  const date = plainDateIn(startsAt, timeZone);
  const { weekday, hour } = zonedParts(startsAt, timeZone);
  return {
    date,
    publicHoliday: publicHolidayAt(date, place),
    schoolHolidays: schoolHolidaysAt(date, place),
    isWeekend: weekday >= 6,
    isEvening: hour >= EVENING_FROM_HOUR,
  };
}
