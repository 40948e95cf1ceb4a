import { agendaPresetOf } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import type { ScheduleNextMeetingInput } from '../api/agenda.inputs.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { applyAgendaTemplate } from './apply-agenda-template.ts';
import { carryOver, itemsToCarry } from './carry-over.ts';
import { findMeeting } from './find-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { takeAgendaProposal } from './take-agenda-proposal.ts';

/**
 * Plans the next meeting of a body from one of its meetings: its length, place, link and readers, the standing items of the
 * body (those usual for its kind when it set none), the items to carry over and the proposals taken from the backlog.
 * Nothing is sent.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_STILL_AHEAD           items are carried over from what has taken place
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws AGENDA_ITEM_ALREADY_CARRIED
 * @throws AGENDA_PROPOSAL_NOT_FOUND
 * @throws AGENDA_PROPOSAL_CLOSED
 * @throws every refusal of scheduleMeeting
 */
export async function scheduleNextMeeting(
  ctx: CommandContext,
  input: ScheduleNextMeetingInput,
): Promise<{ meeting: string }> {
  const last = await findMeeting(ctx, input.meetingId, meetingPolicy.scheduleNextMeeting);
  const carried = input.agendaItemIds?.length ? await itemsToCarry(ctx, last, input.agendaItemIds) : [];
  if (carried.length && last.state === 'SCHEDULED' && last.startsAt > ctx.now)
    throw new AppError('MEETING_STILL_AHEAD');
  const { meeting: id } = await scheduleMeeting(ctx, {
    bodyId: last.bodyId,
    title: input.title ?? last.title,
    startsAt: input.startsAt,
    durationMinutes: input.durationMinutes ?? last.durationMinutes,
    timeZone: last.timeZone,
    place: input.place === undefined ? last.place : input.place,
    videoUrl: input.videoUrl === undefined ? last.videoUrl : input.videoUrl,
    visibility: last.visibility,
    namedPersonIds: last.namedPersonIds,
  });
  const next = await ctx.db.findOneByOrFail(MeetingEntity, { id });
  await applyAgendaTemplate(ctx, next, agendaPresetOf((await findBody(ctx, last.bodyId)).kind));
  await carryOver(ctx, last, carried, next);
  for (const agendaProposalId of new Set(input.agendaProposalIds ?? [])) {
    await takeAgendaProposal(ctx, { agendaProposalId, meetingId: id });
  }
  return { meeting: id };
}
