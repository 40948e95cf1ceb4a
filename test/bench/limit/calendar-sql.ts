import { head, list, readsBody, readsMeeting, rights, text } from './sql.ts';

/**
 * The calendar of all of the viewer's networks by hand, one statement.
 *
 * $1 from, $2 the viewer's networks, $3 networks administered, $4 bodies, $5 bodies with an office, $6 person, $7 to.
 */
export const calendarSql = `
select '{"data":{"calendar":' || ${list(`
  select c.head || ',"endsAt":' || ${text('c.starts_at + make_interval(mins => c.duration_minutes)')} || ',"timeZone":' || ${text('c.time_zone')}
    || ',"convenedAt":' || coalesce(${text('c.convened_at')}, 'null')
    || ',"body":{"id":"' || c.body_id || '","name":' || ${text('c.body_name')} || ',"kind":"' || c.body_kind
    || '","role":"' || c.body_role || '"},"network":{"id":"' || c.network_id || '","slug":' || ${text('c.slug')}
    || ',"shortName":' || ${text('c.short_name')} || '}}' as o
  from (select m.*, ${head} as head from (
      select m.*, b.name as body_name, b.kind as body_kind, b.role as body_role, n.slug, n.short_name, ${rights}
      from meetings_meeting m
      join governance_body b on b.network_id = m.network_id and b.id = m.body_id
      join networks_network n on n.id = m.network_id
      where m.network_id = any($2::uuid[]) and m.starts_at >= $1::timestamptz and m.starts_at < $7::timestamptz
        and ${readsBody} and ${readsMeeting} offset 0) m
    order by m.starts_at, m.id limit 2000) c`)} || '}}' as json`;

/** What a feed of one body shows, by hand: rows only, no file is written of them. Parameters as above; $7 the body. */
export const feedSql = `
select m.id, m.title, m.state, m.starts_at, m.duration_minutes, m.time_zone, m.revision, m.changed_at,
  b.name as body_name, n.short_name, n.slug,
  case when m.opens then m.place end as place, case when m.opens then m.cancel_reason end as cancel_reason,
  case when m.opens then m.video_url end as video_url
from (select m.*, ${rights} from meetings_meeting m
    join governance_body b on b.network_id = m.network_id and b.id = m.body_id
    where m.body_id = $7::uuid and m.network_id = any($2::uuid[]) and m.starts_at > $1::timestamptz
      and ${readsBody} and ${readsMeeting} offset 0) m
join governance_body b on b.network_id = m.network_id and b.id = m.body_id
join networks_network n on n.id = m.network_id
order by m.starts_at, m.id`;
