import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { RevokeCalendarFeedInput } from '../api/calendar.inputs.ts';
import { calendarFeedRevoked } from '../calendar.facts.ts';
import { calendarFeedPolicy } from '../calendar.policy.ts';
import { CalendarFeedEntity } from '../model/calendar-feed.entity.ts';

/**
 * Closes a feed of one's own, at once and for good: its address answers as if it had never been.
 *
 * @throws CALENDAR_FEED_NOT_FOUND   not one's own, or revoked already
 */
export async function revokeCalendarFeed(
  ctx: CommandContext,
  { calendarFeedId }: RevokeCalendarFeedInput,
): Promise<{ revoked: true }> {
  const feed = await ctx.find(CalendarFeedEntity, calendarFeedId, calendarFeedPolicy.read, 'CALENDAR_FEED_NOT_FOUND', {
    lock: true,
  });
  await ctx.authorize(calendarFeedPolicy.revokeCalendarFeed, feed);
  if (feed.revokedAt) throw new AppError('CALENDAR_FEED_NOT_FOUND');
  await ctx.db.update(CalendarFeedEntity, { id: feed.id }, { revokedAt: ctx.now });
  ctx.record(calendarFeedRevoked(null, { personId: feed.personId, calendarFeedId: feed.id }));
  return { revoked: true };
}
