import { type MandateOffice, type MandatePeriod, type MandateRole, overlaps, splitName } from '@maillage/domain';
import { readOffice, readRole } from './choices.ts';
import type { Directory, KnownBody, KnownPerson, KnownSeat } from './directory.ts';
import type { LineReader } from './line-reader.ts';
import type { LineCheck } from './outcome.ts';
import { readEmail } from './person-line.ts';
import { readBody } from './seat-line.ts';

export interface MandateDraft extends MandatePeriod {
  /** Null when nobody holds this very mandate yet. */
  knownId: string | null;
  bodyId: string;
  seatId: string;
  personId: string;
  personName: string;
  role: MandateRole;
  office: MandateOffice | null;
  sourceLabel: string | null;
}

/** A mandate that another may run into: of the network, or of a line above. */
export type Held = Pick<MandateDraft, 'seatId' | 'personId' | 'personName' | 'role' | 'office' | 'from' | 'until'>;

export const checkMandateLine: LineCheck<MandateDraft> = (line, directory) => {
  const body = readBody(line, directory);
  const seat = body && readSeat(line, directory, body);
  const person = readPerson(line, directory);
  const role = line.parsed('role', readRole, 'IMPORT_UNKNOWN_ROLE') ?? 'TITULAR';
  const office = line.parsed('office', readOffice, 'IMPORT_UNKNOWN_OFFICE');
  const from = line.text('from') === null ? line.missing('from') : line.day('from');
  const { until } = line.period('from', 'until');
  const sourceLabel = line.text('source');
  if (!body || !seat || !person || !from || line.fault) return null;
  checkTerm(line, body, seat, until);
  const wanted = { seatId: seat.id, personId: person.id, personName: person.displayName, role, office, from, until };
  const held = directory.bodies.mandates(seat.id);
  const same = held.find((mandate) => isSame(mandate, wanted));
  if (!same) refuseHeld(line, wanted, [...held, ...directory.bodies.chairs(body.id)]);
  if (line.fault) return null;
  return {
    draft: { ...wanted, knownId: same?.id ?? null, bodyId: body.id, sourceLabel },
    isKnown: same !== undefined,
    identity: [seat.id, person.id, role, from].join('|'),
  };
};

const isSame = (held: Held, wanted: Held) =>
  held.personId === wanted.personId && held.role === wanted.role && overlaps(held, wanted);

/**
 * A seat has one titular a day and a person once; a body has one chair. The mandates given are those of the seat and the
 * chairs of the body. Source: governance (one titular a seat).
 */
export function refuseHeld(line: LineReader, wanted: Held, mandates: readonly Held[]): void {
  const near = mandates.filter((held) => overlaps(held, wanted));
  const onSeat = near.filter(({ seatId }) => seatId === wanted.seatId);
  const again = onSeat.find(({ personId }) => personId === wanted.personId);
  if (again) line.blame('role', 'PERSON_ALREADY_ON_SEAT', daysOf(again));
  const titular = wanted.role === 'TITULAR' && onSeat.find(({ role }) => role === 'TITULAR');
  if (titular) line.blame('from', 'IMPORT_TITULAR_OVERLAP', daysOf(titular));
  const chair = wanted.office === 'CHAIR' && near.find(({ office }) => office === 'CHAIR');
  if (chair) line.blame('office', 'OFFICE_ALREADY_HELD', { personName: chair.personName });
}

const daysOf = ({ personName, from, until }: Held) => ({ personName, from, until: until ?? '' });

/** A mandate does not outlive its seat nor its body. */
function checkTerm(
  line: LineReader,
  { name, dissolvedOn }: KnownBody,
  { label, closedOn }: KnownSeat,
  until: string | null,
): void {
  const outlives = (last: string | null): last is string => last !== null && (until === null || until > last);
  if (outlives(closedOn)) line.blame('seat', 'IMPORT_SEAT_CLOSED', { value: label, closedOn });
  if (outlives(dissolvedOn)) line.blame('body', 'IMPORT_BODY_DISSOLVED', { value: name });
}

function readSeat(line: LineReader, { bodies, organisations }: Directory, body: KnownBody): KnownSeat | null {
  const text = line.needed('seat', 'REFUSED');
  if (text === null) return null;
  const holder = organisations.refer(text);
  const found = bodies.referSeat(body.id, text, 'one' in holder ? holder.one.id : null);
  if ('one' in found) return found.one;
  return found.count === 0
    ? line.blame('seat', 'IMPORT_UNKNOWN_SEAT', { value: text, body: body.name })
    : line.blame('seat', 'IMPORT_AMBIGUOUS_SEAT', { value: text, body: body.name, count: found.count });
}

/** By address, else by name, in this network. */
function readPerson(line: LineReader, { people }: Directory): KnownPerson | null {
  const whole = line.text('person');
  const email = line.parsed('email', readEmail, 'IMPORT_BAD_EMAIL') ?? (whole?.includes('@') ? readEmail(whole) : null);
  if (email) return people.withEmail(email) ?? line.blame('email', 'IMPORT_UNKNOWN_PERSON', { value: email });
  const [family, given] = [line.text('familyName'), line.text('givenName')];
  const value = whole ?? [given, family].filter(Boolean).join(' ');
  if (line.fault) return null;
  if (!value) return line.missing('person', 'REFUSED');
  const column = whole ? 'person' : 'familyName';
  const [first, ...others] = namesakes(people, value);
  if (!first) return line.blame(column, 'IMPORT_UNKNOWN_PERSON', { value });
  return others.length === 0
    ? first
    : line.blame(column, 'IMPORT_AMBIGUOUS_PERSON', { value, count: others.length + 1 });
}

/** « Mme DUPONT Camille »: as it stands, else without its civility. */
function namesakes(people: Directory['people'], value: string): readonly KnownPerson[] {
  const found = people.named(value);
  const name = found.length === 0 ? splitName(value) : null;
  return name ? people.named(name.givenName, name.familyName) : found;
}
