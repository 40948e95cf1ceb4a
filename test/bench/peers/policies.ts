import { Client } from 'pg';

/**
 * The product's rights said as row-level security, for PostGraphile. Written once as it is usually written (functions
 * that look the mandates up, children that ask their parent) and once tuned: what a row's right depends on is copied into
 * the row, and the viewer's places come as settings of the transaction, worked out by the server and kept 30 s.
 */

const role = 'bench_reader';
const tables = [
  ...['networks_network', 'actors_organisation', 'actors_organisation_entry', 'actors_person', 'actors_contact'],
  ...['governance_body', 'governance_seat', 'meetings_meeting', 'meetings_agenda_item', 'meetings_attendance'],
  'meetings_outcome',
];

interface Rights {
  schema: string;
  networks: string;
  administered: string;
  bodies: string;
  offices: string;
  person: string;
  is(column: string, ids: string): string;
}

/** Whether a meeting's inside is seen, and who runs it; `m` has the meeting's columns. */
const opens = (m: string, { is, networks, administered, bodies, person }: Rights) => `(
  ${m}.visibility = 'PUBLIC'
  or (${m}.visibility = 'NETWORK' and ${is(`${m}.network_id`, networks)})
  or (${m}.visibility = 'BODY' and (${is(`${m}.body_id`, bodies)} or ${is(`${m}.network_id`, administered)}))
  or (${m}.visibility = 'RESTRICTED' and ${person} = any(${m}.named_person_ids) and ${is(`${m}.network_id`, networks)}))`;

const runs = (m: string, { is, networks, administered, offices, person }: Rights) => `(
  (${is(`${m}.body_id`, offices)} or ${is(`${m}.network_id`, administered)})
  and (${m}.visibility in ('PUBLIC', 'NETWORK', 'BODY')
    or (${m}.visibility = 'RESTRICTED' and ${person} = any(${m}.named_person_ids) and ${is(`${m}.network_id`, networks)})))`;

const readsMeeting = (m: string, isPublic: string, { is, networks, person }: Rights) => `(
  (${m}.visibility = 'PUBLIC' and ${isPublic})
  or (${m}.visibility in ('PUBLIC', 'NETWORK', 'BODY') and ${is(`${m}.network_id`, networks)})
  or (${m}.visibility = 'RESTRICTED' and ${person} = any(${m}.named_person_ids) and ${is(`${m}.network_id`, networks)}))`;

const readsBody = (
  b: { visibility: string; id: string; network: string; named: string; isPublic: string },
  { is, networks, administered, bodies, person }: Rights,
) => `(
  (${b.visibility} = 'PUBLIC' and ${b.isPublic})
  or (${b.visibility} in ('PUBLIC', 'NETWORK') and ${is(b.network, networks)})
  or (${b.visibility} in ('PUBLIC', 'NETWORK', 'BODY') and (${is(b.id, bodies)} or ${is(b.network, administered)}))
  or (${is(b.network, networks)} and ${person} = any(${b.named})))`;

const usual: Rights = {
  schema: 'public',
  networks: 'select my_networks()',
  administered: 'select my_administered_networks()',
  bodies: 'select my_bodies()',
  offices: 'select my_office_bodies()',
  person: 'my_person()',
  is: (column, ids) => `${column} in (${ids})`,
};

/** Sub-selects, so that a setting is read once for a statement and not for every row. */
const tuned: Rights = {
  schema: 'tuned',
  networks: '(select my_networks())::uuid[]',
  administered: '(select my_administered_networks())::uuid[]',
  bodies: '(select my_bodies())::uuid[]',
  offices: '(select my_office_bodies())::uuid[]',
  person: '(select my_person())',
  is: (column, ids) => `${column} = any(${ids})`,
};

const readMandates = (what: string, where = 'true') => `
  select distinct ${what} from public.governance_mandate m
  join public.governance_body b on b.network_id = m.network_id and b.id = m.body_id
  where m.person_id = public.my_person() and ${where}
    and m.from_on <= (now() at time zone b.time_zone)::date
    and coalesce(m.until_on, 'infinity') >= (now() at time zone b.time_zone)::date`;

const definer = (name: string, body: string) => `
  create function public.${name}() returns setof uuid language sql stable security definer set search_path = public
  as $$ ${body} $$;
  comment on function public.${name}() is '@behavior -*';`;

const usualFunctions = `
  create function public.my_person() returns uuid language sql stable
    as $$ select nullif(current_setting('bench.person', true), '')::uuid $$;
  comment on function public.my_person() is '@behavior -*';
  ${definer('my_networks', readMandates('m.network_id'))}
  ${definer('my_administered_networks', readMandates('m.network_id', "b.role = 'COORDINATION'"))}
  ${definer('my_bodies', readMandates('m.body_id'))}
  ${definer('my_office_bodies', readMandates('m.body_id', 'm.office is not null'))}`;

const setting = (name: string, key: string) => `
  create function tuned.${name}() returns uuid[] language sql stable
    as $$ select current_setting('bench.${key}', true)::uuid[] $$;
  comment on function tuned.${name}() is '@behavior -*';`;

const tunedFunctions = `
  create function tuned.my_person() returns uuid language sql stable
    as $$ select nullif(current_setting('bench.person', true), '')::uuid $$;
  comment on function tuned.my_person() is '@behavior -*';
  ${setting('my_networks', 'networks')}
  ${setting('my_administered_networks', 'administered')}
  ${setting('my_bodies', 'bodies')}
  ${setting('my_office_bodies', 'offices')}`;

/** What the rows of the tuned copy carry besides their own columns. */
const copies: Record<string, string> = {
  networks_network: 'select n.* from public.networks_network n',
  actors_organisation: `select g.*,
      array(select e.network_id from public.actors_organisation_entry e where e.organisation_id = g.id) as network_ids,
      exists (select from public.governance_seat s
        join public.governance_body b on b.network_id = s.network_id and b.id = s.body_id
        join public.networks_network n on n.id = s.network_id
        where s.organisation_id = g.id and b.visibility = 'PUBLIC' and n.is_public) as on_public_seat
    from public.actors_organisation g`,
  actors_person: `select p.*,
      array(select c.network_id from public.actors_contact c where c.person_id = p.id) as network_ids
    from public.actors_person p`,
  governance_body: `select b.*, n.is_public as network_is_public
    from public.governance_body b join public.networks_network n on n.id = b.network_id`,
  governance_seat: `select s.*, b.visibility as body_visibility, b.named_person_ids as body_named, b.network_is_public
    from public.governance_seat s join tuned.governance_body b on b.id = s.body_id`,
  meetings_meeting: `select m.*, b.visibility as body_visibility, b.named_person_ids as body_named, b.network_is_public
    from public.meetings_meeting m join tuned.governance_body b on b.id = m.body_id`,
  ...Object.fromEntries(
    ['agenda_item', 'attendance', 'outcome'].map((child) => [
      `meetings_${child}`,
      `select c.*, ${child === 'outcome' ? '' : 'm.body_id,'} m.visibility, m.named_person_ids, m.state as meeting_state,
        m.body_visibility, m.body_named, m.network_is_public
      from public.meetings_${child} c join tuned.meetings_meeting m on m.id = c.meeting_id`,
    ]),
  ),
};

const keys = (name: string, columns: string, target: string, targetColumns: string) => `
  alter table tuned.${name} add foreign key (${columns}) references tuned.${target} (${targetColumns});`;

const tunedTables = `
  ${Object.entries(copies)
    .map(([name, query]) => `create table tuned.${name} as ${query}; alter table tuned.${name} add primary key (id);`)
    .join('\n')}
  alter table tuned.networks_network add unique (slug);
  create index on tuned.governance_body (network_id, position);
  create index on tuned.governance_seat (body_id, position);
  create index on tuned.governance_seat (organisation_id);
  create index on tuned.meetings_meeting (body_id, starts_at);
  create index on tuned.meetings_meeting (network_id, starts_at);
  create index on tuned.meetings_agenda_item (meeting_id, position);
  create index on tuned.meetings_attendance (meeting_id, position, id);
  create index on tuned.meetings_attendance (person_id);
  create index on tuned.meetings_attendance (organisation_id);
  create index on tuned.meetings_outcome (meeting_id, agenda_item_id, position);
  create index on tuned.meetings_outcome (body_id);
  create index on tuned.meetings_outcome (owner_person_id);
  ${keys('governance_body', 'network_id', 'networks_network', 'id')}
  ${keys('governance_seat', 'body_id', 'governance_body', 'id')}
  ${keys('meetings_meeting', 'body_id', 'governance_body', 'id')}
  ${keys('meetings_agenda_item', 'meeting_id', 'meetings_meeting', 'id')}
  ${keys('meetings_attendance', 'meeting_id', 'meetings_meeting', 'id')}
  ${keys('meetings_attendance', 'person_id', 'actors_person', 'id')}
  ${keys('meetings_attendance', 'organisation_id', 'actors_organisation', 'id')}
  ${keys('meetings_outcome', 'meeting_id', 'meetings_meeting', 'id')}
  ${keys('meetings_outcome', 'owner_person_id', 'actors_person', 'id')}`;

/** Fields that a table alone does not give; a client that wants them in PostGraphile writes them as functions. */
const computed = ({ schema }: Rights, openRule: string) => {
  const by = schema === 'tuned' ? '' : 'm.network_id = b.network_id and ';
  return `
  create function ${schema}.meetings_meeting_open_place(m ${schema}.meetings_meeting) returns text language sql stable
    as $$ select case when ${openRule} then m.place end $$;
  create function ${schema}.governance_body_next_meetings(b ${schema}.governance_body)
    returns setof ${schema}.meetings_meeting language sql stable as $$
    select m.* from ${schema}.meetings_meeting m where ${by}m.body_id = b.id and m.state <> 'CANCELLED'
      and m.starts_at + make_interval(mins => m.duration_minutes) >= now() order by m.starts_at, m.id $$;
  create function ${schema}.governance_body_last_meetings(b ${schema}.governance_body, before timestamptz)
    returns setof ${schema}.meetings_meeting language sql stable as $$
    select m.* from ${schema}.meetings_meeting m where ${by}m.body_id = b.id and m.starts_at < before
    order by m.starts_at desc, m.id $$;
  create function ${schema}.governance_body_open_actions(b ${schema}.governance_body)
    returns setof ${schema}.meetings_outcome language sql stable as $$
    select m.* from ${schema}.meetings_outcome m where ${by}m.body_id = b.id and m.published_at is not null
      and m.kind = 'ACTION' and m.done_at is null
    order by m.published_at desc, m.number, m.agenda_item_id, m.position $$;
  create function ${schema}.governance_body_standing_seats(b ${schema}.governance_body)
    returns setof ${schema}.governance_seat language sql stable as $$
    select m.* from ${schema}.governance_seat m where ${by}m.body_id = b.id
      and m.opened_on <= current_date and coalesce(m.closed_on, 'infinity') >= current_date $$;
  create function ${schema}.networks_network_ordered_bodies(n ${schema}.networks_network)
    returns setof ${schema}.governance_body language sql stable as $$
    select m.* from ${schema}.governance_body m where m.network_id = n.id
    order by m.position, m.name collate "fr-x-icu", m.id $$;
  create function ${schema}.networks_network_next_meetings(n ${schema}.networks_network)
    returns setof ${schema}.meetings_meeting language sql stable as $$
    select m.* from ${schema}.meetings_meeting m where m.network_id = n.id and m.state <> 'CANCELLED'
      and m.starts_at + make_interval(mins => m.duration_minutes) >= now() order by m.starts_at, m.id $$;`;
};

const policy = (schema: string, table: string, rule: string) => `
  alter table ${schema}.${table} enable row level security;
  create policy bench_read on ${schema}.${table} for select to ${role} using (${rule});`;

function usualPolicies(): string {
  const isPublic = (network: string) =>
    `exists (select from networks_network n where n.id = ${network} and n.is_public)`;
  const body = (b: string) => ({
    ...{ visibility: `${b}.visibility`, id: `${b}.id`, network: `${b}.network_id`, named: `${b}.named_person_ids` },
    isPublic: isPublic(`${b}.network_id`),
  });
  // What the policy of the parent already asks is not written again: the sub-select sees only readable rows.
  const ofMeeting = (child: string, rule: string) =>
    `exists (select from meetings_meeting m where m.network_id = ${child}.network_id and m.id = ${child}.meeting_id and ${rule})`;
  const minutes = `(${runs('m', usual)} or (m.state = 'PUBLISHED' and ${opens('m', usual)}))`;
  const sits = usual.is('m.body_id', usual.bodies);
  const rules: Record<string, string> = {
    networks_network: `is_public or ${usual.is('id', usual.networks)}`,
    actors_organisation_entry: usual.is('network_id', usual.networks),
    actors_contact: usual.is('network_id', usual.networks),
    actors_organisation: `exists (select from actors_organisation_entry e where e.organisation_id = actors_organisation.id)
      or exists (select from governance_seat s join governance_body b on b.network_id = s.network_id and b.id = s.body_id
        where s.organisation_id = actors_organisation.id and b.visibility = 'PUBLIC' and ${isPublic('s.network_id')})`,
    actors_person: `id = ${usual.person} or exists (select from actors_contact c where c.person_id = actors_person.id)`,
    governance_body: readsBody(body('governance_body'), usual),
    governance_seat: `exists (select from governance_body b
      where b.network_id = governance_seat.network_id and b.id = governance_seat.body_id)`,
    meetings_meeting: `exists (select from governance_body b
        where b.network_id = meetings_meeting.network_id and b.id = meetings_meeting.body_id)
      and ${readsMeeting('meetings_meeting', isPublic('meetings_meeting.network_id'), usual)}`,
    meetings_agenda_item: ofMeeting('meetings_agenda_item', opens('m', usual)),
    meetings_attendance: `${ofMeeting('meetings_attendance', `(${runs('m', usual)} or (m.state = 'PUBLISHED' and ${sits}))`)}
      or (person_id = ${usual.person} and ${ofMeeting('meetings_attendance', 'true')})`,
    meetings_outcome: `${ofMeeting('meetings_outcome', minutes)}
      or (owner_person_id = ${usual.person} and ${ofMeeting('meetings_outcome', "m.state = 'PUBLISHED'")})`,
  };
  return Object.entries(rules)
    .map(([table, rule]) => policy('public', table, rule))
    .join('\n');
}

function tunedPolicies(): string {
  const ofBody = (t: string, id: string) =>
    readsBody(
      {
        ...{ visibility: `${t}.body_visibility`, id, network: `${t}.network_id`, named: `${t}.body_named` },
        isPublic: `${t}.network_is_public`,
      },
      tuned,
    );
  const reads = (t: string) => `(${ofBody(t, `${t}.body_id`)} and ${readsMeeting(t, `${t}.network_is_public`, tuned)})`;
  const t = {
    item: 'meetings_agenda_item',
    who: 'meetings_attendance',
    out: 'meetings_outcome',
    meeting: 'meetings_meeting',
  };
  const isPublished = "meeting_state = 'PUBLISHED'";
  const rules: Record<string, string> = {
    networks_network: `is_public or ${tuned.is('id', tuned.networks)}`,
    actors_organisation: `network_ids && ${tuned.networks} or on_public_seat`,
    actors_person: `id = ${tuned.person} or network_ids && ${tuned.networks}`,
    governance_body: readsBody(
      {
        ...{ visibility: 'visibility', id: 'id', network: 'network_id', named: 'named_person_ids' },
        isPublic: 'network_is_public',
      },
      tuned,
    ),
    governance_seat: ofBody('governance_seat', 'governance_seat.body_id'),
    meetings_meeting: reads(t.meeting),
    meetings_agenda_item: `${reads(t.item)} and ${opens(t.item, tuned)}`,
    meetings_attendance: `${reads(t.who)} and (${runs(t.who, tuned)}
      or (${isPublished} and ${tuned.is(`${t.who}.body_id`, tuned.bodies)}) or person_id = ${tuned.person})`,
    meetings_outcome: `${reads(t.out)} and (${runs(t.out, tuned)}
      or (${isPublished} and (${opens(t.out, tuned)} or owner_person_id = ${tuned.person})))`,
  };
  return Object.entries(rules)
    .map(([table, rule]) => policy('tuned', table, rule))
    .join('\n');
}

/** Policies are read by their names without a schema: each of the two finds its own functions. */
export async function applyPolicies(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', ['tuned']);
  if (rowCount === 0) {
    await client.query('begin');
    await client.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$;
      grant ${role} to maillage;`);
    await client.query(`${usualFunctions} ${computed(usual, opens('m', usual))} ${usualPolicies()}
      grant usage on schema public to ${role}; grant select on ${tables.join(', ')} to ${role};`);
    // A function without sub-select is inlined; the settings are then parsed for each of the few meetings.
    const inlined: Rights = { ...tuned, ...settingsInline };
    await client.query(`create schema tuned; set local search_path = tuned, public;
      ${tunedFunctions} ${tunedTables} ${computed(tuned, opens('m', inlined))} ${tunedPolicies()}
      grant usage on schema tuned to ${role}; grant select on all tables in schema tuned to ${role};`);
    await client.query('commit');
    await client.query('vacuum (analyze)');
  }
  await client.end();
}

const settingsInline = {
  networks: "current_setting('bench.networks', true)::uuid[]",
  administered: "current_setting('bench.administered', true)::uuid[]",
  bodies: "current_setting('bench.bodies', true)::uuid[]",
  offices: "current_setting('bench.offices', true)::uuid[]",
  person: "nullif(current_setting('bench.person', true), '')::uuid",
};
