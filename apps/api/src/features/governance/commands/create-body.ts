import { type BodyPreset, presetOf } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { CreateBodyInput } from '../api/bodies.inputs.ts';
import { bodyCreated } from '../governance.facts.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { checkedName, checkedZone, namedPeople } from './body-fields.ts';
import { holdBodiesOf, todayOf } from './find-to-change.ts';
import { writeRules } from './write-rules.ts';

/**
 * Creates a body. What is not said is proposed by its kind: level, power, rules, and the three seats of a troïka; all of it
 * may be changed afterwards. Source: field reference §1 (needs G01, G04, G13).
 *
 * @throws NETWORK_NOT_FOUND, NETWORK_ARCHIVED
 * @throws BODY_NAME_TAKEN        a living body of the network bears the name
 * @throws TIME_ZONE_INVALID
 * @throws NAMED_PEOPLE_MISSING, PERSON_NOT_FOUND   for a RESTRICTED body
 */
export async function createBody(ctx: CommandContext, input: CreateBodyInput): Promise<{ body: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.createBody, network);
  const networkId = network.id;
  await holdBodiesOf(ctx, networkId);
  const preset = presetOf(input.kind);
  const timeZone = input.timeZone ? checkedZone(input.timeZone) : network.timeZone;
  const visibility = input.visibility ?? 'NETWORK';
  const body = await ctx.db.save(
    ctx.db.create(BodyEntity, {
      networkId,
      role: 'ORDINARY',
      name: await checkedName(ctx, { networkId, name: input.name }),
      longName: input.longName?.trim() || null,
      kind: input.kind,
      level: input.level ?? preset.level,
      formality: input.formality ?? preset.formality,
      power: input.power ?? preset.power,
      scale: input.scale ?? null,
      purpose: input.purpose?.trim() || null,
      frameworks: [...new Set(input.frameworks ?? [])],
      position: await nextPosition(ctx, networkId),
      visibility,
      namedPersonIds: await namedPeople(ctx, { networkId, visibility, personIds: input.namedPersonIds ?? [] }),
      timeZone,
      startedOn: input.startedOn ?? todayOf(ctx, { timeZone }),
      createdAt: ctx.now,
    }),
  );
  await writeRules(ctx, body, rulesOf(preset));
  await addPresetSeats(ctx, body, preset);
  ctx.record(bodyCreated(networkId, { bodyId: body.id }));
  return { body: body.id };
}

/** After the ordinary bodies there are, before the two of birth. */
async function nextPosition(ctx: CommandContext, networkId: string): Promise<number> {
  return ((await ctx.db.maximum(BodyEntity, 'position', { networkId, role: 'ORDINARY' })) ?? 0) + 1;
}

const rulesOf = (preset: BodyPreset) => ({
  meetingsPerYearMin: preset.meetingsPerYearMin?.value ?? null,
  meetingsPerYearMax: preset.meetingsPerYearMax?.value ?? null,
  noticeDays: preset.noticeDays?.value ?? null,
  quorumPercent: preset.quorumPercent?.value ?? null,
  proxiesPerPerson: preset.proxiesPerPerson?.value ?? null,
  decisionMode: preset.decisionMode.value,
  minutesDelayDays: preset.minutesDelayDays?.value ?? null,
  rhythmGraceDays: preset.rhythmGraceDays?.value ?? null,
  reminderDays: [...preset.reminderDays.value],
  agendaCallDays: preset.agendaCallDays?.value ?? null,
});

async function addPresetSeats(ctx: CommandContext, body: BodyEntity, { seats }: BodyPreset): Promise<void> {
  if (seats.length === 0) return;
  const place = { networkId: body.networkId, bodyId: body.id, openedOn: body.startedOn ?? todayOf(ctx, body) };
  await ctx.db.insert(
    SeatEntity,
    seats.map(({ label, category, isKey }, index) => ({
      ...place,
      label: label.fr,
      category,
      isKey,
      position: index + 1,
      createdAt: ctx.now,
    })),
  );
}
