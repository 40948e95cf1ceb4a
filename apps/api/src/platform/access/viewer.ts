/** An office that gives rights in a body. */
export type Office = 'CHAIR' | 'COCHAIR' | 'SECRETARY' | 'FACILITATOR';

/** What a person's mandates of the day give. Read from the tables that say who sits where, never stored. */
export interface Grants {
  /** Networks where the person holds any current mandate. */
  networkIds: string[];
  /** Networks that the person administers. */
  adminNetworkIds: string[];
  /** Bodies where the person holds a current mandate. */
  bodyIds: string[];
  /** Bodies by office held in them. */
  officeBodyIds: Record<Office, string[]>;
  /** Seats for which the person speaks, as titular or as alternate. */
  seatIds: string[];
  /** People who share a body with the person: they see each other's contact details. */
  colleagueIds: string[];
}

export const noGrants = (): Grants => ({
  networkIds: [],
  adminNetworkIds: [],
  bodyIds: [],
  officeBodyIds: { CHAIR: [], COCHAIR: [], SECRETARY: [], FACILITATOR: [] },
  seatIds: [],
  colleagueIds: [],
});

/** The one who asks. Never called actor: that word belongs to the field. */
export interface Viewer extends Grants {
  kind: 'anonymous' | 'person' | 'system';
  /** How the person came: signed in on a device, or by a personal token of the API. Null for everybody else. */
  via: 'session' | 'token' | null;
  /** Runs no command: the token was made for reading. */
  readOnly: boolean;
  /** Null unless `kind` is `person`. */
  personId: string | null;
  accountId: string | null;
  sessionId: string | null;
  /** An operator of this instance may open new networks. */
  isOperator: boolean;
  locale: 'fr' | 'en';
  /** For logs: `person:<id>`, `anonymous`, `system:<job>`. */
  label: string;
}

export const anonymousViewer = (locale: 'fr' | 'en' = 'fr'): Viewer => ({
  ...noGrants(),
  kind: 'anonymous',
  via: null,
  readOnly: false,
  personId: null,
  accountId: null,
  sessionId: null,
  isOperator: false,
  locale,
  label: 'anonymous',
});

/** Jobs and set-up act under a name of their own; a system viewer passes every rule of a command and reads nothing by GraphQL. */
export const systemViewer = (name: string): Viewer => ({
  ...anonymousViewer(),
  kind: 'system',
  label: `system:${name}`,
});
