import type { ErrorCode, Problem } from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { datePollPolicy } from '../polls.policy.ts';

/** @throws the problem that a rule of libs/domain found, if any */
export function refuse(found: Problem<ErrorCode> | null): void {
  if (found) throw new AppError(found.code, found.params);
}

/**
 * A poll, locked until the end of the transaction, once the right to change it was checked: nobody answers while it is
 * being closed.
 *
 * @throws DATE_POLL_NOT_FOUND   it does not exist or the viewer may not see it
 * @throws FORBIDDEN
 */
export async function findDatePoll(ctx: CommandContext, id: string, permission: Permission): Promise<DatePollEntity> {
  const poll = await ctx.find(DatePollEntity, id, datePollPolicy.read, 'DATE_POLL_NOT_FOUND', { lock: true });
  await ctx.authorize(permission, poll);
  return poll;
}
