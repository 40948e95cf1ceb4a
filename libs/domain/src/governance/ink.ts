import type { BodyKind } from './body-kind.ts';
import type { BodyPower, BodyRole } from './body-traits.ts';

/** The four inks of the pen. Never shown without the name of the body beside it. */
export const inks = ['blue', 'green', 'red', 'black'] as const;
export type Ink = (typeof inks)[number];

export interface InkedBody {
  kind: BodyKind;
  power: BodyPower | null;
  role: BodyRole;
}

const FACILITATION_KINDS: ReadonlySet<BodyKind> = new Set([
  'RESEAU_COORDONNATEURS',
  'RESEAU_REFERENTS',
  'RESEAU_ELUS',
  'RESEAU_ACTEURS',
  'GROUPE_TRAVAIL',
  'GROUPE_PILOTE',
  'ATELIER',
  'CYCLE_ATELIERS',
  'JOURNEE_THEMATIQUE',
  'FORUM',
  'SEMINAIRE',
  'WEBINAIRE',
  'VISITE_SITE',
  'ANALYSE_PRATIQUES',
]);

/**
 * The ink says what a body is for: red steers (troïka, coordination), blue decides, black facilitates (networks, groups),
 * green prepares.
 */
export function inkOf({ kind, power, role }: InkedBody): Ink {
  if (role === 'COORDINATION' || kind === 'COORDINATION' || kind === 'TROIKA') return 'red';
  if (role === 'NETWORK') return 'black';
  if (power === 'DECISION') return 'blue';
  return power === 'FACILITATION' || FACILITATION_KINDS.has(kind) ? 'black' : 'green';
}
