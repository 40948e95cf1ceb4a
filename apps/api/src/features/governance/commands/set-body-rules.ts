import { REMINDER_DAYS } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { SetBodyRulesInput } from '../api/bodies.inputs.ts';
import { bodyRulesSet } from '../governance.facts.ts';
import { bodyPolicy } from '../governance.policy.ts';
import { BodyRulesEntity } from '../model/body-rules.entity.ts';
import { valueOr } from './body-fields.ts';
import { checkAlive, findBodyToChange } from './find-to-change.ts';
import { writeRules } from './write-rules.ts';

/**
 * Sets the rules of a body (règlement intérieur): rhythm, notice, quorum, proxies, way of deciding, delay of minutes,
 * reminders, call for agenda items. The rules of before stay in their history. Source: need G13.
 *
 * @throws BODY_NOT_FOUND, NETWORK_ARCHIVED, BODY_DISSOLVED
 * @throws BODY_RULES_INVALID   more meetings at least than at most
 */
export async function setBodyRules(ctx: CommandContext, input: SetBodyRulesInput): Promise<{ body: string }> {
  const body = await findBodyToChange(ctx, input.bodyId, bodyPolicy.setBodyRules);
  checkAlive(ctx, body);
  const before = await ctx.db.findOneBy(BodyRulesEntity, { networkId: body.networkId, bodyId: body.id });
  const rules = {
    meetingsPerYearMin: valueOr(input.meetingsPerYearMin, before?.meetingsPerYearMin ?? null),
    meetingsPerYearMax: valueOr(input.meetingsPerYearMax, before?.meetingsPerYearMax ?? null),
    noticeDays: valueOr(input.noticeDays, before?.noticeDays ?? null),
    quorumPercent: valueOr(input.quorumPercent, before?.quorumPercent ?? null),
    proxiesPerPerson: valueOr(input.proxiesPerPerson, before?.proxiesPerPerson ?? null),
    decisionMode: input.decisionMode ?? before?.decisionMode ?? 'CONSENSUS',
    minutesDelayDays: valueOr(input.minutesDelayDays, before?.minutesDelayDays ?? null),
    rhythmGraceDays: valueOr(input.rhythmGraceDays, before?.rhythmGraceDays ?? null),
    reminderDays: furthestFirst(valueOr(input.reminderDays, before?.reminderDays ?? REMINDER_DAYS) ?? []),
    agendaCallDays: valueOr(input.agendaCallDays, before?.agendaCallDays ?? null),
  };
  const { meetingsPerYearMin: least, meetingsPerYearMax: most } = rules;
  if (least !== null && most !== null && least > most) throw new AppError('BODY_RULES_INVALID');
  const rulesVersionId = await writeRules(ctx, body, rules);
  ctx.record(bodyRulesSet(body.networkId, { bodyId: body.id, rulesVersionId }));
  return { body: body.id };
}

const furthestFirst = (days: readonly number[]): number[] => [...new Set(days)].sort((one, other) => other - one);
