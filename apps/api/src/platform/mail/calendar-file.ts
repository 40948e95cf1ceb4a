import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from './mail-template.ts';
import { vtimezone } from './time-zone.ts';

export interface CalendarEvent {
  /** Never changes for one event: a second file with the same one replaces the first in the reader's calendar. */
  uid: string;
  /** Grows by one at each change that the reader must take into account. */
  sequence: number;
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  startsAt: Date;
  endsAt: Date;
  /** IANA zone in which people read the hour. */
  timeZone: string;
  summary: string;
  location?: string;
  description?: string;
  url?: string;
  organizer?: { name: string; email: string };
  updatedAt: Date;
}

/** The `.ics` file of one event, with the rules of its time zone inside: without them some readers are hours wrong. */
export function calendarFile(event: CalendarEvent): MailAttachment {
  const { timeZone, method } = event;
  const calendar = ical({
    prodId: { company: 'Maillage', product: 'Maillage', language: 'FR' },
    method: ICalCalendarMethod[method],
    timezone: { name: timeZone, generator: () => vtimezone(timeZone, event.startsAt, event.endsAt) },
  });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: event.startsAt,
    end: event.endsAt,
    timezone: timeZone,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
    summary: event.summary,
    location: event.location ?? null,
    description: event.description ?? null,
    url: event.url ?? null,
    organizer: event.organizer ?? null,
  });
  return {
    filename: 'invitation.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: calendar.toString(),
  };
}
