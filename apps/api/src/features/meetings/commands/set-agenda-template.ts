import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import type { SetAgendaTemplateInput } from '../api/agenda.inputs.ts';
import { agendaTemplateSet } from '../meetings.facts.ts';
import { StandingItemEntity } from '../model/standing-item.entity.ts';
import { checkListed } from '../queries/directory.ts';
import { itemTitleOf } from './place-agenda-items.ts';

/**
 * Sets the items that come back at each meeting of a body, in their order: all of them, in place of those before. Meetings
 * planned already keep their agenda.
 *
 * @throws BODY_NOT_FOUND
 * @throws BODY_DISSOLVED
 * @throws PERSON_NOT_FOUND
 * Source: features M11.
 */
export async function setAgendaTemplate(ctx: CommandContext, input: SetAgendaTemplateInput): Promise<{ body: string }> {
  const body = await findBody(ctx, input.bodyId);
  await ctx.authorize(bodyPolicy.setAgendaTemplate, body);
  if (body.dissolvedOn) throw new AppError('BODY_DISSOLVED', { dissolvedOn: body.dissolvedOn });
  const { networkId, id: bodyId } = body;
  await checkListed(
    ctx.db,
    networkId,
    input.items.flatMap(({ presenterPersonId }) => presenterPersonId ?? []),
  );
  // Two hands at once: the second waits for the first, and its list replaces the whole.
  await ctx.db.query('select 1 from governance_body where id = $1 for update', [bodyId]);
  await ctx.db.delete(StandingItemEntity, { networkId, bodyId });
  await ctx.db.insert(
    StandingItemEntity,
    input.items.map((item, index) => ({
      networkId,
      bodyId,
      position: index + 1,
      title: itemTitleOf(item.title, `items.${index}.title`),
      kind: item.kind,
      durationMinutes: item.durationMinutes ?? null,
      standing: item.standing ?? 'REGULAR',
      section: item.section?.trim() || null,
      framework: item.framework ?? null,
      presenterPersonId: item.presenterPersonId ?? null,
      presenterLabel: item.presenterLabel?.trim() || null,
    })),
  );
  ctx.record(agendaTemplateSet(networkId, { bodyId }));
  return { body: bodyId };
}
