import { isMinutesEmpty } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { agendaItemsCarriedOver } from '../meetings.facts.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import type { MeetingEntity } from '../model/meeting.entity.ts';
import { agendaOf, placeAgendaItems } from './place-agenda-items.ts';

/** Items of a meeting that go on elsewhere already: on the agenda of a meeting that stands, or in the backlog. */
const carriedAlready = `
  select c.carried_from_item_id as id from meetings_agenda_item c
  join meetings_meeting m on m.network_id = c.network_id and m.id = c.meeting_id
  where c.network_id = $1 and c.carried_from_item_id = any($2::uuid[]) and m.state <> 'CANCELLED'
  union
  select p.carried_from_item_id from meetings_agenda_proposal p
  where p.network_id = $1 and p.carried_from_item_id = any($2::uuid[]) and p.state = 'OPEN'`;

const withOutcomes =
  'select distinct agenda_item_id as id from meetings_outcome where network_id = $1 and meeting_id = $2';

/**
 * Documents follow their item, for nobody more: the level of a copy is the narrower of the document's and of the meeting
 * that it comes from, whatever the meeting that it goes to.
 */
const copyDocuments = `
  insert into meetings_agenda_document
    (network_id, body_id, meeting_id, agenda_item_id, file_id, title, visibility, named_person_ids, added_by_person_id, added_at)
  select d.network_id, d.body_id, $3, t.to_id, d.file_id, d.title, v.level, v.named, d.added_by_person_id, d.added_at
  from unnest($4::uuid[], $5::uuid[]) as t (from_id, to_id)
  join meetings_agenda_document d on d.network_id = $1 and d.meeting_id = $2 and d.agenda_item_id = t.from_id
  join meetings_meeting m on m.network_id = d.network_id and m.id = d.meeting_id
  cross join lateral (
    select case
        when 'RESTRICTED' in (d.visibility, m.visibility) then 'RESTRICTED'
        when 'BODY' in (d.visibility, m.visibility) then 'BODY'
        when 'NETWORK' in (d.visibility, m.visibility) then 'NETWORK'
        else 'PUBLIC'
      end as level,
      case
        when d.visibility = 'RESTRICTED' and m.visibility = 'RESTRICTED'
          then array(select unnest(d.named_person_ids) intersect select unnest(m.named_person_ids))
        when d.visibility = 'RESTRICTED' then d.named_person_ids
        else m.named_person_ids
      end as named
  ) v
  where v.level <> 'RESTRICTED' or cardinality(v.named) > 0`;

async function idsOf(ctx: CommandContext, sql: string, values: unknown[]): Promise<Set<string>> {
  const rows = (await ctx.db.query(sql, values)) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/**
 * The items of a meeting to go on with: those asked for, or, when nobody says, those under which nothing was written and
 * that do not come back by themselves. None is carried over twice.
 *
 * @throws AGENDA_ITEM_NOT_FOUND
 * @throws AGENDA_ITEM_ALREADY_CARRIED
 */
export async function itemsToCarry(
  ctx: CommandContext,
  meeting: MeetingEntity,
  asked: readonly string[] | null | undefined,
): Promise<AgendaItemEntity[]> {
  const items = await agendaOf(ctx.db, meeting);
  const carried = await idsOf(ctx, carriedAlready, [meeting.networkId, items.map(({ id }) => id)]);
  if (asked) {
    const chosen = [...new Set(asked)].map((id) => items.find((item) => item.id === id));
    const twice = chosen.find((item) => item && carried.has(item.id));
    if (twice) throw new AppError('AGENDA_ITEM_ALREADY_CARRIED', { title: twice.title });
    if (!chosen.every((item) => item !== undefined)) throw new AppError('AGENDA_ITEM_NOT_FOUND');
    return chosen.sort((a, b) => a.position - b.position);
  }
  const concluded = await idsOf(ctx, withOutcomes, [meeting.networkId, meeting.id]);
  return items.filter(
    (item) =>
      item.standing === null && isMinutesEmpty(item.minutes) && !concluded.has(item.id) && !carried.has(item.id),
  );
}

/** What goes from an item to the one that continues it. */
const continued = (item: AgendaItemEntity) => ({
  title: item.title,
  kind: item.kind,
  durationMinutes: item.durationMinutes,
  framework: item.framework,
  presenterPersonId: item.presenterPersonId,
  presenterLabel: item.presenterLabel,
  carriedFromItemId: item.id,
  originItemId: item.originItemId ?? item.id,
});

/**
 * Carries items of a meeting over to another meeting of the same body, locked, or to the backlog when there is none.
 *
 * @throws AGENDA_TOO_LONG
 */
export async function carryOver(
  ctx: CommandContext,
  from: MeetingEntity,
  items: readonly AgendaItemEntity[],
  to: MeetingEntity | null,
): Promise<void> {
  if (items.length === 0) return;
  const { networkId, bodyId, id: meetingId } = from;
  if (to) {
    const added = await placeAgendaItems(ctx, to, items.map(continued));
    await ctx.db.query(copyDocuments, [networkId, meetingId, to.id, items.map(({ id }) => id), added]);
  } else {
    const backlog = items.map((item) => ({
      ...continued(item),
      networkId,
      bodyId,
      proposedByPersonId: ctx.viewer.personId,
      proposedAt: ctx.now,
    }));
    await ctx.db.insert(AgendaProposalEntity, backlog);
  }
  ctx.record(agendaItemsCarriedOver(networkId, { meetingId, bodyId, toMeetingId: to?.id ?? null }));
}
