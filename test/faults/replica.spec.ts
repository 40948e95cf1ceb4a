import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';
import { caughtUp, startReplicaOf } from '../support/replica.ts';
import { ApiClient } from '../support/start-api.ts';
import { givenSecretary, type Secretary, scheduled } from './ledger.ts';

/**
 * The promise: a copy of the database serves the readings that are declared to bear it, never to somebody who has just
 * written, and never when it is away or late. SCOPE: one copy, streaming; PostgreSQL's own replication is taken as it is.
 */
describe('a copy of the database', () => {
  let primary: OwnPostgres;
  let replica: OwnPostgres;
  let db: DataSource;
  let secretary: Secretary;
  let slug: string;
  const processes: ApiProcess[] = [];

  beforeAll(async () => {
    primary = await startOwnPostgres();
    const env = { DATABASE_URL: primary.url };
    replica = await startReplicaOf(primary);
    db = await createDataSource({ url: primary.url, entities: allEntities(), poolSize: 2 }).initialize();
    await db.runMigrations();
    secretary = await givenSecretary(db);
    [{ slug }] = await db.query('select slug from networks_network where id = $1', [secretary.networkId]);
    const both = { ...env, DATABASE_REPLICA_URL: replica.url };
    processes.push(await startApiProcess({ env: both }), await startApiProcess({ env: both }));
    for (const one of processes) await one.ready();
  }, 120_000);
  afterAll(async () => {
    for (const one of processes) await one.end();
    await db.destroy();
    await replica.remove();
    await primary.remove();
  });

  /** Somebody at a browser, whom one process or the other answers. */
  const someone = (index = 0) => new ApiClient(processes[index]?.url ?? '', secretary.session);
  const nameSeenBy = async (client: ApiClient) =>
    (await client.must('query ($slug: String!) { network(slug: $slug) { name } }', { slug })).network.name;
  const rename = (name: string) =>
    db.query('update networks_network set name = $2 where id = $1', [secretary.networkId, name]);
  const meetingsSeenBy = async (client: ApiClient) =>
    (await client.must('query ($slug: String!) { network(slug: $slug) { meetings { totalCount } } }', { slug })).network
      .meetings.totalCount;

  /** Runs while the copy stands still, at a moment when it had everything; it is then late for as long as this lasts. */
  async function whileStill(work: () => Promise<void>): Promise<void> {
    await rename('avant');
    await caughtUp(primary, replica);
    // The processes look at it every second.
    await wait(1500);
    await rename('avant');
    await caughtUp(primary, replica);
    await replica.ask('select pg_wal_replay_pause()');
    try {
      await work();
    } finally {
      await replica.ask('select pg_wal_replay_resume()');
    }
  }

  it('answers what may be late; the rest is read on the primary', async () => {
    await whileStill(async () => {
      await rename('après');
      expect(await nameSeenBy(someone())).toBe('avant');
      const body = 'query ($id: ID!) { body(id: $id) { network { name } } }';
      expect((await someone().must(body, { id: secretary.bodyId })).body.network.name).toBe('après');
    });
  }, 180_000);

  it('is not asked by somebody who has just written, whichever process answers', async () => {
    await whileStill(async () => {
      const [writer, other] = [someone(), someone()];
      const before = await meetingsSeenBy(other);
      await scheduled(writer, secretary.bodyId, 'vue par qui l’a écrite');
      expect(await meetingsSeenBy(writer)).toBe(before + 1);
      expect(await meetingsSeenBy(writer.at(processes[1]?.url ?? ''))).toBe(before + 1);
      expect(await meetingsSeenBy(other)).toBe(before);
    });
  }, 180_000);

  it('twin: without the mark of the writing, the writer does not find it', async () => {
    await whileStill(async () => {
      const before = await meetingsSeenBy(someone());
      await scheduled(someone(), secretary.bodyId, 'pas vue par qui l’a écrite');
      expect(await meetingsSeenBy(someone())).toBe(before);
    });
  }, 180_000);

  it('that is more than 5 s late is not asked any more', async () => {
    await whileStill(async () => {
      await rename('après');
      await wait(7000);
      expect(await nameSeenBy(someone())).toBe('après');
    });
  }, 180_000);

  it('that is killed fails nobody, and is asked again when it is back', async () => {
    await replica.kill();
    await rename('pendant');
    for (let times = 0; times < 20; times += 1) expect(await nameSeenBy(someone(times % 2))).toBe('pendant');
    await replica.start();
    await whileStill(async () => {
      await rename('après');
      expect(await nameSeenBy(someone())).toBe('avant');
    });
  }, 180_000);
});
