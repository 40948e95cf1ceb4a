import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork } from '../../networks/index.ts';
import type { UpdateSchoolHolidayInput } from '../api/calendar.inputs.ts';
import { schoolHolidayUpdated } from '../calendar.facts.ts';
import { schoolHolidayPolicy } from '../calendar.policy.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';
import { checkSchoolHoliday } from './check-school-holiday.ts';

/**
 * Changes a line of the network's school holidays; what is not given stays.
 *
 * @throws SCHOOL_HOLIDAY_NOT_FOUND, NETWORK_ARCHIVED
 * @throws SCHOOL_HOLIDAY_PERIOD_INVALID, SCHOOL_HOLIDAY_OVERLAPS
 */
export async function updateSchoolHoliday(
  ctx: CommandContext,
  { schoolHolidayId, ...input }: UpdateSchoolHolidayInput,
): Promise<{ schoolHoliday: string }> {
  const holiday = await ctx.find(
    SchoolHolidayEntity,
    schoolHolidayId,
    schoolHolidayPolicy.read,
    'SCHOOL_HOLIDAY_NOT_FOUND',
  );
  await ctx.authorize(schoolHolidayPolicy.updateSchoolHoliday, holiday);
  const { id, networkId } = holiday;
  // One change of the table at a time, so that two lines cannot slip past each other.
  await findNetwork(ctx, networkId, { lock: true });
  const changed = {
    name: input.name ?? holiday.name,
    from: input.from ?? holiday.from,
    until: input.until ?? holiday.until,
    isConfirmed: input.isConfirmed ?? holiday.isConfirmed,
  };
  await checkSchoolHoliday(ctx, { id, networkId, from: changed.from, until: changed.until });
  await ctx.db.update(SchoolHolidayEntity, { id }, changed);
  ctx.record(schoolHolidayUpdated(networkId, { schoolHolidayId: id }));
  return { schoolHoliday: id };
}
