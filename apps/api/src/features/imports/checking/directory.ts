import {
  type BodyKind,
  type BodyRole,
  fold,
  type MandateOffice,
  type MandateRole,
  normaliseEmail,
  normaliseIdentifier,
  type OrganisationType,
  type PartnerModality,
  type PlainDate,
  type TerritoryKind,
} from '@maillage/domain';
import { sameOrganisation } from '../../actors/index.ts';
import { plain } from './cells.ts';

/** What a text designates in a network: one row, several, or none (`count: 0`). */
export type Designated<T> = { one: T } | { count: number };

const designated = <T>(found: readonly T[]): Designated<T> => {
  const [one] = found;
  return found.length === 1 && one !== undefined ? { one } : { count: found.length };
};

/** Rows by a text of theirs; a row may be found under several. */
class Index<T> {
  private readonly rows = new Map<string, T[]>();

  constructor(
    rows: readonly T[],
    private readonly textsOf: (row: T) => readonly (string | null)[],
  ) {
    for (const row of rows) this.add(row);
  }

  add(row: T): void {
    for (const text of new Set(this.textsOf(row))) if (text) this.put(text, row);
  }

  get(text: string | null): readonly T[] {
    return (text && this.rows.get(text)) || [];
  }

  private put(text: string, row: T): void {
    const found = this.rows.get(text);
    if (found) found.push(row);
    else this.rows.set(text, [row]);
  }
}

export interface KnownOrganisation {
  id: string;
  name: string;
  type: OrganisationType;
  siren: string | null;
  siret: string | null;
  uai: string | null;
  rna: string | null;
  territoryId: string | null;
  /** Modality of its partnership with this network, if one runs. */
  modality: PartnerModality | null;
}

function withoutBrackets(name: string): string {
  const open = name.indexOf('(');
  return open >= 0 && name.trimEnd().endsWith(')') ? name.slice(0, open).trimEnd() : name;
}

/** The organisations that the network lists. */
export class Organisations {
  private readonly byUai: Index<KnownOrganisation>;
  private readonly bySiret: Index<KnownOrganisation>;
  private readonly bySiren: Index<KnownOrganisation>;
  private readonly byName: Index<KnownOrganisation>;
  private readonly byFolded: Index<KnownOrganisation>;
  private readonly byShort: Index<KnownOrganisation>;

  constructor(rows: readonly KnownOrganisation[]) {
    this.byUai = new Index(rows, ({ uai }) => [uai]);
    this.bySiret = new Index(rows, ({ siret }) => [siret]);
    this.bySiren = new Index(rows, ({ siren }) => [siren]);
    this.byName = new Index(rows, ({ name }) => [plain(name)]);
    this.byFolded = new Index(rows, ({ name }) => [fold(name)]);
    this.byShort = new Index(rows, ({ name }) => [plain(withoutBrackets(name))]);
  }

  add(row: KnownOrganisation): void {
    for (const index of [this.byUai, this.bySiret, this.bySiren, this.byName, this.byFolded, this.byShort]) {
      index.add(row);
    }
  }

  /** The organisation that a line is about, told as `actors` tells it; several when nothing tells them apart. */
  match(line: Omit<KnownOrganisation, 'id' | 'modality'>): Designated<KnownOrganisation> {
    const near = new Set([
      ...this.byUai.get(line.uai),
      ...this.bySiret.get(line.siret),
      ...this.bySiren.get(line.siren),
      ...this.byName.get(plain(line.name)),
    ]);
    const listed = [...near].map((row) => ({ ...row, isListed: true }));
    const same = sameOrganisation(line, listed);
    return designated(listed.filter((row) => (same ? row.id === same.id : sameOrganisation(line, [row]))));
  }

  /** The organisation that a cell designates, by number or by name. */
  refer(text: string): Designated<KnownOrganisation> {
    const number = normaliseIdentifier(text);
    const ways = [
      this.byUai.get(number),
      this.bySiret.get(number),
      this.bySiren.get(number),
      this.byName.get(plain(text)),
      this.byFolded.get(fold(text)),
      this.byShort.get(plain(text)),
    ];
    return designated(ways.find((found) => found.length > 0) ?? []);
  }
}

export interface KnownPerson {
  id: string;
  givenName: string;
  familyName: string;
  displayName: string;
  email: string | null;
  affiliations: readonly {
    organisationId: string;
    functionCode: string | null;
    functionTitle: string | null;
    until: PlainDate | null;
  }[];
}

/** « Camille DUPONT » and « Dupont Camille » are one name. */
export const nameKey = (...parts: readonly string[]): string => plain(parts.join(' ')).split(' ').sort().join(' ');

/** The people that the network lists. */
export class People {
  private readonly byEmail: Index<KnownPerson>;
  private readonly byName: Index<KnownPerson>;

  constructor(rows: readonly KnownPerson[]) {
    this.byEmail = new Index(rows, ({ email }) => [email && normaliseEmail(email)]);
    this.byName = new Index(rows, ({ givenName, familyName, displayName }) => [
      nameKey(givenName, familyName),
      nameKey(displayName),
    ]);
  }

  withEmail(email: string): KnownPerson | null {
    return this.byEmail.get(email)[0] ?? null;
  }

  named(...parts: readonly string[]): readonly KnownPerson[] {
    return this.byName.get(nameKey(...parts));
  }
}

export interface KnownBody {
  id: string;
  name: string;
  longName: string | null;
  kind: BodyKind;
  role: BodyRole;
  dissolvedOn: PlainDate | null;
}

export interface KnownSeat {
  id: string;
  bodyId: string;
  organisationId: string | null;
  label: string;
  closedOn: PlainDate | null;
}

export interface KnownMandate {
  id: string;
  bodyId: string;
  seatId: string;
  personId: string;
  personName: string;
  role: MandateRole;
  office: MandateOffice | null;
  from: PlainDate;
  until: PlainDate | null;
}

const within = (bodyId: string, text: string) => `${bodyId} ${text}`;

/** Those that still count, when some do: a closed seat gives way to one that took its name. */
const standing = <T>(found: readonly T[], isOver: (one: T) => boolean): readonly T[] => {
  const left = found.filter((one) => !isOver(one));
  return left.length > 0 ? left : found;
};

/** The bodies of the network that the importing person may see, with seats and mandates. */
export class Bodies {
  private readonly byName: Index<KnownBody>;
  private readonly openByBody: Index<KnownSeat>;
  private readonly seatsByLabel: Index<KnownSeat>;
  private readonly seatsByFolded: Index<KnownSeat>;
  private readonly seatsByShort: Index<KnownSeat>;
  private readonly seatsByHolder: Index<KnownSeat>;
  private readonly mandatesBySeat: Index<KnownMandate>;
  private readonly chairsByBody: Index<KnownMandate>;

  constructor(bodies: readonly KnownBody[], seats: readonly KnownSeat[], mandates: readonly KnownMandate[]) {
    this.byName = new Index(bodies, ({ name, longName }) => [plain(name), longName && plain(longName)]);
    this.openByBody = new Index(seats, ({ bodyId, closedOn }) => [closedOn === null ? bodyId : null]);
    this.seatsByLabel = new Index(seats, ({ bodyId, label }) => [within(bodyId, plain(label))]);
    this.seatsByFolded = new Index(seats, ({ bodyId, label }) => [within(bodyId, fold(label))]);
    this.seatsByShort = new Index(seats, ({ bodyId, label }) => [within(bodyId, plain(withoutBrackets(label)))]);
    this.seatsByHolder = new Index(seats, ({ bodyId, organisationId }) => [
      organisationId && within(bodyId, organisationId),
    ]);
    this.mandatesBySeat = new Index(mandates, ({ seatId }) => [seatId]);
    this.chairsByBody = new Index(mandates, ({ bodyId, office }) => [office === 'CHAIR' ? bodyId : null]);
  }

  /** By name; a body in activity before those that are dissolved. */
  refer(text: string): Designated<KnownBody> {
    return designated(standing(this.byName.get(plain(text)), ({ dissolvedOn }) => dissolvedOn !== null));
  }

  openSeatCount(bodyId: string): number {
    return this.openByBody.get(bodyId).length;
  }

  /** Open seats of a body that this organisation holds. */
  openSeatsHeldBy(bodyId: string, organisationId: string): readonly KnownSeat[] {
    return this.seatsByHolder.get(within(bodyId, organisationId)).filter(({ closedOn }) => closedOn === null);
  }

  /** Open seats of a body that bear this label. */
  openSeatsLabelled(bodyId: string, label: string): readonly KnownSeat[] {
    return this.seatsByLabel.get(within(bodyId, plain(label))).filter(({ closedOn }) => closedOn === null);
  }

  mandates(seatId: string): readonly KnownMandate[] {
    return this.mandatesBySeat.get(seatId);
  }

  chairs(bodyId: string): readonly KnownMandate[] {
    return this.chairsByBody.get(bodyId);
  }

  /** The seat that a cell designates in a body: by its label, else by the organisation that holds it. */
  referSeat(bodyId: string, text: string, organisationId: string | null): Designated<KnownSeat> {
    const ways = [
      this.seatsByLabel.get(within(bodyId, plain(text))),
      this.seatsByHolder.get(organisationId && within(bodyId, organisationId)),
      this.seatsByFolded.get(within(bodyId, fold(text))),
      this.seatsByShort.get(within(bodyId, plain(text))),
    ];
    return designated(standing(ways.find((way) => way.length > 0) ?? [], ({ closedOn }) => closedOn !== null));
  }
}

export interface KnownTerritory {
  id: string;
  kind: TerritoryKind;
  code: string | null;
  name: string;
}

/** A name may be a commune's and a département's; a code of two figures a département's and a région's. */
const kindOrder: readonly TerritoryKind[] = ['COMMUNE', 'DEPARTEMENT', 'EPCI', 'REGION', 'ACADEMIE', 'QUARTIER'];

/** « Saint-Denis (974) »: a name and the département that tells it from others. */
export function territoryTerms(text: string): { code: string; name: string; departement: string | null } {
  const match = /\((\d{2,3}|2[AB])\)$/iu.exec(text);
  const before = match ? text.slice(0, match.index).trimEnd() : '';
  const name = before || text;
  const code = normaliseIdentifier(name);
  // A spreadsheet takes 01004 for a number and drops its zero.
  return {
    code: /^\d{4}$/.test(code) ? `0${code}` : code,
    name,
    departement: before ? (match?.[1]?.toUpperCase() ?? null) : null,
  };
}

/** The territories that the file names, out of the official code. */
export class Territories {
  private readonly byCode: Index<KnownTerritory>;
  private readonly byName: Index<KnownTerritory>;
  private readonly byFolded: Index<KnownTerritory>;

  constructor(rows: readonly KnownTerritory[]) {
    this.byCode = new Index(rows, ({ code }) => [code]);
    this.byName = new Index(rows, ({ name }) => [plain(name)]);
    this.byFolded = new Index(rows, ({ name }) => [fold(name)]);
  }

  refer(text: string): Designated<KnownTerritory> {
    const { code, name, departement } = territoryTerms(text);
    const ways = [this.byCode.get(code), this.byName.get(plain(name)), this.byFolded.get(fold(name))];
    const found = (ways.find((way) => way.length > 0) ?? []).filter(
      (territory) => departement === null || (territory.code ?? '').startsWith(departement),
    );
    const kind = kindOrder.find((each) => found.some((territory) => territory.kind === each));
    return designated(found.filter((territory) => territory.kind === kind));
  }
}

/** All that lines of one kind are checked against: this network, and nothing else of the instance. */
export interface Directory {
  organisations: Organisations;
  people: People;
  bodies: Bodies;
  territories: Territories;
  /** The day it is in the network's zone. */
  today: PlainDate;
}
