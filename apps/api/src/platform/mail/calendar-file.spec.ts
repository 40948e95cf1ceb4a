import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { calendarFile } from './calendar-file.ts';
import { offsetMinutes, vtimezone } from './time-zone.ts';

/** Paris and every overseas zone; Miquelon changes on American dates, Marquesas is half an hour off. */
const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Wallis',
  'America/Miquelon',
];
/** Around the changes of 2026 to 2030, in Europe and in America, and in between. */
const instants = [2026, 2027, 2028, 2029, 2030].flatMap((year) =>
  [
    '01-15T09:00',
    '03-08T06:30',
    '03-14T07:30',
    '03-28T00:30',
    '03-28T01:30',
    '07-01T12:00',
    '10-31T00:30',
    '10-31T01:30',
    '11-07T05:30',
  ].map((day) => new Date(`${year}-${day}:00Z`)),
);

const fileOf = (startsAt: Date, timeZone: string) =>
  String(
    calendarFile({
      uid: 'meeting-1@example.org',
      sequence: 2,
      method: 'PUBLISH',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 7_200_000),
      timeZone,
      summary: 'COTEC, préparation ; suite',
      location: 'Alençon',
      updatedAt: new Date('2026-01-01T00:00:00Z'),
    }).content,
  );

/** Only the rules inside the file count: the reader's own knowledge of zones is left aside. */
function readByIcalJs(file: string): Date {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  const rules = calendar.getFirstSubcomponent('vtimezone');
  if (rules) ICAL.TimezoneService.register(new ICAL.Timezone(rules));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return new ICAL.Event(event).startDate.toJSDate();
}

describe('a calendar file', () => {
  it.each(zones)('is read at the right hour in %s, all through the years', (zone) => {
    for (const instant of instants) {
      const file = fileOf(instant, zone);
      expect(readByIcalJs(file).toISOString()).toBe(instant.toISOString());
      const read = Object.values(nodeIcal.sync.parseICS(file)).find((part) => part?.type === 'VEVENT');
      expect((read as { start: Date }).start.toISOString()).toBe(instant.toISOString());
    }
  });

  it('carries what replaces it later: a stable identifier and a number that grows', () => {
    const file = fileOf(new Date('2026-12-01T08:00:00Z'), 'Europe/Paris');
    expect(file).toContain('UID:meeting-1@example.org');
    expect(file).toContain('SEQUENCE:2');
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).toContain('DTSTART;TZID=Europe/Paris:20261201T090000');
    expect(file).toContain('SUMMARY:COTEC\\, préparation \\; suite');
  });
});

describe('the rules of a zone', () => {
  it('hold the changes of the years around', () => {
    const rules = vtimezone('Europe/Paris', new Date('2027-06-01T00:00:00Z'));
    expect(rules).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
    expect(rules).toContain('BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100');
  });

  it('know half hours west of Greenwich', () => {
    expect(offsetMinutes(Date.UTC(2026, 0, 1), 'Pacific/Marquesas')).toBe(-570);
    expect(vtimezone('Pacific/Marquesas', new Date('2026-06-01T00:00:00Z'))).toContain('TZOFFSETTO:-0930');
  });
});
