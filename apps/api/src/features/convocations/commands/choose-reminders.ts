import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { remindersResumed, remindersStopped } from '../convocations.facts.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { ReminderStopEntity } from '../model/reminder-stop.entity.ts';

export interface ReminderChoice {
  /** Out of the token of the link `/stop/{token}`; null when it was not made here. */
  convocationId: string | null;
  wanted: boolean;
}

/**
 * Stops the reminders of a network for somebody who came by the link of a message, or takes them up again. Convocations
 * and changes still come. Saying it again changes nothing.
 *
 * @throws CONVOCATION_LINK_UNKNOWN
 */
export async function chooseReminders(
  ctx: CommandContext,
  { convocationId, wanted }: ReminderChoice,
): Promise<{ wanted: boolean }> {
  const found = convocationId ? await ctx.db.findOneBy(ConvocationEntity, { id: convocationId }) : null;
  if (!found) throw new AppError('CONVOCATION_LINK_UNKNOWN');
  const { networkId, personId } = found;
  if (wanted === !(await ctx.db.existsBy(ReminderStopEntity, { networkId, personId }))) return { wanted };
  if (wanted) {
    await ctx.db.delete(ReminderStopEntity, { networkId, personId });
  } else {
    await ctx.db
      .createQueryBuilder()
      .insert()
      .into(ReminderStopEntity)
      .values({ networkId, personId, stoppedAt: ctx.now })
      .orIgnore()
      .execute();
  }
  ctx.record((wanted ? remindersResumed : remindersStopped)(networkId, { personId }));
  return { wanted };
}
