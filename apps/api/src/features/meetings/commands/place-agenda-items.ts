import {
  AGENDA_MAX_ITEMS,
  type AgendaItemKind,
  type FrameworkCode,
  groupedBySection,
  placeOfCarried,
  placeOfNew,
  type StandingRole,
} from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { checkListed } from '../queries/directory.ts';
import { markAgendaChanged } from './mark-changed.ts';

/** An agenda item as someone types it, or as it comes from a template or another meeting. */
export interface AgendaItemDraft {
  title: string;
  kind: AgendaItemKind;
  durationMinutes?: number | null;
  section?: string | null;
  framework?: FrameworkCode | null;
  presenterPersonId?: string | null;
  presenterLabel?: string | null;
  standing?: StandingRole | null;
  titlePattern?: string | null;
  carriedFromItemId?: string | null;
  originItemId?: string | null;
}

/** @throws INVALID_INPUT   nothing but blanks */
export function itemTitleOf(typed: string, path = 'title'): string {
  const title = typed.trim();
  if (!title) throw new AppError('INVALID_INPUT', {}, [{ path, code: 'VALUE_MISSING' }]);
  return title;
}

/** Positions are unique, which is checked at the end of the transaction only. */
const renumber = `
  update meetings_agenda_item i set position = ordered.position
  from unnest($3::uuid[]) with ordinality as ordered (id, position)
  where i.network_id = $1 and i.meeting_id = $2 and i.id = ordered.id and i.position <> ordered.position`;

/** Gives the items of a locked meeting the places of their ids. */
export async function orderAgenda(
  db: EntityManager,
  { networkId, id: meetingId }: Pick<MeetingEntity, 'networkId' | 'id'>,
  items: readonly { id: string }[],
): Promise<void> {
  await db.query(renumber, [networkId, meetingId, items.map(({ id }) => id)]);
}

/** The agenda of a meeting, in its order. */
export const agendaOf = (db: EntityManager, { networkId, id: meetingId }: Pick<MeetingEntity, 'networkId' | 'id'>) =>
  db.find(AgendaItemEntity, { where: { networkId, meetingId }, order: { position: 'ASC' } });

/**
 * Puts items on the agenda of a locked meeting: what is new before the closing items or at the end of its section, what is
 * carried over right after the review. `pathOf` names the title of an item in the input, for errors.
 *
 * @returns the ids of the items, in the order of the drafts.
 * @throws AGENDA_TOO_LONG
 * @throws PERSON_NOT_FOUND   a presenter is not in the network's directory
 */
export async function placeAgendaItems(
  ctx: CommandContext,
  meeting: MeetingEntity,
  drafts: readonly AgendaItemDraft[],
  pathOf: (index: number) => string = () => 'title',
): Promise<string[]> {
  if (drafts.length === 0) return [];
  const { id: meetingId, networkId } = meeting;
  const before = await agendaOf(ctx.db, meeting);
  if (before.length + drafts.length > AGENDA_MAX_ITEMS)
    throw new AppError('AGENDA_TOO_LONG', { max: AGENDA_MAX_ITEMS });
  await checkListed(
    ctx.db,
    networkId,
    drafts.flatMap(({ presenterPersonId }) => presenterPersonId ?? []),
  );
  const made = drafts.map((draft, index) =>
    ctx.db.create(AgendaItemEntity, {
      networkId,
      meetingId,
      position: before.length + index + 1,
      title: itemTitleOf(draft.title, pathOf(index)),
      kind: draft.kind,
      durationMinutes: draft.durationMinutes ?? null,
      section: draft.section?.trim() || null,
      framework: draft.framework ?? null,
      presenterPersonId: draft.presenterPersonId ?? null,
      presenterLabel: draft.presenterLabel?.trim() || null,
      standing: draft.standing ?? null,
      titlePattern: draft.titlePattern ?? null,
      carriedFromItemId: draft.carriedFromItemId ?? null,
      originItemId: draft.originItemId ?? null,
    }),
  );
  const saved = await ctx.db.save(made);
  const order = [...before];
  for (const item of saved) order.splice(placeOf(order, item) - 1, 0, item);
  await orderAgenda(ctx.db, meeting, groupedBySection(order));
  await markAgendaChanged(ctx, meeting);
  return saved.map(({ id }) => id);
}

function placeOf(order: readonly AgendaItemEntity[], item: AgendaItemEntity): number {
  if (item.standing === 'CLOSING') return order.length + 1;
  if (!item.carriedFromItemId) return placeOfNew(order, item.section);
  return placeOfCarried(
    order.map(({ section, standing, carriedFromItemId }) => ({ section, standing, isCarried: !!carriedFromItemId })),
  );
}
