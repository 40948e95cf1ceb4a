import type {
  AgendaItemKind,
  AttendanceState,
  BodyKind,
  BodyLevel,
  BodyPower,
  BodyScale,
  FrameworkCode,
  ImportKind,
  LineageKind,
  NetworkStatus,
  OrganisationType,
  OutcomeKind,
  PlainDate,
  TerritoryKind,
  Theme,
  Visibility,
} from '@maillage/domain';
import type { Calendar } from './calendar.ts';

/** People are named by their address in the network. */
export type Address = string;

/** A demonstration network as it is told, before it is entered. French texts are polished when they are entered. */
export interface NetworkScript {
  slug: string;
  name: string;
  shortName?: string;
  longName?: string;
  purpose?: string;
  objectives?: string[];
  website?: string;
  startedOn: PlainDate | null;
  isPublic?: boolean;
  /** The day when its coordination opened it on this instance. */
  openedOn: PlainDate;
  /** After « informal », from the day when it started. */
  statuses?: { status: NetworkStatus; on: PlainDate; note: string }[];
  frameworks: FrameworkCode[];
  territories: { kind: TerritoryKind; code: string }[];
  districts?: { name: string; communeCodes: string[] }[];
  /** Who opened it, and in whose name the rest is entered. */
  coordinator: { givenName: string; familyName: string; email: Address };
  bodies: BodyScript[];
  /** Files as the coordination would import them, in this order. */
  files: { kind: ImportKind; filename: string; lines: string }[];
  accounts?: Address[];
  meetings: MeetingScript[];
  tools: ToolScript[];
}

export type NetworkScriptAt = (calendar: Calendar) => NetworkScript;

export interface BodyScript {
  name: string;
  longName?: string;
  kind: BodyKind;
  level?: BodyLevel;
  power?: BodyPower;
  scale?: BodyScale;
  purpose?: string;
  frameworks?: FrameworkCode[];
  visibility?: Visibility;
  /** Null when nobody published it. */
  startedOn: PlainDate | null;
  rules?: { meetingsPerYearMin?: number; meetingsPerYearMax?: number };
  lineage?: { kind: LineageKind; fromLabel: string; note: string };
  /** The organisations that hold the seats of its kind, by the label of the seat. */
  pilots?: Record<string, { name: string; type: OrganisationType }>;
}

export interface MeetingScript {
  body: string;
  title: string;
  on: PlainDate;
  time: string;
  durationMinutes: number;
  place?: string;
  videoUrl?: string;
  visibility?: Visibility;
  agenda: AgendaItemScript[];
  /** How it went; none for a meeting to come. */
  record?: RecordScript;
}

export interface AgendaItemScript {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number;
  presenter?: Address;
  presenterLabel?: string;
  /** One text a paragraph; those that open with « - » make a list. */
  minutes?: string[];
  outcomes?: OutcomeScript[];
}

export interface OutcomeScript {
  kind: OutcomeKind;
  text: string;
  owner?: Address;
  dueOn?: PlainDate;
  doneOn?: PlainDate;
}

export interface RecordScript {
  attendance: Partial<Record<Exclude<AttendanceState, 'EXPECTED' | 'REPRESENTED'>, Address[]>>;
  /** The absent person, then who carries the proxy. */
  represented?: Record<Address, Address>;
  /** Everybody else who was expected. */
  others: AttendanceState;
  /** People of the directory without a mandate in the body. */
  guests?: { state: AttendanceState; people: Address[] };
  writtenBy: Address;
  publishedOn: PlainDate;
}

export interface ToolScript {
  title: string;
  description: string;
  themes: Theme[];
  visibility: Visibility;
  body?: string;
  by: Address;
  versions: { on: PlainDate; filename: string; contentType: string; content: string; note?: string }[];
}
