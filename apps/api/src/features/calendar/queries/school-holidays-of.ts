import { schoolHolidays, schoolZoneOf } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { SchoolBreak } from '../../series/index.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';

/** The school holidays that the series of a network skip: those of its zone, if it has one, and those it wrote down. */
export async function schoolHolidaysOf(
  db: EntityManager,
  { networkId, departement }: { networkId: string; departement: string | null },
): Promise<SchoolBreak[]> {
  const own = await db.find(SchoolHolidayEntity, { where: { networkId }, order: { from: 'ASC' } });
  const zone = departement ? schoolZoneOf(departement) : null;
  return [
    ...(zone ? schoolHolidays(zone) : []),
    ...own.map(({ name, from, until }) => ({ fr: name, en: name, from, until })),
  ];
}
