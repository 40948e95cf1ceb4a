import type { FunctionCode } from '../actors/functions.ts';
import type { OrganisationType } from '../actors/organisation-type.ts';
import { type Problem, problem } from '../errors-registry.ts';
import type { BodyKind } from './body-kind.ts';
import type { BodyLevel } from './body-traits.ts';
import { levelOfFunction } from './function-level.ts';

/** The three pilots of a troïka, and the organisations that may hold each seat. Source: field reference §0.2 and §1.2. */
export const troikaPilots = {
  PREFECTURE: ['PREFECTURE'],
  ACADEMIE: ['RECTORAT', 'DSDEN', 'COLLEGE'],
  COLLECTIVITE: ['COMMUNE', 'EPCI', 'COLLECTIVITE_UNIQUE', 'DEPARTEMENT'],
} as const satisfies Record<string, readonly OrganisationType[]>;

export type TroikaPilot = keyof typeof troikaPilots;

export const TROIKA_SEATS = 3;

export interface ComposedSeat {
  /** The type of the organisation that holds the seat, or the category it is kept for. */
  organisationType: OrganisationType | null;
  isVacant: boolean;
}

/** Refuses a fourth seat: a troïka has exactly three. Other kinds take as many as they need. */
export function addSeatProblem(kind: BodyKind, openSeats: number): Problem<'TROIKA_SEATS_COMPLETE'> | null {
  return kind === 'TROIKA' && openSeats >= TROIKA_SEATS ? problem('TROIKA_SEATS_COMPLETE') : null;
}

/** The pilots that a troïka lacks: no seat for them, or a vacant one. Empty when it is balanced. */
export function missingPilots(seats: readonly ComposedSeat[]): TroikaPilot[] {
  return (Object.keys(troikaPilots) as TroikaPilot[]).filter((pilot) => {
    const types: readonly OrganisationType[] = troikaPilots[pilot];
    return !seats.some(
      (seat) => !seat.isVacant && seat.organisationType !== null && types.includes(seat.organisationType),
    );
  });
}

export interface LevelMix {
  /** The level the body speaks at. */
  bodyLevel: BodyLevel;
  /** Functions of its members that usually speak at another level, in the order given. */
  otherLevels: { functionCode: FunctionCode; level: BodyLevel }[];
}

/**
 * Says when hierarchical levels mix in a body. Mixing lowers what people dare say; it is not forbidden: a warning, never a refusal.
 * Source: field reference §0.3; need G08.
 */
export function levelMix(bodyLevel: BodyLevel | null, functions: readonly FunctionCode[]): LevelMix | null {
  if (bodyLevel === null) return null;
  const otherLevels = functions.flatMap((functionCode) => {
    const level = levelOfFunction(functionCode);
    return level === null || level === bodyLevel ? [] : [{ functionCode, level }];
  });
  return otherLevels.length > 0 ? { bodyLevel, otherLevels } : null;
}
