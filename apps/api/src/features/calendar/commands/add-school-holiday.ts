import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { AddSchoolHolidayInput } from '../api/calendar.inputs.ts';
import { schoolHolidayAdded } from '../calendar.facts.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';
import { checkSchoolHoliday } from './check-school-holiday.ts';

/**
 * Writes down school holidays of the network's own académie.
 *
 * @throws NETWORK_NOT_FOUND, NETWORK_ARCHIVED
 * @throws SCHOOL_HOLIDAY_PERIOD_INVALID, SCHOOL_HOLIDAY_OVERLAPS
 */
export async function addSchoolHoliday(
  ctx: CommandContext,
  { networkId, name, from, until, isConfirmed }: AddSchoolHolidayInput,
): Promise<{ schoolHoliday: string }> {
  const network = await findNetwork(ctx, networkId, { lock: true });
  await ctx.authorize(networkPolicy.addSchoolHoliday, network);
  await checkSchoolHoliday(ctx, { networkId, from, until });
  const kept = await ctx.db.save(
    ctx.db.create(SchoolHolidayEntity, {
      networkId,
      name,
      from,
      until,
      isConfirmed: isConfirmed ?? false,
      createdAt: ctx.now,
    }),
  );
  ctx.record(schoolHolidayAdded(networkId, { schoolHolidayId: kept.id }));
  return { schoolHoliday: kept.id };
}
