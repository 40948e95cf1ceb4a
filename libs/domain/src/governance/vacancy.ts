import { addDays, type PlainDate } from '../typography/dates.ts';
import { type MandatePeriod, runsOn } from './mandate-period.ts';
import type { MandateRole } from './mandate-role.ts';

export interface SeatTerm {
  /** First day of the seat. */
  openedOn: PlainDate;
  /** Last day of the seat, if it was closed. */
  closedOn: PlainDate | null;
}

export interface Vacancy {
  isVacant: boolean;
  /** First day without a titular; empty when the seat is held. */
  since: PlainDate | null;
  /** First day of a titular already named for later. */
  filledFrom: PlainDate | null;
}

const HELD: Vacancy = { isVacant: false, since: null, filledFrom: null };

/**
 * Whether a seat lacks a titular on `today`, and since when. An alternate keeps the seat voiced, not held: the vacancy is
 * shown all the same. A seat not open that day is never vacant.
 */
export function vacancyOf(
  seat: SeatTerm,
  mandates: readonly (MandatePeriod & { role: MandateRole })[],
  today: PlainDate,
): Vacancy {
  const isOpen = seat.openedOn <= today && (seat.closedOn === null || today <= seat.closedOn);
  const titulars = mandates.filter((mandate) => mandate.role === 'TITULAR');
  if (!isOpen || titulars.some((mandate) => runsOn(mandate, today))) return HELD;
  const ended = titulars
    .map((mandate) => mandate.until)
    .filter((until): until is PlainDate => until !== null && until < today);
  const coming = titulars.map((mandate) => mandate.from).filter((from) => from > today);
  const dayAfter = ended.map((until) => addDays(until, 1));
  return {
    isVacant: true,
    since: [seat.openedOn, ...dayAfter].sort().at(-1) ?? seat.openedOn,
    filledFrom: coming.sort()[0] ?? null,
  };
}
