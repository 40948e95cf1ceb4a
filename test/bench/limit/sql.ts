import type { ReadName } from '../reads.ts';

/**
 * The three reads as somebody who knows the tables writes them by hand: one statement each, text put together in
 * PostgreSQL, the rights of a meeting worked out once for all that hangs from it. The rights are the product's own.
 *
 * $1 what is asked, $2 the viewer's networks, $3 networks administered, $4 bodies, $5 bodies with an office, $6 person.
 */
const networks = '$2::uuid[]';
const administered = '$3::uuid[]';
const bodies = '$4::uuid[]';
const offices = '$5::uuid[]';
const person = '$6::uuid';

/** Asked of the few rows that are public. */
const isPublic = (row: string) => `(select n.is_public from networks_network n where n.id = ${row}.network_id)`;

export const readsBody = `(
  (b.visibility = 'PUBLIC' and ${isPublic('b')})
  or (b.visibility in ('PUBLIC', 'NETWORK') and b.network_id = any(${networks}))
  or (b.visibility in ('PUBLIC', 'NETWORK', 'BODY') and (b.id = any(${bodies}) or b.network_id = any(${administered})))
  or (b.network_id = any(${networks}) and ${person} = any(b.named_person_ids)))`;

const named = `(m.visibility = 'RESTRICTED' and ${person} = any(m.named_person_ids) and m.network_id = any(${networks}))`;

/** Of a meeting whose body is read. */
export const readsMeeting = `(
  (m.visibility = 'PUBLIC' and ${isPublic('m')})
  or (m.visibility in ('PUBLIC', 'NETWORK', 'BODY') and m.network_id = any(${networks}))
  or ${named})`;

/** Columns that say what the viewer may do with a meeting that is read. */
export const rights = `
  (m.visibility = 'PUBLIC'
    or (m.visibility = 'NETWORK' and m.network_id = any(${networks}))
    or (m.visibility = 'BODY' and (m.body_id = any(${bodies}) or m.network_id = any(${administered})))
    or ${named}) as opens,
  ((m.body_id = any(${offices}) or m.network_id = any(${administered}))
    and (m.visibility in ('PUBLIC', 'NETWORK', 'BODY') or ${named})) as runs,
  m.body_id = any(${bodies}) as sits`;

export const text = (column: string) => `to_json(${column})::text`;
const orNull = (value: string) => `coalesce(${value}, 'null')`;
export const list = (rows: string) => `(select '[' || coalesce(string_agg(x.o, ','), '') || ']' from (${rows}) x)`;

const personJson = (id: string) =>
  orNull(`(select '{"id":"' || p.id || '","displayName":' || ${text('p.display_name')} || '}'
    from actors_person p where p.id = ${id} and (p.id = ${person} or exists (
      select from actors_contact c where c.person_id = p.id and c.network_id = any(${networks}))))`);

const organisationJson = (id: string) =>
  orNull(`(select '{"id":"' || g.id || '","name":' || ${text('g.name')} || ',"type":"' || g.type || '"}'
    from actors_organisation g where g.id = ${id} and (
      exists (select from actors_organisation_entry e where e.organisation_id = g.id and e.network_id = any(${networks}))
      or exists (select from governance_seat s
        join governance_body sb on sb.network_id = s.network_id and sb.id = s.body_id
        join networks_network sn on sn.id = s.network_id
        where s.organisation_id = g.id and sb.visibility = 'PUBLIC' and sn.is_public)))`);

/** `m` is a meeting with its rights. */
const agendaItems = `case when m.opens then ${list(`
  select '{"id":"' || a.id || '","position":' || a.position || ',"title":' || ${text('a.title')}
    || ',"kind":"' || a.kind || '","durationMinutes":' || ${orNull('a.duration_minutes::text')} || '}' as o
  from meetings_agenda_item a where a.network_id = m.network_id and a.meeting_id = m.id order by a.position`)} else '[]' end`;

const readsOutcome = `(m.runs or (m.state = 'PUBLISHED' and (m.opens or o.owner_person_id = ${person})))`;

const outcomes = (columns: string) =>
  list(`select '{"id":"' || o.id || '","kind":"' || o.kind || '","number":' || ${orNull(text('o.number'))}
      || ',"text":' || ${text('o.text')}${columns} || '}' as o
    from meetings_outcome o where o.network_id = m.network_id and o.meeting_id = m.id and ${readsOutcome}
    order by o.agenda_item_id, o.position`);

const attendances = list(`
  select '{"id":"' || t.id || '","role":"' || t.role || '","state":"' || t.state
    || '","recordedAt":' || ${orNull(text('t.recorded_at'))}
    || ',"person":' || ${personJson('t.person_id')} || ',"organisation":' || ${organisationJson('t.organisation_id')} || '}' as o
  from meetings_attendance t where t.network_id = m.network_id and t.meeting_id = m.id
    and (m.runs or (m.state = 'PUBLISHED' and m.sits) or t.person_id = ${person})
  order by t.position, t.id`);

export const head = `'{"id":"' || m.id || '","title":' || ${text('m.title')} || ',"state":"' || m.state
  || '","startsAt":' || ${text('m.starts_at')} || ',"durationMinutes":' || m.duration_minutes
  || ',"place":' || case when m.opens then ${orNull(text('m.place'))} else 'null' end`;

const meeting = `
select '{"data":{"meeting":' || coalesce((
  select ${head} || ',"timeZone":' || ${text('m.time_zone')} || ',"visibility":"' || m.visibility
    || '","body":{"id":"' || m.body_id || '","name":' || ${text('m.body_name')} || '}'
    || ',"agendaItems":' || ${agendaItems} || ',"outcomes":' || ${outcomes('')} || '}'
  from (select m.*, b.name as body_name, ${rights}
    from meetings_meeting m
    join governance_body b on b.network_id = m.network_id and b.id = m.body_id
    where m.id = $1::uuid and ${readsBody} and ${readsMeeting} offset 0) m
), 'null') || '}}' as json`;

/** The meetings of body `b` of network `n`, three of them. */
const cards = (which: string, order: string) =>
  list(`select ${head} || ',"agendaItems":' || ${agendaItems} || ',"attendances":' || ${attendances}
      || ',"outcomes":' || ${outcomes(`|| ',"dueOn":' || ${orNull(`'"' || o.due_on || '"'`)}
        || ',"owner":' || ${personJson('o.owner_person_id')}`)} || '}' as o
    from (select m.*, ${rights} from meetings_meeting m
      where m.network_id = b.network_id and m.body_id = b.id and ${which} and ${readsMeeting}
      order by ${order} limit 3) m`);

const isToCome = `m.starts_at + make_interval(mins => m.duration_minutes) >= now() and m.state <> 'CANCELLED'`;

/** The actions of body \`b\` that are still to be done, with the rights of their meetings. */
const openActions = `
  from meetings_outcome o
  join lateral (select m.state, ${rights} from meetings_meeting m
    where m.network_id = o.network_id and m.id = o.meeting_id and ${readsMeeting} offset 0) m on ${readsOutcome}
  where o.network_id = b.network_id and o.body_id = b.id and o.published_at is not null
    and o.kind = 'ACTION' and o.done_at is null`;

const home = `
select '{"data":{"network":' || coalesce((
  select '{"id":"' || n.id || '","slug":' || ${text('n.slug')} || ',"name":' || ${text('n.name')}
    || ',"shortName":' || ${text('n.short_name')} || ',"status":"' || n.status
    || '","timeZone":' || ${text('n.time_zone')}
    || ',"bodies":{"totalCount":' || (select count(*) from governance_body b where b.network_id = n.id and ${readsBody})
    || ',"items":' || ${list(`
      select '{"id":"' || b.id || '","name":' || ${text('b.name')} || ',"kind":"' || b.kind || '","role":"' || b.role
        || '","next":{"items":' || ${cards(isToCome, 'm.starts_at, m.id')}
        || '},"last":{"items":' || ${cards('m.starts_at < $7::timestamptz', 'm.starts_at desc, m.id')}
        || '},"openActions":{"totalCount":' || (select count(*) ${openActions})
        || ',"items":' || ${list(`
          select '{"id":"' || o.id || '","text":' || ${text('o.text')} || ',"dueOn":' || ${orNull(`'"' || o.due_on || '"'`)}
            || ',"owner":' || ${personJson('o.owner_person_id')} || '}' as o
          ${openActions}
          order by o.published_at desc nulls last, o.number, o.agenda_item_id, o.position limit 5`)}
        || '}}' as o
      from governance_body b where b.network_id = n.id and ${readsBody}
      order by b.position, b.name collate "fr-x-icu", b.id limit 20`)}
    || '}}'
  from networks_network n where n.slug = $1 and (n.is_public or n.id = any(${networks}))
), 'null') || '}}' as json`;

const upcoming = `
  from meetings_meeting m join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  where m.network_id = n.id and ${isToCome} and ${readsBody} and ${readsMeeting}`;

const calendar = `
select '{"data":{"network":' || coalesce((
  select '{"id":"' || n.id || '","upcomingMeetings":{"totalCount":' || (select count(*) ${upcoming})
    || ',"items":' || ${list(`
      select ${head} || ',"outcomeCount":' || (select count(*) from meetings_outcome o
          where o.network_id = m.network_id and o.meeting_id = m.id and ${readsOutcome})
        || ',"body":{"id":"' || m.body_id || '","name":' || ${text('m.body_name')}
        || ',"seatCount":' || (select count(*) from governance_seat s
          where s.network_id = m.network_id and s.body_id = m.body_id
            and s.opened_on <= current_date and coalesce(s.closed_on, 'infinity') >= current_date)
        || '}}' as o
      from (select m.*, b.name as body_name, ${rights} ${upcoming} order by m.starts_at, m.id limit 20) m`)}
    || '}}'
  from networks_network n where n.slug = $1 and (n.is_public or n.id = any(${networks}))
), 'null') || '}}' as json`;

export const limitSql: Record<ReadName, string> = { meeting, home, calendar };
