import type { CalendarEvent } from '../../../platform/mail/calendar-file.ts';
import { isAmbiguous } from '../../../platform/mail/time-zone.ts';
import type { SeriesRecurrence } from '../../series/index.ts';
import type { FeedMeeting } from '../queries/feed-meetings.ts';

interface Said {
  meetings: ReadonlyMap<string, FeedMeeting>;
  /** A meeting as an event of its own. */
  eventOf: (meeting: FeedMeeting) => CalendarEvent;
  publicUrl: string;
}

/**
 * A series as one event that comes back, and one more for each date that is not as the others: at another hour, or with
 * another title, place or length. What comes back says what most of the meetings say that the reader sees, not what the
 * series says: it may hold a place that is not the reader's to know. It leads to the page of the body; a date that is said
 * apart, to that of its meeting.
 */
export function seriesEvents(series: SeriesRecurrence, { meetings, eventOf, publicUrl }: Said): CalendarEvent[] {
  const { uid, timeZone, startsAt, lastAt, rrule, exdates } = series;
  const dates = series.dates.flatMap(({ recurrenceId, meetingId }) => {
    const meeting = meetings.get(meetingId);
    return meeting ? [{ recurrenceId, event: eventOf(meeting) }] : [];
  });
  const all = meetingsOf(series).flatMap((id) => meetings.get(id) ?? []);
  const usual = mostCommon(dates.map(({ event }) => event));
  const [one] = all;
  if (!usual || !one) return [];
  const isUsual = (recurrenceId: Date, event: CalendarEvent) =>
    event.startsAt.getTime() === recurrenceId.getTime() &&
    event.timeZone === timeZone &&
    sayingOf(event) === sayingOf(usual) &&
    !isAmbiguous(recurrenceId.getTime(), timeZone);
  const master: CalendarEvent = {
    ...usual,
    uid,
    // Each date put in the calendar adds to it, and each change or cancellation of one.
    sequence: all.reduce((sum, { revision }) => sum + revision + 1, -1),
    startsAt,
    endsAt: new Date(startsAt.getTime() + lengthOf(usual)),
    timeZone,
    url: `${publicUrl}/n/${one.slug}/instances/${one.bodyId}`,
    updatedAt: new Date(Math.max(...all.map(({ changedAt }) => changedAt.getTime()))),
    recurrence: { rrule, lastAt, exdates },
  };
  const apart = dates.filter(({ recurrenceId, event }) => !isUsual(recurrenceId, event));
  return [master, ...apart.map(({ recurrenceId, event }) => ({ ...event, uid, replaces: { recurrenceId, timeZone } }))];
}

/** The meetings that the event which comes back speaks for, cancelled ones included. */
export const meetingsOf = ({ dates, cancelledIds }: SeriesRecurrence): string[] => [
  ...dates.map(({ meetingId }) => meetingId),
  ...cancelledIds,
];

const lengthOf = ({ startsAt, endsAt }: CalendarEvent) => endsAt.getTime() - startsAt.getTime();

/** All that a reader sees of an event, its date apart. */
const sayingOf = (event: CalendarEvent) =>
  JSON.stringify([lengthOf(event), event.summary, event.description, event.location]);

function mostCommon(events: readonly CalendarEvent[]): CalendarEvent | undefined {
  const times = new Map<string, number>();
  for (const saying of events.map(sayingOf)) times.set(saying, (times.get(saying) ?? 0) + 1);
  const most = Math.max(...times.values());
  return events.find((event) => times.get(sayingOf(event)) === most);
}
