import { createHash } from 'node:crypto';
import { Client, Pool } from 'pg';
import { type Api, startApi } from '../support/start-api.ts';
import { copyIn } from './data/copy-in.ts';
import { copyText, tablesOf } from './data/rows.ts';
import { shape, type ViewerKind, viewerKinds } from './data/shape.ts';
import { limitSql } from './limit/sql.ts';
import { limitValues } from './limit/values.ts';
import { canonical, dataOf, difference } from './measure/compare.ts';
import { clearScene, conveneByHand, conveneByProduct, convened, setScene } from './measure/convening.ts';
import { askOf, operations, type ReadName, readNames, variablesOf } from './reads.ts';
import { BenchViewers } from './viewer.ts';

/** Two networks out of the 200. */
const small = 0.01;
const day = new Date('2026-11-22T00:00:00Z');

const hashOf = (anchor: Date) => {
  const hash = createHash('sha256');
  for (const table of tablesOf(anchor, small)) for (const piece of copyText(table)) hash.update(piece);
  return hash.digest('hex');
};

describe('The data set of the bench', () => {
  it('is the same every time it is made around a day, and another around another day', () => {
    expect(hashOf(day)).toBe(hashOf(day));
    expect(hashOf(day)).not.toBe(hashOf(new Date('2026-11-23T00:00:00Z')));
  });

  it('has the counts that the figures are told for', () => {
    const rows = new Map(tablesOf(day, small).map((table) => [table.name, [...table.rows()]]));
    const kindOf =
      tablesOf(day, small)
        .find(({ name }) => name === 'meetings_outcome')
        ?.columns.indexOf('kind') ?? -1;
    const outcomes = (kind: string) => rows.get('meetings_outcome')?.filter((row) => row[kindOf] === kind).length;
    const counts = {
      networks: rows.get('networks_network')?.length,
      bodies: rows.get('governance_body')?.length,
      meetings: rows.get('meetings_meeting')?.length,
      agendaItems: rows.get('meetings_agenda_item')?.length,
      attendances: rows.get('meetings_attendance')?.length,
      decisions: outcomes('DECISION'),
      actions: outcomes('ACTION'),
    };
    const told = { networks: 200, bodies: 1000, meetings: 12_000, agendaItems: 96_000, attendances: 240_000 };
    const all = { ...told, decisions: 36_000, actions: 48_000 };
    expect(counts).toEqual(Object.fromEntries(Object.entries(all).map(([key, count]) => [key, count * small])));
  });
});

describe('The hand-written limit', () => {
  let api: Api;
  let pool: Pool;
  const now = new Date().toISOString();
  const networks = [...Array(shape.networks * small).keys()];
  const cells = readNames.flatMap((read) =>
    viewerKinds.flatMap((viewer) => networks.map((network) => [read, viewer, network] as const)),
  );

  beforeAll(async () => {
    api = await startApi();
    const url = api.services.config.DATABASE_URL;
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const table of tablesOf(new Date(now.slice(0, 10)), small)) {
      await copyIn(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`, copyText(table));
    }
    await client.end();
    pool = new Pool({ connectionString: url, max: 1, options: '-c timezone=UTC' });
  });
  afterAll(async () => {
    await pool?.end();
    await api?.close();
  });

  const limit = async (read: ReadName, viewer: ViewerKind, network: number) => {
    const { cookie } = askOf('limit', read, viewer, { network, now, texts: operations });
    const values = limitValues(read, variablesOf(read, network, now), await new BenchViewers(pool).ofCookie(cookie));
    const { rows } = await pool.query<{ json: string }>(limitSql[read], values);
    return canonical(JSON.parse(rows[0]?.json ?? 'null').data);
  };

  it.each(cells)('gives for %s, to the viewer of %s of network %i, what the product gives', async (...cell) => {
    const [read, viewer, network] = cell;
    const ask = askOf('usual', read, viewer, { network, now, texts: operations });
    const port = Number(new URL(api.url).port);
    const { data } = await dataOf(port, ask);
    expect(difference(await limit(...cell), data)).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(200);
  });

  it('leaves of a convocation what the product leaves, before the two are timed', async () => {
    const client = new Client({ connectionString: api.services.config.DATABASE_URL });
    await client.connect();
    const scene = await setScene(client, 2);
    const [byHand = '', byProduct = ''] = scene.meetingIds;
    await conveneByHand(client, scene, byHand);
    await conveneByProduct(api.url, byProduct);
    const left = async (meetingId: string) => {
      const of = async (sql: string) => (await client.query(sql, [meetingId])).rows;
      return {
        convocations: await of(`select person_id, mandate_id, seat_id, organisation_id, role, reason, channel, position,
          answer from convocations_convocation where meeting_id = $1 order by position`),
        attendance: await of(`select person_id, mandate_id, seat_id, organisation_id, role, state, position
          from meetings_attendance where meeting_id = $1 order by position`),
        sendings: await of(`select c.person_id, s.kind from convocations_sending s
          join convocations_convocation c on c.id = s.convocation_id where s.meeting_id = $1 order by c.position`),
        convening: await of(
          `select sent_by_person_id, announced_revision from convocations_convening where meeting_id = $1`,
        ),
      };
    };
    const [bare, product] = [await left(byHand), await left(byProduct)];
    expect(product.convocations).toHaveLength(convened);
    expect(bare).toEqual(product);
    await clearScene(client, scene);
    await client.end();
  });
});
