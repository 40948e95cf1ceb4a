import type { OrganisationType } from '../actors/organisation-type.ts';
import type { Label } from '../locale.ts';
import type { BodyKind } from './body-kind.ts';
import type { BodyFormality, BodyLevel, BodyPower, DecisionMode } from './body-traits.ts';

/** How well a default is known: a text says it, a network of the field does it, or it is only common practice. */
export type Basis = 'TEXT' | 'OBSERVED' | 'PRACTICE';

/** A value proposed when a body is created. Whoever administers the network may change every one of them. */
export interface Default<Value> {
  value: Value;
  basis: Basis;
}

export interface SeatPreset {
  label: Label;
  category: OrganisationType;
  isKey: boolean;
}

export interface BodyPreset {
  level: BodyLevel | null;
  formality: BodyFormality;
  power: BodyPower;
  decisionMode: Default<DecisionMode>;
  meetingsPerYearMin: Default<number> | null;
  meetingsPerYearMax: Default<number> | null;
  /** Days between invitation and meeting. */
  noticeDays: Default<number> | null;
  quorumPercent: Default<number> | null;
  proxiesPerPerson: Default<number> | null;
  /** Days between meeting and published minutes. */
  minutesDelayDays: Default<number> | null;
  /** Days past the rhythm before the body is said to be late. */
  rhythmGraceDays: Default<number> | null;
  /** Days before the meeting on which who has not answered is reminded, the furthest first. */
  reminderDays: Default<readonly number[]>;
  /** Days before the meeting until which members propose items for its agenda. */
  agendaCallDays: Default<number> | null;
  seats: readonly SeatPreset[];
}

const practice = <Value>(value: Value): Default<Value> => ({ value, basis: 'PRACTICE' });
const observed = <Value>(value: Value): Default<Value> => ({ value, basis: 'OBSERVED' });
const text = <Value>(value: Value): Default<Value> => ({ value, basis: 'TEXT' });

/** Who has not answered is reminded a week before, then on the eve. Source: field reference §1.4. */
export const REMINDER_DAYS: readonly number[] = [7, 1];

/**
 * Invitation two weeks before, reminders a week and a day before, items proposed until the documents leave (five days),
 * minutes within eight days, agreement rather than vote. Source: field reference §1.4.
 */
const COMMON: BodyPreset = {
  level: null,
  formality: 'FORMAL',
  power: 'CONSULTATION',
  decisionMode: practice('CONSENSUS'),
  meetingsPerYearMin: null,
  meetingsPerYearMax: null,
  noticeDays: practice(15),
  quorumPercent: null,
  proxiesPerPerson: null,
  minutesDelayDays: practice(8),
  rhythmGraceDays: null,
  reminderDays: practice(REMINDER_DAYS),
  agendaCallDays: practice(5),
  seats: [],
};

/** A consultative commission of the administration. Source: CRPA R.133-3 to R.133-15; field reference §1.3. */
const REGULATED: BodyPreset = {
  ...COMMON,
  noticeDays: text(5),
  quorumPercent: text(50),
  proxiesPerPerson: text(1),
  decisionMode: text('MAJORITY_VOTE'),
  minutesDelayDays: practice(15),
};

/** A gathering that has no members to convene: invitation, and a short account. */
const GATHERING: BodyPreset = {
  ...COMMON,
  formality: 'NETWORK',
  power: 'FACILITATION',
  minutesDelayDays: practice(15),
  agendaCallDays: null,
};

const STEERING: BodyPreset = {
  ...COMMON,
  level: 'POLITICAL',
  power: 'DECISION',
  meetingsPerYearMin: practice(1),
  meetingsPerYearMax: practice(3),
};

const NETWORK: BodyPreset = {
  ...COMMON,
  level: 'FIELD',
  formality: 'NETWORK',
  power: 'FACILITATION',
  meetingsPerYearMin: observed(6),
  meetingsPerYearMax: observed(12),
};

const WORKING: BodyPreset = { ...COMMON, level: 'FIELD', power: 'TECHNICAL' };

const TROIKA_SEAT_PRESETS: readonly SeatPreset[] = [
  { label: { fr: 'Préfecture', en: 'Préfecture' }, category: 'PREFECTURE', isKey: true },
  { label: { fr: 'Académie', en: 'Académie' }, category: 'RECTORAT', isKey: true },
  { label: { fr: 'Collectivité', en: 'Local authority' }, category: 'COMMUNE', isKey: true },
];

const OWN: Readonly<Partial<Record<BodyKind, BodyPreset>>> = {
  COPIL: STEERING,
  COMITE_PILOTAGE_RESEAU: STEERING,
  COTECH: {
    ...COMMON,
    level: 'MANAGEMENT',
    power: 'TECHNICAL',
    meetingsPerYearMin: observed(2),
    meetingsPerYearMax: observed(4),
  },
  TROIKA: {
    ...COMMON,
    level: 'POLITICAL',
    power: 'DECISION',
    decisionMode: practice('TROIKA_AGREEMENT'),
    seats: TROIKA_SEAT_PRESETS,
  },
  EQUIPE_PROJET: {
    ...COMMON,
    level: 'FIELD',
    power: 'OPERATIONAL',
    meetingsPerYearMin: practice(10),
    meetingsPerYearMax: practice(45),
    noticeDays: null,
  },
  COMITE_FINANCEURS: {
    ...COMMON,
    level: 'MANAGEMENT',
    meetingsPerYearMin: practice(2),
    meetingsPerYearMax: practice(6),
  },
  COMITE_SUIVI: { ...COMMON, level: 'MANAGEMENT' },
  COMITE_EVALUATION: { ...COMMON, level: 'MANAGEMENT' },
  GROUPE_TRAVAIL: WORKING,
  COMMISSION_THEMATIQUE: WORKING,
  GROUPE_PILOTE: { ...NETWORK, meetingsPerYearMin: observed(3), meetingsPerYearMax: observed(3) },
  GAD: { ...COMMON, level: 'MANAGEMENT' },
  PLENIERE: { ...REGULATED, level: 'POLITICAL', meetingsPerYearMin: practice(1) },
  COMITE_DEPARTEMENTAL: { ...REGULATED, level: 'POLITICAL', meetingsPerYearMin: observed(1) },
  FORMATION_RESTREINTE: { ...COMMON, level: 'MANAGEMENT', minutesDelayDays: null },
  EPS: { ...COMMON, level: 'FIELD', power: 'OPERATIONAL', minutesDelayDays: null },
  CELLULE_VEILLE: { ...COMMON, level: 'FIELD', power: 'OPERATIONAL', minutesDelayDays: null },
  CONSEIL_ECOLE_COLLEGE: { ...COMMON, level: 'FIELD' },
  CONSEIL_CITOYEN: { ...COMMON, formality: 'NETWORK' },
  RESEAU_COORDONNATEURS: NETWORK,
  RESEAU_REFERENTS: NETWORK,
  RESEAU_ACTEURS: { ...NETWORK, meetingsPerYearMin: null, meetingsPerYearMax: null },
  RESEAU_ELUS: { ...NETWORK, level: 'POLITICAL', meetingsPerYearMin: null, meetingsPerYearMax: null },
  ASSEMBLEE_GENERALE: {
    ...COMMON,
    power: 'DECISION',
    decisionMode: practice('MAJORITY_VOTE'),
    meetingsPerYearMin: practice(1),
    quorumPercent: practice(50),
    proxiesPerPerson: practice(1),
  },
  CONSEIL_ADMINISTRATION: {
    ...COMMON,
    power: 'DECISION',
    decisionMode: practice('MAJORITY_VOTE'),
    quorumPercent: practice(50),
    proxiesPerPerson: practice(1),
  },
  BUREAU: { ...COMMON, power: 'TECHNICAL' },
  COORDINATION: { ...COMMON, power: 'OPERATIONAL', noticeDays: null },
  COMITE_LECTURE: { ...COMMON, power: 'CONSULTATION' },
  ATELIER: GATHERING,
  CYCLE_ATELIERS: GATHERING,
  JOURNEE_THEMATIQUE: GATHERING,
  FORUM: GATHERING,
  SEMINAIRE: GATHERING,
  WEBINAIRE: GATHERING,
  VISITE_SITE: GATHERING,
  ANALYSE_PRATIQUES: { ...GATHERING, minutesDelayDays: null },
  BILATERALE: { ...COMMON, formality: 'INFORMAL', noticeDays: null },
};

/** What to propose when a body of that kind is created. */
export function presetOf(kind: BodyKind): BodyPreset {
  return OWN[kind] ?? COMMON;
}
