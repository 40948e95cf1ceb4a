import { hasBlank, type StandingItemPreset } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { StandingItemEntity } from '../model/standing-item.entity.ts';
import { fillReviewTitles } from './fill-review-titles.ts';
import { type AgendaItemDraft, placeAgendaItems } from './place-agenda-items.ts';

/**
 * Puts the standing items of its body on the agenda of a meeting. An agenda that holds something already stays as it is,
 * so that it may be asked twice. `presets` serve a body that has set none.
 */
export async function applyAgendaTemplate(
  ctx: CommandContext,
  meeting: MeetingEntity,
  presets: readonly StandingItemPreset[] = [],
): Promise<void> {
  const { networkId, bodyId, id: meetingId } = meeting;
  if (await ctx.db.existsBy(AgendaItemEntity, { networkId, meetingId })) return;
  const standing = await ctx.db.find(StandingItemEntity, {
    where: { networkId, bodyId },
    order: { position: 'ASC' },
  });
  const drafts: AgendaItemDraft[] =
    standing.length > 0 ? standing : presets.map((preset) => ({ ...preset, title: preset.title.fr }));
  await placeAgendaItems(
    ctx,
    meeting,
    drafts.map((draft) => ({ ...draft, titlePattern: hasBlank(draft.title) ? draft.title : null })),
  );
  await fillReviewTitles(ctx, meeting);
}
