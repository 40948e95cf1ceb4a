import { typo } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { contactsByEmail, createPerson } from '../features/actors/index.ts';
import { createNetwork } from '../features/governance/index.ts';
import { openDemonstrationAccount } from '../features/identity/index.ts';
import {
  addDistrict,
  addNetworkTerritory,
  changeNetworkStatus,
  officialTerritory,
  setNetworkFrameworks,
  updateNetwork,
} from '../features/networks/index.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { calendarOf } from './calendar.ts';
import { enterBodies } from './enter-bodies.ts';
import { enterFile } from './enter-file.ts';
import { enterMeeting } from './enter-meeting.ts';
import { enterTool } from './enter-tool.ts';
import { type Entered, known } from './entered.ts';
import { openScene, type Scene, tellNobody } from './scene.ts';
import type { NetworkScript, NetworkScriptAt } from './script.ts';

interface Stage {
  /** Of one transaction: the network comes whole or not at all. */
  db: EntityManager;
  files: FileStore;
  /** The moment of the first start. */
  now: Date;
}

/** A network and the zone in which its days are told. */
export interface Telling {
  timeZone: string;
  tell: NetworkScriptAt;
}

/**
 * Enters a demonstration network through the commands and the import of the product, as its people would have done.
 *
 * @returns the name of the network.
 * @throws SLUG_TAKEN   the network is there already
 */
export async function enterNetwork({ db, files, now }: Stage, { timeZone, tell }: Telling): Promise<string> {
  const calendar = calendarOf(now, timeZone);
  const script = tell(calendar);
  const openedAt = calendar.at(script.openedOn, '09:00');
  const opening = openScene(db, openedAt);
  const networkId = await found(opening, script, timeZone);
  const { person: coordinatorId } = await opening.run(createPerson, { networkId, ...script.coordinator });
  const coordination = openScene(db, openedAt, coordinatorId);
  await introduce(db, coordination, networkId, script);
  const bodies = await enterBodies({ db, scene: coordination, networkId }, script.bodies);
  const stage = { db, files, calendar, networkId, coordinatorId };
  for (const [index, file] of script.files.entries()) {
    await enterFile(stage, file, new Date(openedAt.getTime() + (index + 1) * 900_000));
  }
  const people = await contactsByEmail(db, networkId);
  const entered: Entered = {
    ...stage,
    bodyNamed: (name) => known(bodies, name),
    personAt: (address) => known(people, address),
  };
  for (const meeting of script.meetings) await enterMeeting(entered, meeting);
  for (const tool of script.tools) await enterTool(entered, tool);
  for (const email of script.accounts ?? []) {
    await opening.run(openDemonstrationAccount, { email, personId: entered.personAt(email) });
  }
  await tellNobody(db, networkId, now);
  return script.name;
}

async function found(opening: Scene, script: NetworkScript, timeZone: string): Promise<string> {
  const { network } = await opening.run(createNetwork, {
    slug: script.slug,
    name: typo(script.name),
    shortName: script.shortName ? typo(script.shortName) : null,
    longName: script.longName ? typo(script.longName) : null,
    purpose: script.purpose ? typo(script.purpose) : null,
    timeZone,
    startedOn: script.startedOn,
  });
  return network;
}

/** What the network says of itself: objectives, public page, history, frameworks, territories. */
async function introduce(db: EntityManager, scene: Scene, networkId: string, script: NetworkScript): Promise<void> {
  await scene.run(updateNetwork, {
    networkId,
    objectives: (script.objectives ?? []).map((text) => typo(text)),
    website: script.website ?? null,
    isPublic: script.isPublic ?? false,
  });
  for (const { status, on, note } of script.statuses ?? []) {
    await scene.run(changeNetworkStatus, { networkId, status, on, note: typo(note) });
  }
  await scene.run(setNetworkFrameworks, { networkId, frameworks: script.frameworks });
  for (const place of script.territories) {
    const territoryId = await officialTerritory(db, place);
    if (!territoryId) throw new Error(`The official code does not know ${place.kind} ${place.code}`);
    await scene.run(addNetworkTerritory, { networkId, territoryId });
  }
  for (const { name, communeCodes } of script.districts ?? []) {
    await scene.run(addDistrict, { networkId, name, communeCodes });
  }
}
