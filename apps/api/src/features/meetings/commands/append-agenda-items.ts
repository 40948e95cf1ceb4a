import { AGENDA_MAX_ITEMS, type AgendaItemKind } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { checkListed } from '../queries/directory.ts';

/** An agenda item as someone types it. */
export interface AgendaItemDraft {
  title: string;
  kind: AgendaItemKind;
  durationMinutes?: number | null;
  presenterPersonId?: string | null;
  presenterLabel?: string | null;
}

/** @throws INVALID_INPUT   nothing but blanks */
export function itemTitleOf(typed: string, path = 'title'): string {
  const title = typed.trim();
  if (!title) throw new AppError('INVALID_INPUT', {}, [{ path, code: 'VALUE_MISSING' }]);
  return title;
}

/**
 * Puts items at the end of the agenda of a locked meeting. `pathOf` names the title of an item in the input, for errors.
 *
 * @returns the ids of the items, in their order.
 * @throws AGENDA_TOO_LONG
 * @throws PERSON_NOT_FOUND   a presenter is not in the network's directory
 */
export async function appendAgendaItems(
  ctx: CommandContext,
  { id: meetingId, networkId }: MeetingEntity,
  drafts: readonly AgendaItemDraft[],
  pathOf: (index: number) => string,
): Promise<string[]> {
  const before = await ctx.db.countBy(AgendaItemEntity, { meetingId });
  if (before + drafts.length > AGENDA_MAX_ITEMS) throw new AppError('AGENDA_TOO_LONG', { max: AGENDA_MAX_ITEMS });
  await checkListed(
    ctx.db,
    networkId,
    drafts.flatMap(({ presenterPersonId }) => presenterPersonId ?? []),
  );
  const items = drafts.map((draft, index) =>
    ctx.db.create(AgendaItemEntity, {
      networkId,
      meetingId,
      position: before + index + 1,
      title: itemTitleOf(draft.title, pathOf(index)),
      kind: draft.kind,
      durationMinutes: draft.durationMinutes ?? null,
      presenterPersonId: draft.presenterPersonId ?? null,
      presenterLabel: draft.presenterLabel?.trim() || null,
    }),
  );
  const saved = await ctx.db.save(items);
  return saved.map(({ id }) => id);
}
