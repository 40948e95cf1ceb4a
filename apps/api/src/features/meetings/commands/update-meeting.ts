import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { UpdateMeetingInput } from '../api/meetings.inputs.ts';
import { meetingUpdated } from '../meetings.facts.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { checkDuration, checkStart, checkTimeZone, namedPeople, titleOf } from './check-meeting.ts';
import { fillReviewTitles } from './fill-review-titles.ts';
import { findMeetingToChange } from './find-meeting.ts';
import { markChanged } from './mark-changed.ts';

/**
 * Changes what a meeting says of itself: title, hour, place, who may read it. What is left out stays.
 *
 * @throws MEETING_NOT_FOUND
 * @throws MEETING_LOCKED
 * @throws MEETING_CANCELLED
 * @throws MEETING_ALREADY_HELD     an opened meeting keeps its hour: its attendance list was frozen on it
 * @throws MEETING_TITLE_MISSING
 * @throws MEETING_PERIOD_INVALID
 * @throws TIME_ZONE_UNKNOWN
 * @throws MEETING_IN_PAST          moved to a day that is over
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND
 */
export async function updateMeeting(ctx: CommandContext, input: UpdateMeetingInput): Promise<{ meeting: string }> {
  const meeting = await findMeetingToChange(ctx, input.meetingId, meetingPolicy.updateMeeting);
  checkHourKept(meeting, input);
  if (typeof input.title === 'string') meeting.title = titleOf(input.title);
  if (typeof input.durationMinutes === 'number') meeting.durationMinutes = checkDuration(input.durationMinutes);
  if (input.timeZone) meeting.timeZone = checkTimeZone(input.timeZone);
  if (input.startsAt && input.startsAt.getTime() !== meeting.startsAt.getTime()) {
    meeting.startsAt = checkStart(ctx, input.startsAt, meeting.timeZone);
  }
  if (input.place !== undefined) meeting.place = input.place?.trim() || null;
  if (input.videoUrl !== undefined) meeting.videoUrl = input.videoUrl?.trim() || null;
  await applyVisibility(ctx, meeting, input);
  markChanged(ctx, meeting);
  await ctx.db.save(meeting);
  await fillReviewTitles(ctx, meeting);
  ctx.record(meetingUpdated(meeting.networkId, { meetingId: meeting.id, bodyId: meeting.bodyId }));
  return { meeting: meeting.id };
}

function checkHourKept(meeting: MeetingEntity, { startsAt, timeZone }: UpdateMeetingInput): void {
  const moves = startsAt && startsAt.getTime() !== meeting.startsAt.getTime();
  const changesZone = timeZone && timeZone !== meeting.timeZone;
  if (meeting.openedAt && (moves || changesZone)) throw new AppError('MEETING_ALREADY_HELD');
}

async function applyVisibility(ctx: CommandContext, meeting: MeetingEntity, input: UpdateMeetingInput): Promise<void> {
  if (!input.visibility && !input.namedPersonIds) return;
  meeting.visibility = input.visibility ?? meeting.visibility;
  const named = input.namedPersonIds ?? meeting.namedPersonIds;
  meeting.namedPersonIds = await namedPeople(ctx, meeting.networkId, meeting.visibility, named);
}
