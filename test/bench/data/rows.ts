import { halfBodies, idOf, meetingNumber, shape, slugOf, viewerKinds, viewerRank } from './shape.ts';
import { tokenHash, tokenOf } from './tokens.ts';

type Value = string | number | boolean | null | readonly string[];
/** A table, its columns and its rows in order; the order of tables respects their keys. */
export interface Table {
  name: string;
  columns: string[];
  rows(): Iterable<Value[]>;
}

const givenNames = ['Aïcha', 'Bruno', 'Camille', 'Driss', 'Élise', 'Fanta', 'Gaël', 'Hélène', 'Ismaël', 'Jeanne'];
const familyNames = ['Abellard', 'Bourdin', 'Cazalens', 'Delattre', 'Estève', 'Forestier', 'Guérin', 'Hamelin'];
const organisationTypes = ['COMMUNE', 'COLLEGE', 'ECOLE', 'CAF', 'CENTRE_SOCIAL', 'ASSOCIATION', 'DSDEN', 'CCAS'];
const bodyKinds = ['COORDINATION', 'RESEAU_ACTEURS', 'COPIL', 'COTECH', 'GROUPE_TRAVAIL'];
const bodyNames = ['Coordination', 'Réseau', 'Comité de pilotage', 'Comité technique', 'Groupe « continuité »'];
const itemKinds = ['INFORMATION', 'DISCUSSION', 'DECISION', 'VALIDATION', 'OPINION'];
const subjects = ['l’accueil des familles', 'les parcours', 'le calendrier', 'les postes', 'le « Plan mercredi »'];
const dayMs = 86_400_000;

/** The same number for the same row, whatever was drawn before it. */
function drawn(seed: number, n: number): number {
  let x = Math.imul(n + 1, 0x9e37_79b1) ^ Math.imul(seed, 0x85eb_ca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b_3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a_2d39);
  return (x ^ (x >>> 15)) >>> 0;
}
const pick = <T>(list: readonly T[], seed: number, n: number): T => list[drawn(seed, n) % list.length] as T;

/** 5 % public, 25 % for the network, 65 % for the body, 5 % for the people named. */
function visibilityOf(meeting: number): 'PUBLIC' | 'NETWORK' | 'BODY' | 'RESTRICTED' {
  const percent = drawn(7, meeting) % 100;
  if (percent < 5) return 'PUBLIC';
  if (percent < 30) return 'NETWORK';
  return percent < 95 ? 'BODY' : 'RESTRICTED';
}

/** Where a seat's holder stands among the people of the network. */
function holderOf(body: number, seat: number): number {
  if (seat === 0) return viewerRank.all;
  if (seat === 1 && halfBodies.includes(body)) return viewerRank.half;
  return 2 + ((seat + body * 11) % (shape.peoplePerNetwork - 2));
}

/** Every table of the data set, around the day `anchor` (midnight UTC). The same arguments give the same bytes. */
export function tablesOf(anchor: Date, scale = 1): Table[] {
  const networks = Math.round(shape.networks * scale);
  const instant = (days: number, minutes = 0) => new Date(anchor.getTime() + days * dayMs + minutes * 60_000);
  const at = (days: number, minutes = 0) => instant(days, minutes).toISOString();
  const day = (days: number) => at(days).slice(0, 10);
  const created = at(-400);

  const person = (network: number, rank: number) => idOf('person', network * shape.peoplePerNetwork + rank);
  const organisation = (network: number, rank: number) =>
    idOf('organisation', network * shape.organisationsPerNetwork + rank);
  const body = (network: number, rank: number) => idOf('body', network * shape.bodiesPerNetwork + rank);
  const seatNumber = (network: number, bodyRank: number, rank: number) =>
    (network * shape.bodiesPerNetwork + bodyRank) * shape.seatsPerBody + rank;

  /** Days from the anchor; the first upcoming meeting is far enough for the data set to serve for a while. */
  const daysOf = (rank: number) =>
    rank < shape.pastMeetingsPerBody
      ? -2 - 30 * (shape.pastMeetingsPerBody - 1 - rank)
      : 14 + 30 * (rank - shape.pastMeetingsPerBody);
  /** The last past meeting is held and its minutes are still a draft. */
  const stateOf = (rank: number) => {
    if (rank >= shape.pastMeetingsPerBody) return 'SCHEDULED';
    return rank === shape.pastMeetingsPerBody - 1 ? 'HELD' : 'PUBLISHED';
  };
  const decisionsOf = (rank: number) => shape.decisionsPerPastMeeting + (rank % 2);

  function* eachNetwork<T>(rowsOf: (network: number) => Iterable<T>): Iterable<T> {
    for (let network = 0; network < networks; network++) yield* rowsOf(network);
  }
  function* upTo(count: number): Iterable<number> {
    for (let rank = 0; rank < count; rank++) yield rank;
  }
  const eachBody = (rowsOf: (network: number, body: number) => Iterable<Value[]>) =>
    eachNetwork(function* (network) {
      for (const rank of upTo(shape.bodiesPerNetwork)) yield* rowsOf(network, rank);
    });
  const eachMeeting = (
    count: number,
    rowsOf: (network: number, body: number, rank: number, meeting: number) => Iterable<Value[]>,
  ) =>
    eachBody(function* (network, bodyRank) {
      for (const rank of upTo(count)) yield* rowsOf(network, bodyRank, rank, meetingNumber(network, bodyRank, rank));
    });
  const allMeetings = shape.pastMeetingsPerBody + shape.upcomingMeetingsPerBody;

  return [
    {
      name: 'networks_network',
      columns: ['id', 'slug', 'name', 'short_name', 'status', 'time_zone', 'is_public', 'created_at'],
      rows: () =>
        eachNetwork((n) => [
          [
            idOf('network', n),
            slugOf(n),
            `Réseau d’essai ${n}`,
            `Essai ${n}`,
            'FORMALISED',
            'Europe/Paris',
            n % 3 === 0,
            created,
          ],
        ]),
    },
    {
      name: 'actors_organisation',
      columns: ['id', 'name', 'search_text', 'type', 'steward_network_id', 'created_at'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const rank of upTo(shape.organisationsPerNetwork)) {
            const number = n * shape.organisationsPerNetwork + rank;
            const type = pick(organisationTypes, 1, number);
            const name = `Organisation d’essai ${number}`;
            yield [organisation(n, rank), name, name.toLowerCase(), type, idOf('network', n), created];
          }
        }),
    },
    {
      name: 'actors_organisation_entry',
      columns: ['id', 'network_id', 'organisation_id', 'added_at'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const rank of upTo(shape.organisationsPerNetwork)) {
            const number = n * shape.organisationsPerNetwork + rank;
            yield [idOf('organisationEntry', number), idOf('network', n), organisation(n, rank), created];
          }
        }),
    },
    {
      name: 'actors_person',
      columns: ['id', 'given_name', 'family_name', 'display_name', 'search_text', 'steward_network_id'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const rank of upTo(shape.peoplePerNetwork)) {
            const number = n * shape.peoplePerNetwork + rank;
            const given = pick(givenNames, 2, number);
            const family = `${pick(familyNames, 3, number)}-${number}`;
            const display = `${given} ${family}`;
            yield [person(n, rank), given, family, display, display.toLowerCase(), idOf('network', n)];
          }
        }),
    },
    {
      name: 'actors_contact',
      columns: ['id', 'network_id', 'person_id', 'email', 'added_at'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const rank of upTo(shape.peoplePerNetwork)) {
            const number = n * shape.peoplePerNetwork + rank;
            yield [idOf('contact', number), idOf('network', n), person(n, rank), `p${number}@example.org`, created];
          }
        }),
    },
    {
      name: 'identity_account',
      columns: ['id', 'person_id', 'email', 'created_at'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const kind of viewerKinds) {
            const number = n * shape.peoplePerNetwork + viewerRank[kind];
            yield [idOf('account', number), person(n, viewerRank[kind]), `p${number}@example.org`, created];
          }
        }),
    },
    {
      name: 'identity_session',
      columns: ['id', 'account_id', 'token_hash', 'device', 'created_at', 'last_seen_at', 'expires_at'],
      rows: () =>
        eachNetwork(function* (n) {
          for (const kind of viewerKinds) {
            const number = n * shape.peoplePerNetwork + viewerRank[kind];
            const ids = [idOf('session', number), idOf('account', number)];
            yield [...ids, tokenHash(tokenOf(kind, n)), 'Firefox, Linux', at(0), at(0), at(30)];
          }
        }),
    },
    {
      name: 'governance_body',
      columns: [
        'id',
        'network_id',
        'role',
        'name',
        'kind',
        'power',
        'position',
        'visibility',
        'time_zone',
        'started_on',
        'created_at',
      ],
      rows: () =>
        eachBody((n, rank) => {
          const role = ['COORDINATION', 'NETWORK'][rank] ?? 'ORDINARY';
          const what = [bodyNames[rank] ?? 'Instance', bodyKinds[rank] ?? 'AUTRE', 'DECISION', rank];
          const visibility = rank === 2 ? 'PUBLIC' : 'NETWORK';
          return [
            [body(n, rank), idOf('network', n), role, ...what, visibility, 'Europe/Paris', '2020-01-01', created],
          ];
        }),
    },
    {
      name: 'governance_seat',
      columns: [
        'id',
        'network_id',
        'body_id',
        'organisation_id',
        'label',
        'is_key',
        'position',
        'created_at',
        'opened_on',
      ],
      rows: () =>
        eachBody(function* (n, bodyRank) {
          for (const rank of upTo(shape.seatsPerBody)) {
            const number = seatNumber(n, bodyRank, rank);
            const keys = [idOf('seat', number), idOf('network', n), body(n, bodyRank), organisation(n, rank)];
            yield [...keys, `Siège ${rank + 1}`, rank < 3, rank + 1, created, '2020-01-01'];
          }
        }),
    },
    {
      name: 'governance_mandate',
      columns: ['id', 'network_id', 'body_id', 'seat_id', 'person_id', 'role', 'office', 'from_on', 'created_at'],
      rows: () =>
        eachBody(function* (n, bodyRank) {
          for (const rank of upTo(shape.seatsPerBody)) {
            const number = seatNumber(n, bodyRank, rank);
            const keys = [idOf('mandate', number), idOf('network', n), body(n, bodyRank), idOf('seat', number)];
            const office = rank === 2 ? 'CHAIR' : rank === 0 ? 'SECRETARY' : null;
            yield [...keys, person(n, holderOf(bodyRank, rank)), 'TITULAR', office, '2020-01-01', created];
          }
        }),
    },
    {
      name: 'meetings_meeting',
      columns: [
        ...['id', 'network_id', 'body_id', 'title', 'state', 'starts_at', 'duration_minutes', 'time_zone', 'place'],
        ...[
          'visibility',
          'named_person_ids',
          'opened_at',
          'minutes_published_at',
          'created_by_person_id',
          'created_at',
        ],
      ],
      rows: () =>
        eachMeeting(allMeetings, (n, bodyRank, rank, number) => {
          const minutes = 540 + bodyRank * 60;
          const days = daysOf(rank);
          const state = stateOf(rank);
          const visibility = visibilityOf(number);
          const named = visibility === 'RESTRICTED' ? [person(n, viewerRank.all), person(n, 5)] : [];
          const title = `Séance ${rank + 1} : ${pick(subjects, 4, number)}`;
          const when = [at(days, minutes), 120, 'Europe/Paris', `Salle ${(number % 7) + 1}, rue de l’École`];
          const opened = state === 'SCHEDULED' ? null : at(days, minutes);
          const published = state === 'PUBLISHED' ? at(days + 1, minutes) : null;
          const keys = [idOf('meeting', number), idOf('network', n), body(n, bodyRank)];
          return [[...keys, title, state, ...when, visibility, named, opened, published, person(n, 0), created]];
        }),
    },
    {
      name: 'meetings_agenda_item',
      columns: [
        'id',
        'network_id',
        'meeting_id',
        'position',
        'title',
        'kind',
        'duration_minutes',
        'minutes',
        'minutes_version',
      ],
      rows: () =>
        eachMeeting(allMeetings, function* (n, _body, rank, meeting) {
          const isPast = rank < shape.pastMeetingsPerBody;
          for (const index of upTo(shape.agendaItemsPerMeeting)) {
            const number = meeting * shape.agendaItemsPerMeeting + index;
            const keys = [idOf('agendaItem', number), idOf('network', n), idOf('meeting', meeting), index + 1];
            const title = `Point sur ${pick(subjects, 5, number)}`;
            const kind = pick(itemKinds, 6, number);
            yield [...keys, title, kind, 15, isPast ? minutesText(number) : null, isPast ? 1 : 0];
          }
        }),
    },
    {
      name: 'meetings_attendance',
      columns: [
        ...['id', 'network_id', 'meeting_id', 'mandate_id', 'seat_id', 'person_id', 'organisation_id', 'role', 'state'],
        ...['represented_by_person_id', 'position', 'recorded_at'],
      ],
      rows: () =>
        eachMeeting(shape.pastMeetingsPerBody, function* (n, bodyRank, rank, meeting) {
          for (const index of upTo(shape.seatsPerBody)) {
            const seat = seatNumber(n, bodyRank, index);
            const state = attendanceState(meeting * shape.seatsPerBody + index);
            const by = state === 'REPRESENTED' ? person(n, holderOf(bodyRank, 2)) : null;
            const who = [
              idOf('mandate', seat),
              idOf('seat', seat),
              person(n, holderOf(bodyRank, index)),
              organisation(n, index),
            ];
            const keys = [idOf('attendance', meeting * 100 + index), idOf('network', n), idOf('meeting', meeting)];
            yield [...keys, ...who, 'TITULAR', state, by, index + 1, at(daysOf(rank), 600)];
          }
        }),
    },
    {
      name: 'meetings_outcome',
      columns: [
        ...['id', 'network_id', 'meeting_id', 'agenda_item_id', 'body_id', 'kind', 'number', 'text', 'owner_person_id'],
        ...['due_on', 'done_at', 'position', 'published_at', 'created_at'],
      ],
      rows: () =>
        eachBody(function* (n, bodyRank) {
          const ranks = new Map<number, number>();
          for (const rank of upTo(shape.pastMeetingsPerBody)) {
            const meeting = meetingNumber(n, bodyRank, rank);
            const days = daysOf(rank);
            const published = stateOf(rank) === 'PUBLISHED' ? at(days + 1, 540 + bodyRank * 60) : null;
            const decisions = decisionsOf(rank);
            for (const index of upTo(decisions + shape.actionsPerPastMeeting)) {
              const number = meeting * 20 + index;
              const isDecision = index < decisions;
              const item = isDecision ? index : index - decisions;
              const keys = [idOf('outcome', number), idOf('network', n), idOf('meeting', meeting)];
              const itemId = idOf('agendaItem', meeting * shape.agendaItemsPerMeeting + item);
              const done = drawn(9, number) % 2 === 0;
              const about = isDecision
                ? [
                    'DECISION',
                    published && registerNumber(ranks, instant(days)),
                    `Adopté : ${pick(subjects, 8, number)}`,
                    null,
                    null,
                    null,
                  ]
                : [
                    ...[
                      'ACTION',
                      null,
                      `Préparer ${pick(subjects, 8, number)}`,
                      person(n, 2 + (drawn(10, number) % 60)),
                    ],
                    ...[day(days + 45), done ? at(days + 20) : null],
                  ];
              yield [...keys, itemId, body(n, bodyRank), ...about, isDecision ? 1 : 2, published, at(days, 700)];
            }
          }
        }),
    },
    {
      name: 'meetings_decision_register',
      columns: ['id', 'network_id', 'body_id', 'year', 'last_rank'],
      rows: () =>
        eachBody(function* (n, bodyRank) {
          const ranks = new Map<number, number>();
          for (const rank of upTo(shape.pastMeetingsPerBody - 1)) {
            for (const _ of upTo(decisionsOf(rank))) registerNumber(ranks, instant(daysOf(rank)));
          }
          const first = (n * shape.bodiesPerNetwork + bodyRank) * 2;
          for (const [index, [year, last]] of [...ranks].entries()) {
            yield [idOf('register', first + index), idOf('network', n), body(n, bodyRank), year, last];
          }
        }),
    },
  ];
}

/** « D-2026-001 », by body and year, as the product numbers them. */
function registerNumber(ranks: Map<number, number>, date: Date): string {
  const year = date.getUTCFullYear();
  const rank = (ranks.get(year) ?? 0) + 1;
  ranks.set(year, rank);
  return `D-${year}-${String(rank).padStart(3, '0')}`;
}

function attendanceState(n: number): string {
  const percent = drawn(11, n) % 100;
  if (percent < 60) return 'PRESENT';
  if (percent < 70) return 'REMOTE';
  if (percent < 85) return 'EXCUSED';
  return percent < 90 ? 'REPRESENTED' : 'ABSENT';
}

function minutesText(n: number): string {
  const text = `Le groupe a fait le point sur ${pick(subjects, 12, n)} et retient ce qui suit. `.repeat(2);
  return JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
}

/** The rows as PostgreSQL's COPY reads them, in pieces of about 64 kB. */
export function* copyText(table: Table): Iterable<string> {
  let piece = '';
  for (const row of table.rows()) {
    piece += `${row.map(copyValue).join('\t')}\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyValue(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'object') return `{${value.join(',')}}`;
  return String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}
