import type { CommandContext } from '../../../platform/run/command-context.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';

interface Birth {
  networkId: string;
  /** IANA; the bodies live by the network's clock. */
  timeZone: string;
  /** The day they open, `YYYY-MM-DD` in that zone. */
  day: string;
}

/** The two bodies of birth, and the seat of who coordinates. */
export interface BornBodies {
  coordinationBodyId: string;
  coordinationSeatId: string;
  networkBodyId: string;
}

const coordination = {
  role: 'COORDINATION',
  name: 'Coordination',
  kind: 'COORDINATION',
  power: 'OPERATIONAL',
  position: 9_000,
} as const;
const network = {
  role: 'NETWORK',
  name: 'Réseau',
  kind: 'RESEAU_ACTEURS',
  power: 'FACILITATION',
  position: 9_001,
} as const;

/**
 * The two bodies that every network is born with: Coordination, whose mandates administer it, and Réseau, for partners
 * without a governance seat, whose mandates make members. Réseau gets its seats with its members, one an organisation.
 * Source: docs/adr (rights).
 */
export async function birthBodies(ctx: Pick<CommandContext, 'db' | 'now'>, birth: Birth): Promise<BornBodies> {
  const coordinationBodyId = await makeBody(ctx, birth, coordination);
  const networkBodyId = await makeBody(ctx, birth, network);
  return {
    coordinationBodyId,
    coordinationSeatId: await makeSeat(ctx, birth, coordinationBodyId, 'Coordination du réseau'),
    networkBodyId,
  };
}

type BirthBody = typeof coordination | typeof network;

async function makeBody(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { networkId, timeZone, day }: Birth,
  body: BirthBody,
): Promise<string> {
  const made = await db.save(
    db.create(BodyEntity, { ...body, networkId, timeZone, visibility: 'NETWORK', startedOn: day, createdAt: now }),
  );
  return made.id;
}

async function makeSeat(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { networkId, day }: Birth,
  bodyId: string,
  label: string,
): Promise<string> {
  const made = await db.save(
    db.create(SeatEntity, { networkId, bodyId, label, position: 1, openedOn: day, createdAt: now }),
  );
  return made.id;
}
