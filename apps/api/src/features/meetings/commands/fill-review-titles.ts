import { filledTitle, plainDateIn } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';

/** Reviews that still follow the calendar: of meetings to come that nobody was convened to, each with the meeting before. */
const waitingReviews = `
  select i.id, i.title, i.title_pattern as "titlePattern", p.starts_at as "previousAt", p.time_zone as "previousZone"
  from meetings_meeting m
  join meetings_agenda_item i on i.network_id = m.network_id and i.meeting_id = m.id and i.title_pattern is not null
  left join lateral (
    select b.starts_at, b.time_zone from meetings_meeting b
    where b.network_id = m.network_id and b.body_id = m.body_id and b.id <> m.id and b.starts_at < m.starts_at
      and b.state <> 'CANCELLED'
    order by b.starts_at desc limit 1
  ) p on true
  where m.network_id = $1 and m.body_id = $2 and m.state = 'SCHEDULED' and m.convened_at is null`;

interface WaitingReview {
  id: string;
  title: string;
  titlePattern: string;
  previousAt: Date | null;
  previousZone: string | null;
}

/**
 * Says in the reviews of a body which meeting they are about (« … du 12 novembre 2026 »), after a meeting came, moved or
 * was cancelled. What was sent is no longer touched, nor a title that somebody wrote.
 */
export async function fillReviewTitles(
  { db }: CommandContext,
  { networkId, bodyId }: Pick<MeetingEntity, 'networkId' | 'bodyId'>,
): Promise<void> {
  const reviews = (await db.query(waitingReviews, [networkId, bodyId])) as WaitingReview[];
  for (const { id, title, titlePattern, previousAt, previousZone } of reviews) {
    const previousOn = previousAt && previousZone ? plainDateIn(previousAt, previousZone) : null;
    const filled = filledTitle(titlePattern, previousOn);
    if (filled !== title) await db.query('update meetings_agenda_item set title = $2 where id = $1', [id, filled]);
  }
}
