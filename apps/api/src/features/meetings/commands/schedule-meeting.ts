import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import type { ScheduleMeetingInput } from '../api/meetings.inputs.ts';
import { meetingScheduled } from '../meetings.facts.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { applyAgendaTemplate } from './apply-agenda-template.ts';
import { checkDuration, checkStart, checkTimeZone, namedPeople, titleOf } from './check-meeting.ts';
import { fillReviewTitles } from './fill-review-titles.ts';
import { placeAgendaItems } from './place-agenda-items.ts';

/**
 * Puts a meeting of a body in the calendar, with its agenda: the one that is given, else the body's standing items.
 * Nothing is sent.
 *
 * @throws BODY_NOT_FOUND
 * @throws BODY_DISSOLVED
 * @throws MEETING_TITLE_MISSING
 * @throws MEETING_PERIOD_INVALID
 * @throws TIME_ZONE_UNKNOWN
 * @throws MEETING_IN_PAST
 * @throws AGENDA_TOO_LONG
 * @throws PERSON_NOT_FOUND         a presenter or a named person is not in the network's directory
 * @throws NAMED_PEOPLE_MISSING
 */
export async function scheduleMeeting(ctx: CommandContext, input: ScheduleMeetingInput): Promise<{ meeting: string }> {
  const body = await findBody(ctx, input.bodyId);
  await ctx.authorize(bodyPolicy.scheduleMeeting, body);
  if (body.dissolvedOn) throw new AppError('BODY_DISSOLVED', { dissolvedOn: body.dissolvedOn });
  const visibility = input.visibility ?? 'BODY';
  const timeZone = input.timeZone ? checkTimeZone(input.timeZone) : body.timeZone;
  const meeting = await ctx.db.save(
    ctx.db.create(MeetingEntity, {
      networkId: body.networkId,
      bodyId: body.id,
      title: titleOf(input.title),
      state: 'SCHEDULED',
      startsAt: checkStart(ctx, input.startsAt, timeZone),
      durationMinutes: checkDuration(input.durationMinutes),
      timeZone,
      place: input.place?.trim() || null,
      videoUrl: input.videoUrl?.trim() || null,
      visibility,
      namedPersonIds: await namedPeople(ctx, body.networkId, visibility, input.namedPersonIds ?? []),
      createdByPersonId: ctx.viewer.personId,
      createdAt: ctx.now,
      changedAt: ctx.now,
    }),
  );
  const typed = input.agendaItems ?? null;
  if (typed?.length !== 0) await applyAgendaTemplate(ctx, meeting);
  if (typed) await placeAgendaItems(ctx, meeting, typed, (index) => `agendaItems.${index}.title`);
  await fillReviewTitles(ctx, meeting);
  ctx.record(meetingScheduled(body.networkId, { meetingId: meeting.id, bodyId: body.id }));
  return { meeting: meeting.id };
}
