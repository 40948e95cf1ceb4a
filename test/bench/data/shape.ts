/** How much of everything; the counts of the issue at scale 1, and as many times more networks at scale n. */
export const shape = {
  networks: 200,
  bodiesPerNetwork: 5,
  peoplePerNetwork: 62,
  organisationsPerNetwork: 30,
  seatsPerBody: 30,
  pastMeetingsPerBody: 8,
  upcomingMeetingsPerBody: 4,
  agendaItemsPerMeeting: 8,
  actionsPerPastMeeting: 6,
  /** Every other past meeting has one more, which makes 4.5. */
  decisionsPerPastMeeting: 4,
} as const;

/** The data set changes: what was loaded before is loaded again. */
export const dataVersion = 1;

/** Meetings are placed around the day of loading; later than this the next ones would begin to pass. */
export const freshDays = 9;

const kinds = {
  network: '10',
  organisation: '20',
  organisationEntry: '21',
  person: '30',
  contact: '31',
  account: '40',
  session: '41',
  body: '50',
  seat: '51',
  mandate: '52',
  meeting: '60',
  agendaItem: '61',
  attendance: '62',
  outcome: '63',
  register: '64',
} as const;

/** The n-th row of a kind, always the same; in order, as the product's own UUIDs (version 7) are. */
export const idOf = (kind: keyof typeof kinds, n: number): string =>
  `019a0000-${kinds[kind]}00-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const slugOf = (network: number): string => `banc-${network}`;

export const meetingsPerBody = shape.pastMeetingsPerBody + shape.upcomingMeetingsPerBody;

/** The numbers of a network's meetings run on: those of its first body, past ones first, then those of the next. */
export const meetingNumber = (network: number, body: number, rank: number): number =>
  (network * shape.bodiesPerNetwork + body) * meetingsPerBody + rank;

/** Who asks: the network's coordinator, who sees all of it, and a member of two of its five bodies, who sees half. */
export type ViewerKind = 'all' | 'half';
export const viewerKinds = ['all', 'half'] as const;
/** Ranks of the two viewers among the people of their network. */
export const viewerRank = { all: 0, half: 1 } as const;
/** Bodies where the second viewer sits; the first body is the coordination. */
export const halfBodies: readonly number[] = [2, 3];
