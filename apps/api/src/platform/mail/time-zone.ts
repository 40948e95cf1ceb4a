import { zonedParts } from '@maillage/domain';

interface Transition {
  /** The first instant of the new offset, in milliseconds. */
  at: number;
  fromMinutes: number;
  toMinutes: number;
}

const dayMs = 86_400_000;

/** What the zone adds to UTC at that instant, in minutes. */
export function offsetMinutes(at: number, zone: string): number {
  const parts = zonedParts(new Date(at), zone);
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** True when the clock on the wall shows this hour twice: the night when it goes back. */
export function isAmbiguous(at: number, zone: string): boolean {
  const own = offsetMinutes(at, zone);
  const around = [at - dayMs / 8, at + dayMs / 8].map((near) => offsetMinutes(near, zone));
  return around.some((other) => other !== own && offsetMinutes(at + (own - other) * 60_000, zone) === other);
}

/** Changes of offset between two instants: one look a day, then a search to the minute. */
function transitions(from: number, to: number, zone: string): Transition[] {
  const found: Transition[] = [];
  let before = offsetMinutes(from, zone);
  for (let day = from + dayMs; day <= to + dayMs; day += dayMs) {
    const after = offsetMinutes(day, zone);
    if (after === before) continue;
    let low = day - dayMs;
    let high = day;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetMinutes(middle, zone) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, fromMinutes: before, toMinutes: after });
    before = after;
  }
  return found;
}

const two = (value: number) => String(value).padStart(2, '0');

function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** `20270328T020000`: the wall clock at an instant, under a given offset. */
export function writeWall(at: number, minutes: number): string {
  return new Date(at + minutes * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

const observance = (kind: string, onset: string, fromMinutes: number, toMinutes: number) => [
  `BEGIN:${kind}`,
  `DTSTART:${onset}`,
  `TZOFFSETFROM:${writeOffset(fromMinutes)}`,
  `TZOFFSETTO:${writeOffset(toMinutes)}`,
  `END:${kind}`,
];

/**
 * The VTIMEZONE of a zone, true from one year before `from` to one year after `to`. Readers that do not know the zone's
 * name, or have old rules for it, then agree on the hour. Source: RFC 5545 §3.6.5.
 */
export function vtimezone(zone: string, from: Date, to: Date = from): string {
  const [firstYear, lastYear] = [from.getUTCFullYear() - 1, to.getUTCFullYear() + 1];
  const key = `${zone} ${firstYear} ${lastYear}`;
  const rules = known.get(key) ?? writeRules(zone, firstYear, lastYear);
  known.set(key, rules);
  return rules;
}

/** Looking for the changes costs 10 ms; a mailing about one meeting asks for the same ones each time. */
const known = new Map<string, string>();

function writeRules(zone: string, firstYear: number, lastYear: number): string {
  const start = Date.UTC(firstYear, 0, 1);
  const changes = transitions(start, Date.UTC(lastYear + 1, 0, 1), zone);
  const first = offsetMinutes(start, zone);
  const standard = Math.min(first, ...changes.map(({ toMinutes }) => toMinutes));
  const kind = (minutes: number) => (minutes > standard ? 'DAYLIGHT' : 'STANDARD');
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(kind(first), writeWall(start, first), first, first),
    ...changes.flatMap(({ at, fromMinutes, toMinutes }) =>
      observance(kind(toMinutes), writeWall(at, fromMinutes), fromMinutes, toMinutes),
    ),
    'END:VTIMEZONE',
  ].join('\r\n');
}
