import { agendaCallOf, changeProblem, plainDateIn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import type { ProposeAgendaItemInput } from '../api/agenda.inputs.ts';
import { agendaItemProposed } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { checkListed } from '../queries/directory.ts';
import { publishedOn, refuse } from './find-meeting.ts';
import { itemTitleOf } from './place-agenda-items.ts';

/**
 * Puts a point in the backlog of a body, for one of its meetings or for any. For a meeting, it is received until J-n of
 * the body's rules. Who presents is who proposes, unless told.
 *
 * @throws BODY_NOT_FOUND
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws OTHER_BODY_MEETING
 * @throws AGENDA_CALL_CLOSED
 * @throws PERSON_NOT_FOUND
 * Source: features M12.
 */
export async function proposeAgendaItem(
  ctx: CommandContext,
  input: ProposeAgendaItemInput,
): Promise<{ agendaProposal: string }> {
  const body = await findBody(ctx, input.bodyId);
  await ctx.authorize(bodyPolicy.proposeAgendaItem, body);
  if (body.dissolvedOn) throw new AppError('BODY_DISSOLVED', { dissolvedOn: body.dissolvedOn });
  if (input.meetingId) await checkCall(ctx, input.meetingId, body);
  const presenterLabel = input.presenterLabel?.trim() || null;
  const presenterPersonId = input.presenterPersonId ?? (presenterLabel ? null : ctx.viewer.personId);
  if (input.presenterPersonId) await checkListed(ctx.db, body.networkId, [input.presenterPersonId]);
  const proposal = await ctx.db.save(
    ctx.db.create(AgendaProposalEntity, {
      networkId: body.networkId,
      bodyId: body.id,
      meetingId: input.meetingId ?? null,
      title: itemTitleOf(input.title),
      kind: input.kind,
      durationMinutes: input.durationMinutes ?? null,
      framework: input.framework ?? null,
      presenterPersonId,
      presenterLabel,
      note: input.note?.trim() || null,
      proposedByPersonId: ctx.viewer.personId,
      proposedAt: ctx.now,
    }),
  );
  ctx.record(agendaItemProposed(body.networkId, { bodyId: body.id, agendaProposalId: proposal.id }));
  return { agendaProposal: proposal.id };
}

async function checkCall(
  ctx: CommandContext,
  meetingId: string,
  body: { id: string; timeZone: string },
): Promise<void> {
  const meeting = await ctx.find(MeetingEntity, meetingId, meetingPolicy.read, 'MEETING_NOT_FOUND');
  if (meeting.bodyId !== body.id) throw new AppError('OTHER_BODY_MEETING');
  refuse(changeProblem(meeting, publishedOn(meeting)));
  const [rules] = (await ctx.db.query(
    'select agenda_call_days from governance_body_rules where network_id = $1 and body_id = $2',
    [meeting.networkId, body.id],
  )) as { agenda_call_days: number | null }[];
  const meetingOn = plainDateIn(meeting.startsAt, body.timeZone);
  const call = agendaCallOf(meetingOn, rules?.agenda_call_days ?? null, plainDateIn(ctx.now, body.timeZone));
  if (!call.isOpen) throw new AppError('AGENDA_CALL_CLOSED', { lastDay: call.lastDay });
}
