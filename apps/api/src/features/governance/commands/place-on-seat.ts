import {
  type MandateOffice,
  type MandateRole,
  overlaps,
  periodProblem,
  type SeatedPerson,
  titularProblem,
} from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import { findOwnUpload } from '../../../platform/files/own-upload.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { refuse } from './find-to-change.ts';

/** A person on a seat, as it would be. */
export interface Placement {
  /** The mandate that changes, if there is one already. */
  mandateId?: string;
  personId: string;
  role: MandateRole;
  office: MandateOffice | null;
  from: string;
  until: string | null;
}

export interface Neighbour extends SeatedPerson {
  seatId: string;
  personId: string;
  office: MandateOffice | null;
}

/**
 * Refuses what cannot be: two titulars of a seat on one day, a person twice on a seat, two chairs of a body, days when the
 * body or the seat is no more. Call it holding the body. A seat that opened later than somebody sat on it opened then.
 *
 * @throws MANDATE_PERIOD_INVALID, BODY_DISSOLVED, SEAT_CLOSED
 * @throws TITULAR_ALREADY_SEATED   with the person's name and days; the database refuses it too
 * @throws PERSON_ALREADY_ON_SEAT, OFFICE_ALREADY_HELD
 */
export async function checkPlacement(
  ctx: CommandContext,
  { body, seat }: { body: BodyEntity; seat: SeatEntity },
  placement: Placement,
): Promise<void> {
  refusePlacement({ body, seat }, placement, await mandatesOfBody(ctx, body, placement.mandateId));
  if (placement.from < seat.openedOn) await ctx.db.update(SeatEntity, { id: seat.id }, { openedOn: placement.from });
}

/** The refusals alone, among the mandates given: those of the seat and the chairs of the body, at least. */
export function refusePlacement(
  { body, seat }: { body: BodyEntity; seat: SeatEntity },
  placement: Placement,
  mandates: readonly Neighbour[],
): void {
  refuse(periodProblem(placement));
  checkTerm(body, seat, placement);
  const neighbours = mandates.filter((other) => overlaps(placement, other));
  const onSeat = neighbours.filter((other) => other.seatId === seat.id);
  const same = onSeat.find((other) => other.personId === placement.personId);
  if (same) throw new AppError('PERSON_ALREADY_ON_SEAT', daysOf(same));
  refuse(titularProblem(placement, onSeat));
  const chair = placement.office === 'CHAIR' && neighbours.find((other) => other.office === 'CHAIR');
  if (chair) throw new AppError('OFFICE_ALREADY_HELD', { personName: chair.personName });
}

function checkTerm({ dissolvedOn }: BodyEntity, { closedOn }: SeatEntity, { until }: Placement): void {
  const isAfter = (last: string | null): last is string => last !== null && (until === null || until > last);
  if (isAfter(dissolvedOn)) throw new AppError('BODY_DISSOLVED', { dissolvedOn });
  if (isAfter(closedOn)) throw new AppError('SEAT_CLOSED', { closedOn });
}

const daysOf = ({ personName, from, until }: SeatedPerson) => ({ personName, from, until: until ?? '' });

export function mandatesOfBody(ctx: CommandContext, body: BodyEntity, but?: string): Promise<Neighbour[]> {
  return ctx.db.query(
    `select m.seat_id as "seatId", m.person_id as "personId", p.display_name as "personName", m.role, m.office,
       m.from_on::text as from, m.until_on::text as until
     from governance_mandate m join actors_person p on p.id = m.person_id
     where m.network_id = $1 and m.body_id = $2 and m.id is distinct from $3::uuid`,
    [body.networkId, body.id, but ?? null],
  );
}

/**
 * The document that appoints, as given: its file, and its title, which is the file's name unless it was written.
 *
 * @throws FILE_NOT_FOUND   no such upload of the viewer in this network
 */
export async function sourceOf(
  ctx: CommandContext,
  networkId: string,
  { sourceFileId, sourceLabel }: { sourceFileId?: string | null | undefined; sourceLabel?: string | null | undefined },
): Promise<{ sourceFileId: string | null; sourceLabel: string | null }> {
  const file = sourceFileId ? await findOwnUpload(ctx, { networkId, fileId: sourceFileId }) : null;
  return { sourceFileId: file?.id ?? null, sourceLabel: sourceLabel?.trim() || file?.filename || null };
}
