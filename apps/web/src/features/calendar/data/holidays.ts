import { type Locale, publicHolidayAt, schoolHolidaysAt, schoolZones } from '@maillage/domain';
import type { CalendarNetwork } from './calendar.ts';

export interface DayOff {
  /** « Noël » */
  publicHoliday: string | null;
  /** « zone B », « Été austral » : whose holidays they are, each once. */
  schoolHolidays: string[];
  /** Networks whose schools are closed that day. */
  closedNetworkIds: ReadonlySet<string>;
}

/** What closes a day in the networks that are shown. */
export function dayOff(day: string, networks: readonly CalendarNetwork[], locale: Locale): DayOff {
  const closedNetworkIds = new Set<string>();
  const names = new Set<string>();
  let publicHoliday: string | null = null;
  for (const network of networks) {
    const own = network.schoolHolidays.map((holiday) => ({ ...holiday, fr: holiday.name, en: holiday.name }));
    const place = { departements: network.departementCodes, own };
    publicHoliday ??= publicHolidayAt(day, place)?.[locale] ?? null;
    for (const holiday of schoolHolidaysAt(day, place)) {
      closedNetworkIds.add(network.id);
      names.add(holiday.zone ? schoolZones.label(holiday.zone, locale) : holiday[locale]);
    }
  }
  return { publicHoliday, schoolHolidays: [...names].sort(), closedNetworkIds };
}
