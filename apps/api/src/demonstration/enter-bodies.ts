import { typo } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { findOrMakeOrganisation } from '../features/actors/index.ts';
import {
  addBodyLineage,
  createBody,
  seatsOfBody,
  setBodyRules,
  updateBody,
  updateSeat,
} from '../features/governance/index.ts';
import type { CommandContext } from '../platform/run/command-context.ts';
import { known } from './entered.ts';
import type { Scene } from './scene.ts';
import type { BodyScript } from './script.ts';

const polished = (text: string | undefined): string | null => (text ? typo(text) : null);

interface Place {
  db: EntityManager;
  scene: Scene;
  networkId: string;
}

/** The bodies of a network, by name. Their seats come by import, but for those that a kind is born with. */
export async function enterBodies(place: Place, scripts: readonly BodyScript[]): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  for (const script of scripts) bodies.set(script.name, await enterBody(place, script));
  return bodies;
}

async function enterBody(place: Place, script: BodyScript): Promise<string> {
  const { scene, networkId } = place;
  const { body: bodyId } = await scene.run(createBody, {
    networkId,
    name: typo(script.name),
    longName: polished(script.longName),
    kind: script.kind,
    level: script.level ?? null,
    power: script.power ?? null,
    scale: script.scale ?? null,
    purpose: polished(script.purpose),
    frameworks: script.frameworks ?? [],
    visibility: script.visibility ?? 'NETWORK',
    startedOn: script.startedOn,
  });
  // A body is born today unless told: where nobody published the day, none is kept.
  if (!script.startedOn) await scene.run(updateBody, { bodyId, startedOn: null });
  if (script.rules) await scene.run(setBodyRules, { bodyId, ...script.rules });
  if (script.lineage) {
    const { kind, fromLabel, note } = script.lineage;
    await scene.run(addBodyLineage, { bodyId, kind, fromLabel: typo(fromLabel), note: typo(note) });
  }
  if (script.pilots) await seatPilots(place, bodyId, script.pilots);
  return bodyId;
}

/** Gives the seats that a troïka is born with to the institutions that hold them. */
async function seatPilots(
  { db, scene, networkId }: Place,
  bodyId: string,
  pilots: NonNullable<BodyScript['pilots']>,
): Promise<void> {
  const seats = new Map((await seatsOfBody(db, { networkId, bodyId })).map(({ id, label }) => [label, id]));
  for (const [label, { name, type }] of Object.entries(pilots)) {
    const { organisationId } = await scene.run(listOrganisation, { networkId, name, type });
    await scene.run(updateSeat, { seatId: known(seats, label), organisationId, label });
  }
}

/** The organisation of that name and type, in the directory from now on. */
async function listOrganisation(
  ctx: CommandContext,
  draft: Parameters<typeof findOrMakeOrganisation>[1],
): Promise<{ organisationId: string }> {
  const { organisationId } = await findOrMakeOrganisation(ctx, draft);
  return { organisationId };
}
