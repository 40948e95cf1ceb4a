import type { SendingKind } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MeetingRow } from './find-convocation.ts';

const insertSendings = `
  insert into convocations_sending (network_id, meeting_id, convocation_id, kind, queued_at)
  select c.network_id, c.meeting_id, c.id, $3, $4 from convocations_convocation c
  where c.network_id = $1 and c.meeting_id = $2 and (c.id = any($5::uuid[]) or ($5 is null and c.withdrawn_at is null))`;

/**
 * Notes that a message goes to people convened: to these, or to all. The mails are written by the job that follows the
 * fact, under the same ids.
 */
export async function queueSendings(
  ctx: CommandContext,
  { networkId, id }: Pick<MeetingRow, 'networkId' | 'id'>,
  kind: SendingKind,
  convocationIds: readonly string[] | null = null,
): Promise<void> {
  await ctx.db.query(insertSendings, [networkId, id, kind, ctx.now, convocationIds]);
}
