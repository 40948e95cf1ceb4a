import {
  changeProblem,
  type ErrorCode,
  type Problem,
  plainDateIn,
  recordProblem,
  writingProblem,
} from '@maillage/domain';
import type { Permission } from '../../../platform/access/policy.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import { agendaItemPolicy, meetingPolicy, outcomePolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';

/** @throws the problem that a rule of libs/domain found, if any */
export function refuse(found: Problem<ErrorCode> | null): void {
  if (found) throw new AppError(found.code, found.params);
}

/** The day when the minutes were published, in the meeting's own zone. */
export const publishedOn = ({ minutesPublishedAt, timeZone }: MeetingEntity): string | null =>
  minutesPublishedAt && plainDateIn(minutesPublishedAt, timeZone);

/**
 * A meeting, locked until the end of the transaction whatever its state, once the right to change it was checked: nothing
 * is written while its minutes are being published.
 *
 * @throws MEETING_NOT_FOUND   it does not exist or the viewer may not see it
 * @throws FORBIDDEN
 */
export async function findMeeting(ctx: CommandContext, id: string, permission: Permission): Promise<MeetingEntity> {
  const meeting = await ctx.find(MeetingEntity, id, meetingPolicy.read, 'MEETING_NOT_FOUND', { lock: true });
  await ctx.authorize(permission, meeting);
  return meeting;
}

/**
 * A meeting that may still change: neither cancelled nor published.
 *
 * @throws MEETING_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function findMeetingToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<MeetingEntity> {
  const meeting = await findMeeting(ctx, id, permission);
  refuse(changeProblem(meeting, publishedOn(meeting)));
  return meeting;
}

interface ItemOfMeeting {
  meeting: MeetingEntity;
  item: AgendaItemEntity;
}

/**
 * An agenda item that may still change, with its meeting locked.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function findAgendaItemToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<ItemOfMeeting> {
  const found = await ctx.find(AgendaItemEntity, id, agendaItemPolicy.read, 'AGENDA_ITEM_NOT_FOUND');
  const meeting = await findMeetingToChange(ctx, found.meetingId, permission);
  // Read again under the lock: another hand may have moved, saved or removed it in the meantime.
  const item = await ctx.db.findOneBy(AgendaItemEntity, { id });
  if (!item) throw new AppError('AGENDA_ITEM_NOT_FOUND');
  return { meeting, item };
}

/**
 * An agenda item under which minutes may be written: its meeting was opened, and its body keeps texts.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws MEETING_NOT_OPENED
 * @throws VAULT_ONLY_KIND        the body examines named situations
 */
export async function findAgendaItemToMinute(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<ItemOfMeeting> {
  const found = await findAgendaItemToChange(ctx, id, permission);
  await checkWritable(ctx, found.meeting);
  return found;
}

/**
 * An outcome that may still change, with its meeting locked.
 *
 * @throws OUTCOME_NOT_FOUND
 * @throws FORBIDDEN
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 */
export async function findOutcomeToChange(
  ctx: CommandContext,
  id: string,
  permission: Permission,
): Promise<OutcomeEntity> {
  const found = await ctx.find(OutcomeEntity, id, outcomePolicy.read, 'OUTCOME_NOT_FOUND');
  await findMeetingToChange(ctx, found.meetingId, permission);
  const outcome = await ctx.db.findOneBy(OutcomeEntity, { id });
  if (!outcome) throw new AppError('OUTCOME_NOT_FOUND');
  return outcome;
}

async function checkWritable(ctx: CommandContext, meeting: MeetingEntity): Promise<void> {
  refuse(recordProblem(meeting, publishedOn(meeting)));
  refuse(writingProblem((await findBody(ctx, meeting.bodyId)).kind));
}
