import { type CalendarEvent, calendarOf } from '../../../platform/mail/calendar-file.ts';
import { meetingUid } from '../../meetings/index.ts';
import type { FeedContent, FeedMeeting } from '../queries/feed-meetings.ts';
import type { LivingFeed } from '../queries/feed-of-token.ts';
import { meetingsOf, seriesEvents } from './series-events.ts';

const words = {
  fr: { own: 'Mes réunions', cancelled: 'Annulée', video: 'Visioconférence' },
  en: { own: 'My meetings', cancelled: 'Cancelled', video: 'Video link' },
} as const;

/**
 * A feed as calendar programs read it. A meeting alone that is cancelled stays in it, said so, or programs would keep the
 * old hour; a date of a series is taken out of the rule.
 */
export function writeFeed(feed: LivingFeed, { meetings, series }: FeedContent, publicUrl: string): string {
  const { own } = words[feed.locale];
  const said = {
    meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    eventOf: (meeting: FeedMeeting) => eventOf(meeting, feed.locale, publicUrl),
    publicUrl,
  };
  const ofSeries = new Set(series.flatMap(meetingsOf));
  const events = [
    ...series.flatMap((each) => seriesEvents(each, said)),
    ...meetings.filter(({ id }) => !ofSeries.has(id)).map(said.eventOf),
  ];
  return calendarOf(events, { method: 'PUBLISH', name: `Maillage · ${feed.name ?? own}`, refreshMinutes: 60 });
}

function eventOf(meeting: FeedMeeting, locale: 'fr' | 'en', publicUrl: string): CalendarEvent {
  const { id, startsAt, durationMinutes, place, videoUrl } = meeting;
  const said = words[locale];
  const isCancelled = meeting.state === 'CANCELLED';
  const lines = [
    isCancelled ? [said.cancelled, meeting.cancelReason].filter(Boolean).join(' : ') : null,
    `${meeting.bodyName} · ${meeting.networkName}`,
    videoUrl ? `${said.video} : ${videoUrl}` : null,
  ];
  return {
    uid: meetingUid(id),
    sequence: meeting.revision,
    method: 'PUBLISH',
    isCancelled,
    startsAt,
    endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000),
    timeZone: meeting.timeZone,
    summary: `${meeting.bodyName} : ${meeting.title}`,
    description: lines.filter((line) => line !== null).join('\n'),
    ...(place ? { location: place } : {}),
    url: `${publicUrl}/n/${meeting.slug}/seances/${id}`,
    updatedAt: meeting.changedAt,
  };
}
