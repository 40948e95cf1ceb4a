import { addSeatProblem, type OrganisationType } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findListedOrganisations } from '../../actors/index.ts';
import { seatAdded } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { checkAlive, findBodyToChange, refuse, todayOf } from './find-to-change.ts';
import { openSeats } from './open-seats.ts';
import { seatLabel } from './seat-label.ts';

export interface SeatDraft {
  organisationId: string | null;
  label: string | null;
  category: OrganisationType | null;
  isKey: boolean;
  votes: number | null;
}

/** Rows sent in one statement. */
const chunkSize = 500;

/**
 * Adds many seats to a body, as `addSeat` adds one, in their order.
 *
 * @throws what `addSeat` throws
 */
export async function addSeats(ctx: CommandContext, bodyId: string, drafts: readonly SeatDraft[]): Promise<void> {
  const body = await findBodyToChange(ctx, bodyId, bodyPolicy.addSeat);
  checkAlive(ctx, body);
  const { networkId } = body;
  const organisations = await findListedOrganisations(
    ctx,
    networkId,
    drafts.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const open = await openSeats(ctx, body);
  const seated = new Set(open.map(({ organisationId }) => organisationId));
  const first = (open.at(-1)?.position ?? 0) + 1;
  const rows = drafts.map(({ organisationId, label, category, isKey, votes }, index) => {
    const organisation = organisationId ? (organisations.get(organisationId) ?? null) : null;
    refuse(addSeatProblem(body.kind, open.length + index));
    if (body.role === 'NETWORK' && organisation && seated.has(organisation.id)) {
      throw new AppError('ORGANISATION_ALREADY_SEATED', { name: organisation.name });
    }
    seated.add(organisationId);
    return {
      networkId,
      bodyId,
      organisationId,
      label: seatLabel(label, organisation, category),
      category,
      isKey,
      votes: votes ?? 1,
      position: first + index,
      openedOn: body.startedOn ?? todayOf(ctx, body),
      createdAt: ctx.now,
    };
  });
  for (let from = 0; from < rows.length; from += chunkSize) {
    const { identifiers } = await ctx.db.insert(SeatEntity, rows.slice(from, from + chunkSize));
    for (const { id: seatId } of identifiers as { id: string }[]) ctx.record(seatAdded(networkId, { bodyId, seatId }));
  }
}
