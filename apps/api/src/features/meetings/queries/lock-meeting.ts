import type { CommandContext } from '../../../platform/run/command-context.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';

/** A meeting, locked until the end of the transaction, for a command that checks its right on a row below it. */
export const lockMeeting = ({ db }: CommandContext, id: string): Promise<MeetingEntity> =>
  db.findOneOrFail(MeetingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
