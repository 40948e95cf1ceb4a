import { createHash } from 'node:crypto';
import { idOf, meetingNumber, shape, slugOf, type ViewerKind } from './data/shape.ts';
import { tokenOf } from './data/tokens.ts';
import type { Variant } from './processes.ts';

export const readNames = ['meeting', 'home', 'calendar'] as const;
export type ReadName = (typeof readNames)[number];

/** One meeting with its agenda and what came out of it. */
const meeting = `query BenchMeeting($id: ID!) {
  meeting(id: $id) {
    id title state startsAt durationMinutes timeZone place visibility
    body { id name }
    agendaItems { id position title kind durationMinutes }
    outcomes { id kind number text }
  }
}`;

/** A network with its bodies, the 3 next and 3 last meetings of each with all that is in them, and actions to be done. */
const home = `query BenchHome($slug: String!, $now: DateTime!) {
  network(slug: $slug) {
    id slug name shortName status timeZone
    bodies(page: { limit: 20 }) {
      totalCount
      items {
        id name kind role
        next: upcomingMeetings(page: { limit: 3 }) { items { ...card } }
        last: meetings(filter: { to: $now }, page: { limit: 3 }) { items { ...card } }
        openActions: outcomes(filter: { kind: ACTION, isOpen: true }, page: { limit: 5 }) {
          totalCount
          items { id text dueOn owner { id displayName } }
        }
      }
    }
  }
}
fragment card on Meeting {
  id title state startsAt durationMinutes place
  agendaItems { id position title kind durationMinutes }
  attendances { id role state recordedAt person { id displayName } organisation { id name type } }
  outcomes { id kind number text dueOn owner { id displayName } }
}`;

/** The 20 next meetings of a network, with counts. */
const calendar = `query BenchCalendar($slug: String!) {
  network(slug: $slug) {
    id
    upcomingMeetings(page: { limit: 20 }) {
      totalCount
      items { id title state startsAt durationMinutes place outcomeCount body { id name seatCount } }
    }
  }
}`;

/** The three operations, as our own client would send them. */
export const operations: Record<ReadName, string> = { meeting, home, calendar };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What `MAILLAGE_OPERATIONS` names: the texts that are trusted, by hash. */
export const trustedOperations = (): Record<string, string> =>
  Object.fromEntries(Object.values(operations).map((text) => [hashOf(text), text]));

/** What one network's viewer asks. */
export interface Ask {
  path: string;
  cookie: string;
  body: string;
}

/** The same for every variant, so that each is asked the same things in the same order. */
export function variablesOf(read: ReadName, network: number, now: string): Record<string, string> {
  if (read === 'home') return { slug: slugOf(network), now };
  if (read === 'calendar') return { slug: slugOf(network) };
  const body = network % shape.bodiesPerNetwork;
  const rank = (network * 3) % shape.pastMeetingsPerBody;
  return { id: idOf('meeting', meetingNumber(network, body, rank)) };
}

export function askOf(
  variant: Variant,
  read: ReadName,
  viewer: ViewerKind,
  { network, now, texts }: { network: number; now: string; texts: Record<ReadName, string> },
): Ask {
  const variables = variablesOf(read, network, now);
  const cookie = `maillage=${tokenOf(viewer, network)}`;
  if (variant === 'limit') return { path: `/${read}`, cookie, body: JSON.stringify(variables) };
  const text = texts[read];
  return { path: '/graphql', cookie, body: JSON.stringify({ ...sentAs(variant, text), variables }) };
}

/** Our own client sends the hash of a trusted document; the others' clients send its text, which their servers know. */
const sentAs = (variant: Variant, text: string) =>
  variant === 'maillage' && TRUSTED
    ? { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } }
    : { query: text };

const TRUSTED = true;
