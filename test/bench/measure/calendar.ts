import ICAL from 'ical.js';
import { Client, Pool } from 'pg';
import { idOf, shape, viewerRank } from '../data/shape.ts';
import { tokenHash, tokenOf } from '../data/tokens.ts';
import { calendarSql, feedSql } from '../limit/calendar-sql.ts';
import type { Server } from '../processes.ts';
import { BenchViewers } from '../viewer.ts';
import { canonical, difference } from './compare.ts';
import { type Backends, cpuMs } from './cpu.ts';
import { median } from './report.ts';

/** Over this many networks, each with some 40 meetings in the twelve months that are asked for. */
const calendarNetworks = 10;
const feedEvents = 500;
/** Each network of the scene has a coordinator of its own but the first, who sits in the ten. */
const feedNetwork = calendarNetworks;
const asksPerRound = 20;
const personOf = (network: number) => idOf('person', network * shape.peoplePerNetwork + viewerRank.all);
const accountOf = (network: number) => idOf('account', network * shape.peoplePerNetwork + viewerRank.all);

/** What the page asks, but `overlappingMeetings`: over a year of this data set it ends at the limit of 10 s. */
const query = `query BenchYear($filter: CalendarFilter!) {
  calendar(filter: $filter) {
    id title state startsAt durationMinutes place endsAt timeZone convenedAt
    body { id name kind role }
    network { id slug shortName }
  }
}`;

const dayMs = 86_400_000;

/** Twelve months around now, in which the data set has eight meetings of each body. */
const period = () => ({
  from: new Date(Date.now() - 110 * dayMs).toISOString(),
  to: new Date(Date.now() + 255 * dayMs).toISOString(),
});

interface Scene {
  bodyId: string;
  feedToken: string;
}

/** One person in ten networks, and a body of another network with 500 meetings and a feed. */
async function setScene(client: Client): Promise<Scene> {
  for (let network = 1; network < calendarNetworks; network++) {
    const bodyId = idOf('body', network * shape.bodiesPerNetwork);
    await client.query(
      `with seat as (insert into governance_seat (network_id, body_id, label, position, opened_on, created_at)
         values ($1, $2, 'Siège du banc', 999, '2020-01-01', now()) returning id)
       insert into governance_mandate (network_id, body_id, seat_id, person_id, role, from_on, created_at)
       select $1, $2, id, $3, 'TITULAR', '2020-01-01', now() from seat`,
      [idOf('network', network), bodyId, personOf(0)],
    );
  }
  const networkId = idOf('network', feedNetwork);
  const { rows } = await client.query(
    `insert into governance_body (network_id, name, kind, power, time_zone, created_at)
     values ($1, 'Banc du calendrier', 'COPIL', 'DECISION', 'Europe/Paris', now()) returning id`,
    [networkId],
  );
  const bodyId = (rows as { id: string }[])[0]?.id ?? '';
  await client.query(
    `insert into meetings_meeting (network_id, body_id, title, starts_at, duration_minutes, time_zone, place, created_at)
     select $1, $2, 'Séance du banc ' || n, date_trunc('hour', now()) + (n - 250) * interval '1 day', 120,
       'Europe/Paris', 'Salle ' || n, now()
     from generate_series(1, $3::int) n`,
    [networkId, bodyId, feedEvents],
  );
  const feedToken = tokenOf('all', feedNetwork);
  await client.query(
    `insert into calendar_feed (account_id, person_id, scope, target_id, token_hash, created_at)
     values ($1, $2, 'BODY', $3, $4, now())`,
    [accountOf(feedNetwork), personOf(feedNetwork), bodyId, tokenHash(feedToken)],
  );
  await client.query('analyze meetings_meeting, governance_mandate');
  return { bodyId, feedToken };
}

/** As it was loaded. */
async function clearScene(client: Client): Promise<void> {
  const body = "select id from governance_body where name = 'Banc du calendrier'";
  await client.query(`delete from calendar_feed where target_id in (${body})`);
  await client.query(`delete from meetings_meeting where body_id in (${body})`);
  await client.query(`delete from governance_body where name = 'Banc du calendrier'`);
  await client.query(`delete from governance_mandate where seat_id in
    (select id from governance_seat where label = 'Siège du banc')`);
  await client.query(`delete from governance_seat where label = 'Siège du banc'`);
}

/** The same answer twice: by hand in one statement, and by the product over HTTP. */
interface Line {
  name: string;
  rows: number;
  byHand(): Promise<unknown>;
  byProduct(): Promise<string>;
}

async function linesOf(pool: Pool, server: Server, { bodyId, feedToken }: Scene): Promise<Line[]> {
  const url = `http://127.0.0.1:${server.port}`;
  const viewers = new BenchViewers(pool);
  const valuesOf = async (network: number, first: string, last: string) => {
    const viewer = await viewers.ofCookie(`maillage=${tokenOf('all', network)}`);
    return [
      first,
      ...[viewer.networkIds, viewer.adminNetworkIds, viewer.bodyIds, viewer.officeBodyIds, viewer.personId],
      last,
    ];
  };
  const filter = period();
  const yearAgo = new Date(Date.now() - 365 * dayMs).toISOString();
  const headers = { 'content-type': 'application/json', cookie: `maillage=${tokenOf('all', 0)}` };
  const body = JSON.stringify({ query, variables: { filter } });
  const told = async (answer: Response) => {
    const text = await answer.text();
    if (!answer.ok || text.startsWith('{"errors"') || text.includes('"calendar":null')) {
      throw new Error(`${answer.status}: ${text.slice(0, 500)}`);
    }
    return text;
  };
  const year = {
    byHand: async () => {
      const values = await valuesOf(0, filter.from, filter.to);
      const { rows } = await pool.query<{ json: string }>({ name: 'year', text: calendarSql, values });
      return rows[0]?.json ?? '';
    },
    byProduct: async () => told(await fetch(`${url}/graphql`, { method: 'POST', headers, body })),
  };
  const feed = {
    byHand: async () => {
      const values = await valuesOf(feedNetwork, yearAgo, bodyId);
      return (await pool.query<FeedRow>({ name: 'feed', text: feedSql, values })).rows;
    },
    byProduct: async () => told(await fetch(`${url}/calendar/${feedToken}.ics`)),
  };
  const calendarRows = checkYear(await year.byHand(), await year.byProduct());
  const feedRows = checkFeed(await feed.byHand(), await feed.byProduct());
  return [
    { name: `calendar of 12 months, ${calendarNetworks} networks`, rows: calendarRows, ...year },
    { name: 'feed of one body, as iCalendar', rows: feedRows, ...feed },
  ];
}

interface FeedRow {
  id: string;
  title: string;
  starts_at: Date;
  revision: number;
  body_name: string;
  place: string | null;
}

/** @returns how many meetings both hold @throws where they differ */
function checkYear(byHand: string, byProduct: string): number {
  const [expected, found] = [byHand, byProduct].map(
    (text) => canonical(JSON.parse(text).data) as { calendar: object[] },
  );
  const differing = difference(expected, found);
  if (differing) throw new Error(`calendar: ${differing}`);
  return expected?.calendar.length ?? 0;
}

/** Read back as a calendar program reads it. @returns how many events both hold @throws where they differ */
function checkFeed(byHand: readonly FeedRow[], byProduct: string): number {
  const events = new ICAL.Component(ICAL.parse(byProduct)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const startsAt = event.startDate.toJSDate().toISOString();
    return {
      id: event.uid.split('@')[0],
      startsAt,
      summary: event.summary,
      sequence: event.sequence,
      place: event.location,
    };
  });
  const expected = byHand.map((row) => ({
    id: row.id,
    startsAt: row.starts_at.toISOString(),
    summary: `${row.body_name} : ${row.title}`,
    sequence: row.revision,
    place: row.place,
  }));
  const differing = difference(expected, events);
  if (differing) throw new Error(`feed: ${differing}`);
  return events.length;
}

interface Cost {
  cpuMs: number;
  /** Until the answer, the median of a round. */
  ms: number;
}

/** Milliseconds of processor of an answer: who serves it and its backends in PostgreSQL. */
async function costOf(ask: () => Promise<unknown>, servedMs: () => Promise<number>): Promise<Cost> {
  const before = await servedMs();
  const times: number[] = [];
  for (let time = 0; time < asksPerRound; time++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return { cpuMs: ((await servedMs()) - before) / asksPerRound, ms: median(times) };
}

/** The product's calendar and feed beside the bare statement, in turn; what was put into the data set is taken away. */
export async function runCalendar(
  databaseUrl: string,
  { server, backends, rounds }: { server: Server; backends: Backends; rounds: number },
): Promise<string> {
  const application = 'calendar-by-hand';
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', application);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const pool = new Pool({
    connectionString: url.href,
    max: 1,
    options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
  });
  const backendMs = async (name: string) => (await backends.pids(name)).reduce((sum, pid) => sum + cpuMs(pid), 0);
  const byHandMs = async () => cpuMs(process.pid) + (await backendMs(application));
  const productMs = async () => cpuMs(server.pid) + (await backendMs(server.application));
  try {
    await clearScene(client);
    const lines = await linesOf(pool, server, await setScene(client));
    const told: string[] = [];
    for (const line of lines) {
      const costs: { bare: Cost; product: Cost }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const bare = await costOf(line.byHand, byHandMs);
        const product = await costOf(line.byProduct, productMs);
        // The first round finds nothing compiled.
        if (round > 0) costs.push({ bare, product });
      }
      told.push(...rowsOf(line, costs));
    }
    return calendarTable(told);
  } finally {
    await clearScene(client);
    await pool.end();
    await client.end();
  }
}

function rowsOf({ name, rows }: Line, costs: { bare: Cost; product: Cost }[]): string[] {
  const mid = (value: (cost: { bare: Cost; product: Cost }) => number) => median(costs.map(value)).toFixed(2);
  const ratios = costs.map(({ bare, product }) => product.cpuMs / bare.cpuMs);
  const spread = `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`;
  return [
    `| ${name} | ${rows} | ${mid(({ bare }) => bare.cpuMs)} | ${mid(({ product }) => product.cpuMs)} | ${spread} | ${mid(({ bare }) => bare.ms)} | ${mid(({ product }) => product.ms)} |`,
  ];
}

const calendarTable = (rows: string[]): string =>
  [
    '### The calendar and a feed, against the raw SQL of the same answer',
    '',
    '| | meetings | raw SQL, CPU ms | **Maillage**, CPU ms | ÷ raw SQL | raw SQL, ms | **Maillage**, ms |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
    `Rounds of ${asksPerRound} answers; without overlappingMeetings. CPU of who serves and of PostgreSQL, an answer. Goal of the feed: under 100 ms of CPU. The raw feed is rows of a statement, of which no file is written.`,
  ].join('\n');
