import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { writeFactsSql } from '../../../apps/api/src/platform/facts/write-facts.ts';
import { idOf, shape, viewerRank } from '../data/shape.ts';
import { tokenOf } from '../data/tokens.ts';
import { median } from './report.ts';

/** How many people are convened at once: more than any body of the field. */
export const convened = 300;
/** Of the data set, where a body is put that is taken away afterwards. */
const network = 0;
const networkId = idOf('network', network);
const senderId = idOf('person', network * shape.peoplePerNetwork + viewerRank.all);

const mutation = `mutation BenchSendConvocation($input: SendConvocationInput!) {
  sendConvocation(input: $input) { meeting { id convenedAt } }
}`;

/** A body of 300 seats, held, and meetings that nobody was convened to. */
export interface ConveningScene {
  bodyId: string;
  meetingIds: string[];
}

const insertSeats = `
  with people as (
    insert into actors_person (given_name, family_name, display_name, search_text)
    select 'Banc', n::text, 'Banc ' || n, 'banc ' || n from generate_series(1, $3::int) n returning id
  ), listed as (
    insert into actors_contact (network_id, person_id, email, added_at)
    select $1, id, id || '@example.org', now() from people
  ), seats as (
    insert into governance_seat (network_id, body_id, label, position, opened_on, created_at)
    select $1, $2, 'Siège ' || n, n, '2020-01-01', now() from generate_series(1, $3::int) n returning id
  )
  insert into governance_mandate (network_id, body_id, seat_id, person_id, role, from_on, created_at)
  select $1, $2, s.id, p.id, 'TITULAR', '2020-01-01', now()
  from (select id, row_number() over () as n from seats) s join (select id, row_number() over () as n from people) p using (n)`;

export async function setScene(client: Client, meetings: number): Promise<ConveningScene> {
  const { rows: bodies } = await client.query(
    `insert into governance_body (network_id, name, kind, power, time_zone, created_at)
     values ($1, 'Banc des convocations', 'COPIL', 'DECISION', 'Europe/Paris', now()) returning id`,
    [networkId],
  );
  const bodyId = (bodies as { id: string }[])[0]?.id ?? '';
  await client.query(insertSeats, [networkId, bodyId, convened]);
  const { rows } = await client.query(
    `insert into meetings_meeting (network_id, body_id, title, starts_at, duration_minutes, time_zone, created_at)
     select $1, $2, 'Séance ' || n, now() + interval '20 days', 120, 'Europe/Paris', now() from generate_series(1, $3::int) n
     returning id`,
    [networkId, bodyId, meetings],
  );
  await client.query('analyze governance_seat, governance_mandate, actors_contact');
  return { bodyId, meetingIds: (rows as { id: string }[]).map(({ id }) => id) };
}

/** As it was loaded. */
export async function clearScene(client: Client, { bodyId, meetingIds }: ConveningScene): Promise<void> {
  const { rows } = await client.query('select person_id from governance_mandate where body_id = $1', [bodyId]);
  const people = (rows as { person_id: string }[]).map(({ person_id }) => person_id);
  for (const table of [
    'convocations_sending',
    'convocations_convocation',
    'convocations_convening',
    'meetings_attendance',
  ])
    await client.query(`delete from ${table} where meeting_id = any($1)`, [meetingIds]);
  await client.query('delete from meetings_meeting where id = any($1)', [meetingIds]);
  for (const table of ['governance_mandate', 'governance_seat']) {
    await client.query(`delete from ${table} where body_id = $1`, [bodyId]);
  }
  await client.query('delete from governance_body where id = $1', [bodyId]);
  await client.query('delete from actors_contact where person_id = any($1)', [people]);
  await client.query('delete from actors_person where id = any($1)', [people]);
}

const held = `
  from governance_mandate v
  join governance_seat s on s.network_id = v.network_id and s.id = v.seat_id
  join actors_person p on p.id = v.person_id
  left join actors_contact k on k.network_id = v.network_id and k.person_id = v.person_id
  where v.network_id = $1 and v.body_id = $2 and v.from_on <= $4::date and coalesce(v.until_on, 'infinity') >= $4::date`;
const place = 'row_number() over (order by s.position, s.id, p.family_name, p.given_name, v.id)';

const insertConvocations = `
  insert into convocations_convocation (network_id, meeting_id, person_id, mandate_id, seat_id, organisation_id, role,
    reason, channel, position, created_at)
  select v.network_id, $3, v.person_id, v.id, v.seat_id, s.organisation_id, v.role, v.role,
    case when k.email is null then 'LETTER' else 'MAIL' end, ${place}, now() ${held}`;
const insertAttendance = `
  insert into meetings_attendance (network_id, meeting_id, mandate_id, seat_id, person_id, organisation_id, role, position)
  select v.network_id, $3, v.id, v.seat_id, v.person_id, s.organisation_id, v.role, ${place} ${held}`;
const insertSendings = `
  insert into convocations_sending (network_id, meeting_id, convocation_id, kind, queued_at)
  select network_id, meeting_id, id, 'INVITATION', now() from convocations_convocation where network_id = $1 and meeting_id = $2`;

/** What the command leaves behind, by hand: one transaction, rights looked at by nobody. */
export async function conveneByHand(client: Client, { bodyId }: ConveningScene, meetingId: string): Promise<void> {
  const now = new Date();
  await client.query('begin');
  const { rows } = await client.query(
    `select (starts_at at time zone time_zone)::date::text as day from meetings_meeting where id = $1 for update`,
    [meetingId],
  );
  const of = [networkId, bodyId, meetingId, (rows as { day: string }[])[0]?.day];
  await client.query(insertConvocations, of);
  await client.query(insertAttendance, of);
  await client.query(insertSendings, [networkId, meetingId]);
  await client.query(
    `insert into convocations_convening (network_id, meeting_id, sent_at, sent_by_person_id, announced_revision, announced_at)
     values ($1, $2, $3, $4, 0, $3)`,
    [networkId, meetingId, now, senderId],
  );
  await client.query('update meetings_meeting set convened_at = $2 where id = $1', [meetingId, now]);
  const fact = JSON.stringify({ meetingId, bodyId });
  const recorded = [[networkId], ['convocations.convocationSent'], [fact], senderId, randomUUID(), now];
  await client.query(writeFactsSql, recorded);
  await client.query('commit');
  await client.query('select id, convened_at from meetings_meeting where id = $1', [meetingId]);
}

/** @throws when the product refuses */
export async function conveneByProduct(url: string, meetingId: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `maillage=${tokenOf('all', network)}` },
    body: JSON.stringify({ query: mutation, variables: { input: { meetingId } } }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

export interface Convenings {
  bareMs: number[];
  productMs: number[];
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The product and the bare transaction in turn, each on meetings of its own; the first of each is not counted. */
export async function runConvenings(databaseUrl: string, productUrl: string, rounds: number): Promise<Convenings> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const scene = await setScene(client, 2 * (rounds + 1));
  const times: Convenings = { bareMs: [], productMs: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      const [byHand = '', byProduct = ''] = scene.meetingIds.slice(2 * round, 2 * round + 2);
      const bare = await timed(() => conveneByHand(client, scene, byHand));
      const product = await timed(() => conveneByProduct(productUrl, byProduct));
      if (round === 0) continue;
      times.bareMs.push(bare);
      times.productMs.push(product);
    }
  } finally {
    await clearScene(client, scene);
    await client.end();
  }
  return times;
}

export function conveningsTable({ bareMs, productMs }: Convenings): string {
  const ratios = productMs.map((ms, round) => ms / (bareMs[round] ?? Number.NaN));
  const spread = (of: number[], digits: number) =>
    `${median(of).toFixed(digits)} (${Math.min(...of).toFixed(digits)}-${Math.max(...of).toFixed(digits)})`;
  return [
    `### sendConvocation to ${convened} people, against a bare transaction of the same effect`,
    '',
    '| | ms until the answer |',
    '| --- | --: |',
    `| bare transaction (pg) | ${spread(bareMs, 1)} |`,
    `| **Maillage** (HTTP) | ${spread(productMs, 1)} |`,
    '',
    `Ratio ${spread(ratios, 2)}; goal < 300 ms: ${median(productMs) < 300 ? 'met' : 'missed'}.`,
  ].join('\n');
}
