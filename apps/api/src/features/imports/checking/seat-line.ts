import { addSeatProblem, type OrganisationType } from '@maillage/domain';
import { plain, readCount, readYesNo } from './cells.ts';
import { readOrganisationType } from './choices.ts';
import type { Directory, KnownBody, KnownSeat } from './directory.ts';
import type { LineReader } from './line-reader.ts';
import type { LineCheck } from './outcome.ts';
import { readOrganisation } from './person-line.ts';

/** Votes of one seat, at most. */
const mostVotes = 1_000;

export interface SeatDraft {
  /** Null when the body has no such seat. */
  knownId: string | null;
  body: KnownBody;
  /** Seats that the body has open already. */
  openSeats: number;
  organisationId: string | null;
  label: string | null;
  category: OrganisationType | null;
  isKey: boolean;
  votes: number | null;
}

export const checkSeatLine: LineCheck<SeatDraft> = (line, directory) => {
  const body = readBody(line, directory);
  const label = line.text('label');
  const organisationId = readOrganisation(line, directory, 'organisation');
  const category = line.parsed('category', readOrganisationType, 'IMPORT_UNKNOWN_ORGANISATION_TYPE');
  const isKey = line.parsed('isKey', readYesNo, 'IMPORT_UNKNOWN_VALUE', true) ?? false;
  const votes = line.parsed('votes', (text) => readCount(text, mostVotes), 'IMPORT_BAD_NUMBER', true);
  if (!label && !organisationId) line.missing('organisation', 'REFUSED');
  if (!body || line.fault) return null;
  const openSeats = directory.bodies.openSeatCount(body.id);
  const known = findKnown(directory, body, { organisationId, label });
  if (!known) refuseSeat(line, body, openSeats);
  if (line.fault) return null;
  return {
    draft: { knownId: known?.id ?? null, body, openSeats, organisationId, label, category, isKey, votes },
    isKnown: known !== undefined,
    identity: [body.id, organisationId, body.role === 'NETWORK' && organisationId ? '' : plain(label ?? '')].join('|'),
  };
};

/** In Réseau an organisation has one seat, whatever is written on it; elsewhere the label tells two of its seats apart. */
function findKnown(
  { bodies }: Directory,
  { id, role }: KnownBody,
  { organisationId, label }: Pick<SeatDraft, 'organisationId' | 'label'>,
): KnownSeat | undefined {
  if (organisationId === null)
    return bodies.openSeatsLabelled(id, label ?? '').find((seat) => seat.organisationId === null);
  const held = bodies.openSeatsHeldBy(id, organisationId);
  if (role === 'NETWORK' || label === null) return held[0];
  return held.find((seat) => plain(seat.label) === plain(label));
}

/** A troïka has three seats. */
export function refuseSeat(line: LineReader, body: KnownBody, openSeats: number): void {
  const fault = addSeatProblem(body.kind, openSeats);
  if (fault) line.blame('body', fault.code, fault.params, 'REFUSED');
}

/** The body that a line is about, in activity today. Neither file creates one. */
export function readBody(line: LineReader, { bodies, today }: Directory): KnownBody | null {
  const text = line.needed('body', 'REFUSED');
  if (text === null) return null;
  const found = bodies.refer(text);
  if ('count' in found) {
    return found.count === 0
      ? line.blame('body', 'IMPORT_UNKNOWN_BODY', { value: text })
      : line.blame('body', 'IMPORT_AMBIGUOUS_BODY', { value: text, count: found.count });
  }
  const { dissolvedOn } = found.one;
  return dissolvedOn !== null && dissolvedOn < today
    ? line.blame('body', 'IMPORT_BODY_DISSOLVED', { value: text })
    : found.one;
}
