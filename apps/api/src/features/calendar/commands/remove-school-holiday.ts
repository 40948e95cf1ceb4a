import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork } from '../../networks/index.ts';
import type { RemoveSchoolHolidayInput } from '../api/calendar.inputs.ts';
import { schoolHolidayRemoved } from '../calendar.facts.ts';
import { schoolHolidayPolicy } from '../calendar.policy.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';

/**
 * Takes a line out of the network's school holidays.
 *
 * @throws SCHOOL_HOLIDAY_NOT_FOUND, NETWORK_ARCHIVED
 */
export async function removeSchoolHoliday(
  ctx: CommandContext,
  { schoolHolidayId }: RemoveSchoolHolidayInput,
): Promise<{ network: string }> {
  const { id, networkId, ...holiday } = await ctx.find(
    SchoolHolidayEntity,
    schoolHolidayId,
    schoolHolidayPolicy.read,
    'SCHOOL_HOLIDAY_NOT_FOUND',
    { lock: true },
  );
  await ctx.authorize(schoolHolidayPolicy.removeSchoolHoliday, { id, networkId, ...holiday });
  await findNetwork(ctx, networkId);
  await ctx.db.delete(SchoolHolidayEntity, { id });
  ctx.record(schoolHolidayRemoved(networkId, { schoolHolidayId: id }));
  return { network: networkId };
}
