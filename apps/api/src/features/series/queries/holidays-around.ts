import { type Label, type PlainDate, schoolHolidays, schoolZoneOf } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { departementOfNetwork } from '../../networks/index.ts';

/** Days without class: `[from, until[`. */
export interface SchoolBreak extends Label {
  from: PlainDate;
  until: PlainDate;
}

/** What a series must know of the calendar of its network. */
export interface Holidays {
  /** Whose public holidays are kept; null: only those of the nation. */
  departement: string | null;
  school: readonly SchoolBreak[];
}

/** Reads the school holidays that a network follows. */
export type SchoolHolidaysReader = (
  db: EntityManager,
  network: { networkId: string; departement: string | null },
) => Promise<readonly SchoolBreak[]>;

const ofZone: SchoolHolidaysReader = async (_db, { departement }) => {
  const zone = departement ? schoolZoneOf(departement) : null;
  return zone ? schoolHolidays(zone) : [];
};

let readSchoolHolidays = ofZone;

/**
 * For the feature that keeps the holidays fixed locally (overseas), which comes after this one in the map: called once,
 * where its module is declared. Until then the national calendar of the three zones is followed.
 */
export function followSchoolHolidays(reader: SchoolHolidaysReader): void {
  readSchoolHolidays = reader;
}

/** The holidays that the series of a body skip, or are told about. */
export async function holidaysAround(
  db: EntityManager,
  { networkId, timeZone }: { networkId: string; timeZone: string },
): Promise<Holidays> {
  const departement = await departementOfNetwork(db, { networkId, timeZone });
  return { departement, school: await readSchoolHolidays(db, { networkId, departement }) };
}

/** The day until which the school calendar is known; null when nothing of it is. */
export const schoolKnownUntil = ({ school }: Holidays): PlainDate | null =>
  school
    .map(({ until }) => until)
    .sort()
    .at(-1) ?? null;
