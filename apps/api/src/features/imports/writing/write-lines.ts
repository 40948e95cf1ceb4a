import type { ImportKind } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { affiliatePeople, findOrMakeOrganisations, findOrMakePeople, setPartners } from '../../actors/index.ts';
import { addSeats, appointPeople } from '../../governance/index.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { Drafts } from '../checking/check-lines.ts';
import type { MandateDraft } from '../checking/mandate-line.ts';
import type { OrganisationDraft } from '../checking/organisation-line.ts';
import type { PersonDraft } from '../checking/person-line.ts';
import type { SeatDraft } from '../checking/seat-line.ts';
import { chunksOf } from './store-lines.ts';

/** Told after each part: how many lines are written. */
export type Progress = (written: number) => Promise<void>;

interface Writing<Draft> {
  networkId: string;
  drafts: readonly Draft[];
  progress: Progress;
}

type Write<Draft> = (ctx: CommandContext, writing: Writing<Draft>) => Promise<void>;

const writers: { [Kind in ImportKind]: Write<Drafts[Kind]> } = {
  ORGANISATIONS: writeOrganisations,
  PEOPLE: writePeople,
  SEATS: writeSeats,
  MANDATES: writeMandates,
};

/** Writes what lines became, through the features that own it and under their rights. */
export function writeLines<Kind extends ImportKind>(
  ctx: CommandContext,
  kind: Kind,
  writing: Writing<Drafts[Kind]>,
): Promise<void> {
  const write: Write<Drafts[Kind]> = writers[kind];
  return write(ctx, writing);
}

async function writeOrganisations(
  ctx: CommandContext,
  { networkId, drafts, progress }: Writing<OrganisationDraft>,
): Promise<void> {
  await ctx.authorize(networkPolicy.createOrganisation, await findNetwork(ctx, networkId));
  let written = 0;
  for (const chunk of chunksOf(drafts)) {
    const unknown = chunk.filter(({ knownId }) => knownId === null);
    const made = await findOrMakeOrganisations(ctx, networkId, unknown);
    const idOf = new Map(unknown.map((draft, index) => [draft, made[index] ?? '']));
    const partnerships = chunk.flatMap((draft) =>
      draft.partnership ? { ...draft.partnership, organisationId: draft.knownId ?? idOf.get(draft) ?? '' } : [],
    );
    if (partnerships.length > 0) await setPartners(ctx, networkId, partnerships);
    written += chunk.length;
    await progress(written);
  }
}

async function writePeople(ctx: CommandContext, { networkId, drafts, progress }: Writing<PersonDraft>): Promise<void> {
  const network = await findNetwork(ctx, networkId);
  await ctx.authorize(networkPolicy.createPerson, network);
  await ctx.authorize(networkPolicy.addAffiliation, network);
  let written = 0;
  for (const chunk of chunksOf(drafts)) {
    const people = await findOrMakePeople(
      ctx,
      networkId,
      chunk.map((draft) => ({ ...draft, personId: draft.knownId })),
    );
    const affiliations = chunk.flatMap(({ affiliation }, index) =>
      affiliation ? { ...affiliation, personId: people[index] ?? '' } : [],
    );
    if (affiliations.length > 0) await affiliatePeople(ctx, networkId, affiliations);
    written += chunk.length;
    await progress(written);
  }
}

async function writeSeats(ctx: CommandContext, { drafts, progress }: Writing<SeatDraft>): Promise<void> {
  let written = drafts.filter(({ knownId }) => knownId !== null).length;
  for (const [bodyId, ofBody] of grouped(drafts, ({ body }) => body.id)) {
    await addSeats(ctx, bodyId, ofBody);
    written += ofBody.length;
    await progress(written);
  }
}

async function writeMandates(ctx: CommandContext, { drafts, progress }: Writing<MandateDraft>): Promise<void> {
  let written = drafts.filter(({ knownId }) => knownId !== null).length;
  for (const [bodyId, ofBody] of grouped(drafts, (draft) => draft.bodyId)) {
    await appointPeople(ctx, bodyId, ofBody);
    written += ofBody.length;
    await progress(written);
  }
}

/** What is new, by body; bodies in one order, so that two imports at once wait for each other instead of barring the way. */
function grouped<Draft extends { knownId: string | null }>(
  drafts: readonly Draft[],
  bodyOf: (draft: Draft) => string,
): [string, Draft[]][] {
  const byBody = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.knownId !== null) continue;
    byBody.set(bodyOf(draft), [...(byBody.get(bodyOf(draft)) ?? []), draft]);
  }
  return [...byBody].sort(([a], [b]) => a.localeCompare(b));
}
