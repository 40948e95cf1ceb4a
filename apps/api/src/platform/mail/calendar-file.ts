import { escape as escapeText, foldLines } from 'ical-generator';
import type { MailAttachment } from './mail-template.ts';
import { isAmbiguous, offsetMinutes, vtimezone, writeWall } from './time-zone.ts';

export interface CalendarEvent {
  /** Never changes for one event: a second file with the same one replaces the first in the reader's calendar. */
  uid: string;
  /** Grows by one at each change that the reader must take into account. */
  sequence: number;
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** Said in a calendar that is published; CANCEL says it of an invitation. */
  isCancelled?: boolean;
  startsAt: Date;
  endsAt: Date;
  /** IANA zone in which people read the hour. */
  timeZone: string;
  summary: string;
  location?: string;
  description?: string;
  url?: string;
  organizer?: { name: string; email: string };
  /** The one invited. Answers are taken by our own link: calendars are told not to ask for one. */
  attendee?: { name: string; email: string };
  updatedAt: Date;
  /** It comes back; `startsAt` is the first date. */
  recurrence?: EventRecurrence;
  /** It stands for one date of the event of the same `uid` that comes back, as the rule says it in its own zone. */
  replaces?: { recurrenceId: Date; timeZone: string };
}

export interface EventRecurrence {
  /** With its end (UNTIL, in UTC): `FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270601T073000Z`. */
  rrule: string;
  /** The last date of the rule. */
  lastAt: Date;
  /** Dates of the rule that do not take place. */
  exdates: readonly Date[];
}

const text = (value: string) => escapeText(value, false);
/** A parameter such as a person's name, between quotes. */
const quoted = (value: string) => `"${escapeText(value, true)}"`;
const utc = (instant: Date) => `${writeWall(instant.getTime(), 0)}Z`;

/**
 * The `.ics` file of one event, with the rules of its time zone inside: without them some readers are hours wrong.
 * ical-generator only lends its escaping and folding: given a plain `Date` it writes the hour of the machine as that of
 * the zone, and stamps without their `Z`. Source: RFC 5545.
 */
export function calendarFile(event: CalendarEvent): MailAttachment {
  const { method } = event;
  return {
    filename: 'invitation.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: calendarOf([event], { method }),
  };
}

export interface CalendarOptions {
  method?: CalendarEvent['method'];
  /** Shown by programs that follow the calendar. */
  name?: string;
  /** How often they are asked to come back. */
  refreshMinutes?: number;
}

/** A calendar of several events, with the rules of every zone that one of them is in. */
export function calendarOf(events: readonly CalendarEvent[], options: CalendarOptions = {}): string {
  const { method = 'PUBLISH', name, refreshMinutes } = options;
  const zones = [...new Set(events.map(({ timeZone }) => timeZone))].map((zone) => {
    const own = events.filter(({ timeZone }) => timeZone === zone);
    const [first, last] = [own.map(({ startsAt }) => startsAt), own.map(lastInstant)].map((instants) =>
      instants.map((instant) => instant.getTime()).sort((one, other) => one - other),
    );
    return vtimezone(zone, new Date(first?.[0] ?? 0), new Date(last?.at(-1) ?? 0));
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maillage//Maillage//FR',
    `METHOD:${method}`,
    // RFC 7986, and what programs understood before it.
    ...(name ? [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`] : []),
    ...(refreshMinutes
      ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`, `X-PUBLISHED-TTL:PT${refreshMinutes}M`]
      : []),
    ...zones,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return foldLines(`${lines.join('\r\n')}\r\n`);
}

const lastInstant = ({ endsAt, recurrence }: CalendarEvent) =>
  recurrence && recurrence.lastAt > endsAt ? recurrence.lastAt : endsAt;

function eventLines(event: CalendarEvent): string[] {
  const { method, organizer, attendee, recurrence, replaces } = event;
  // A rule is read on the wall: in UTC its dates would shift by an hour with the season.
  const when = recurrence ? onTheWall : inZone;
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    ...(replaces ? [`RECURRENCE-ID${onTheWall(replaces.recurrenceId, replaces.timeZone)}`] : []),
    `DTSTART${when(event.startsAt, event.timeZone)}`,
    `DTEND${when(event.endsAt, event.timeZone)}`,
    ...(recurrence ? [`RRULE:${recurrence.rrule}`] : []),
    ...(recurrence?.exdates ?? []).map((date) => `EXDATE${onTheWall(date, event.timeZone, event.startsAt)}`),
    `SUMMARY:${text(event.summary)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`] : []),
    ...(attendee
      ? [`ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:${attendee.email}`]
      : []),
    `STATUS:${method === 'CANCEL' || event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The hour on the wall; in UTC when the wall shows it twice that night, since readers then differ. */
const inZone = (instant: Date, zone: string): string =>
  isAmbiguous(instant.getTime(), zone) ? `:${utc(instant)}` : onTheWall(instant, zone);

/** @param clock   an instant whose hour on the wall is shown instead: a rule has it even on the day that has not. */
function onTheWall(instant: Date, zone: string, clock = instant): string {
  const [day, hour] = [instant.getTime(), clock.getTime()].map((at) => writeWall(at, offsetMinutes(at, zone)));
  return `;TZID=${zone}:${day?.slice(0, 8)}${hour?.slice(8)}`;
}
