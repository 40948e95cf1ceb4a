import { FEEDS_MAX } from '@maillage/domain';
import { IsNull } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type CommandContext, ShownOnce } from '../../../platform/run/command-context.ts';
import { findBody } from '../../governance/index.ts';
import { findNetwork, findTerritory } from '../../networks/index.ts';
import type { CreateCalendarFeedInput } from '../api/calendar.inputs.ts';
import { calendarFeedCreated } from '../calendar.facts.ts';
import { calendarFeedPolicy } from '../calendar.policy.ts';
import { CalendarFeedEntity } from '../model/calendar-feed.entity.ts';
import { feedTokenHash, newFeedToken } from '../secret-feed-token.ts';

export interface CreateCalendarFeed extends Pick<CreateCalendarFeedInput, 'scope' | 'id'> {
  publicUrl: string;
}

/**
 * Makes a private address at which a calendar program reads the meetings of oneself, of a body, of a network or of a
 * territory, as far as its owner may see them at each reading. The address is in this answer and nowhere else.
 *
 * @throws CALENDAR_FEED_OF_ANOTHER   `PERSON` with somebody else's id
 * @throws BODY_NOT_FOUND, NETWORK_NOT_FOUND, TERRITORY_NOT_FOUND
 * @throws TOO_MANY_CALENDAR_FEEDS
 */
export async function createCalendarFeed(
  ctx: CommandContext,
  { scope, id, publicUrl }: CreateCalendarFeed,
): Promise<{ calendarFeed: string; url: ShownOnce }> {
  const { accountId, personId } = ctx.viewer;
  if (!accountId || !personId) throw new AppError('UNAUTHENTICATED');
  const token = newFeedToken();
  const feed = ctx.db.create(CalendarFeedEntity, {
    accountId,
    personId,
    scope,
    targetId: scope === 'PERSON' ? null : id,
    tokenHash: feedTokenHash(token),
    createdAt: ctx.now,
  });
  await ctx.authorize(calendarFeedPolicy.createCalendarFeed, feed);
  await findTarget(ctx, { scope, id });
  const inUse = await ctx.db.countBy(CalendarFeedEntity, { accountId, revokedAt: IsNull() });
  if (inUse >= FEEDS_MAX) throw new AppError('TOO_MANY_CALENDAR_FEEDS', { max: FEEDS_MAX });
  const kept = await ctx.db.save(feed);
  ctx.record(calendarFeedCreated(null, { personId, calendarFeedId: kept.id, scope }));
  return { calendarFeed: kept.id, url: new ShownOnce(`${publicUrl}/calendar/${token}.ics`) };
}

async function findTarget(ctx: CommandContext, { scope, id }: Pick<CreateCalendarFeed, 'scope' | 'id'>): Promise<void> {
  switch (scope) {
    case 'PERSON':
      if (id !== ctx.viewer.personId) throw new AppError('CALENDAR_FEED_OF_ANOTHER');
      return;
    case 'BODY':
      await findBody(ctx, id);
      return;
    case 'NETWORK':
      await findNetwork(ctx, id);
      return;
    case 'TERRITORY':
      await findTerritory(ctx, id);
  }
}
