import { schoolHolidayProblem } from '@maillage/domain';
import { LessThan, MoreThan, Not } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { SchoolHolidayEntity } from '../model/school-holiday.entity.ts';

/**
 * @throws SCHOOL_HOLIDAY_PERIOD_INVALID
 * @throws SCHOOL_HOLIDAY_OVERLAPS   another line of the network has one of these days
 */
export async function checkSchoolHoliday(
  ctx: CommandContext,
  holiday: { id?: string; networkId: string; from: string; until: string },
): Promise<void> {
  const problem = schoolHolidayProblem(holiday.from, holiday.until);
  if (problem) throw new AppError(problem.code, problem.params, [{ path: 'until', ...problem }]);
  const other = await ctx.db.findOneBy(SchoolHolidayEntity, {
    networkId: holiday.networkId,
    from: LessThan(holiday.until),
    until: MoreThan(holiday.from),
    ...(holiday.id ? { id: Not(holiday.id) } : {}),
  });
  if (!other) return;
  const { name, from, until } = other;
  throw new AppError('SCHOOL_HOLIDAY_OVERLAPS', { name, from, until });
}
