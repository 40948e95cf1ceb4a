import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { type ApiProcess, isReady, startApiProcess } from '../support/api-process.ts';
import { damageOf, type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';
import { ApiClient } from '../support/start-api.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { absence } from './absence.ts';
import { givenSecretary, Ledger, type Secretary, scheduled, sized } from './ledger.ts';

/**
 * The promise: PostgreSQL that is away, or killed under load, is waited for; it comes back clean, with everything that
 * was acknowledged. SCOPE: the disk and the kernel live on; a power cut also needs a disk that keeps its word.
 */
const size = sized({ acknowledged: 300, kills: 1, away: 3 }, { acknowledged: 10_000, kills: 10, away: 30 });
const cutEverybody = `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'maillage' and pid <> pg_backend_pid()`;

describe('PostgreSQL', () => {
  let postgres: OwnPostgres;
  let cable: TcpProxy;
  let db: DataSource;
  let secretary: Secretary;
  let api: ApiProcess;
  let client: ApiClient;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    cable = await startTcpProxy(postgres.port);
    api = await startApiProcess({ role: 'all', env: { DATABASE_URL: cable.through(postgres.url) } });
    await api.ready();
    db = await createDataSource({ url: postgres.url, entities: allEntities(), poolSize: 2 }).initialize();
    secretary = await givenSecretary(db);
    client = new ApiClient(api.url, secretary.session);
  }, 180_000);
  afterAll(async () => {
    await api.end();
    await db.destroy();
    await cable.close();
    await postgres.remove();
  });

  /** A wait that ends at once when the API does, with what it said. */
  async function stillThere(milliseconds: number): Promise<void> {
    if (api.outcome()) throw new Error(`The API ended: ${api.words().slice(-3000)}`);
    await wait(milliseconds);
  }

  describe(`away for ${size.away} s`, () => {
    it.each([
      ['refuses connections', () => cable.become('reset'), () => cable.become('pass')],
      ['is behind a cable that was pulled', () => cable.become('pulled'), () => cable.become('pass')],
      ['does not answer any more', () => postgres.signal('SIGSTOP'), () => postgres.signal('SIGCONT')],
    ])(
      'because it %s, turns /ready red and /live not, and is served again within 5 s',
      async (how, leave, comeBack) => {
        const seen = await absence(api, { seconds: size.away, leave, comeBack });
        await scheduled(client, secretary.bodyId, how);
        process.stderr.write(`PostgreSQL ${how}: red after ${seen.redAfter} ms, green after ${seen.greenAfter} ms\n`);
        expect(seen.deaths).toBe(0);
        expect(seen.redAfter).toBeLessThan(5000);
        expect(seen.greenAfter).toBeLessThan(5000);
        expect(api.outcome()).toBeUndefined();
      },
      (size.away + 30) * 1000,
    );

    it('tells people so, at once', async () => {
      cable.become('reset');
      const began = Date.now();
      const { errors } = await client.query('{ networks { totalCount } }');
      cable.become('pass');
      expect(errors?.[0]?.extensions.code).toBe('DATABASE_AWAY');
      expect(errors?.[0]?.message).not.toMatch(/ECONN|connect/);
      expect(Date.now() - began).toBeLessThan(2000);
    });
  });

  it('that cuts every connection is there again at once', async () => {
    await postgres.ask(cutEverybody);
    const began = Date.now();
    while (!(await isReady(api.url))) await wait(20);
    await scheduled(client, secretary.bodyId, 'après la coupure');
    expect(Date.now() - began).toBeLessThan(5000);
    expect(api.outcome()).toBeUndefined();
  });

  it('twin: a pool that nobody listens to takes its process with it when a connection is cut', async () => {
    const script = `import('pg').then(async ({ default: { Pool } }) => {
      const [pool, other] = [1, 2].map(() => new Pool({ connectionString: process.env.DATABASE_URL }));
      other.on('error', () => undefined);
      const { rows: [own] } = await pool.query('select pg_backend_pid() as pid');
      await other.query('select pg_terminate_backend($1)', [own.pid]);
      setTimeout(() => process.exit(0), 2000);
    });`;
    const env = { ...process.env, DATABASE_URL: postgres.url };
    const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { env, encoding: 'utf8' });
    expect(stderr).toMatch(/Unhandled 'error' event|terminating connection/);
    expect(status).not.toBe(0);
  });

  it(
    `killed ${size.kills} times under load, loses nothing of ${size.acknowledged} acknowledged writes, is clean, and is waited for`,
    async () => {
      const ledger = new Ledger(client, secretary.bodyId);
      const written = ledger.write(size.acknowledged);
      const absences: number[] = [];
      for (let kills = 1; kills <= size.kills; kills += 1) {
        const quota = (kills * size.acknowledged) / (size.kills + 1);
        while (ledger.acknowledged.size < quota) await stillThere(5);
        await postgres.kill();
        await postgres.start();
        const upAt = Date.now();
        while (!(await isReady(api.url))) await stillThere(20);
        absences.push(Date.now() - upAt);
      }
      await written;
      process.stderr.write(`PostgreSQL killed: the API was ready ${absences.join(' ms, ')} ms after its return\n`);
      expect(api.outcome()).toBeUndefined();
      expect(Math.max(...absences)).toBeLessThan(5000);
      expect(ledger.acknowledged.size).toBe(size.acknowledged);
      expect(await ledger.compare(db)).toEqual({ lost: 0, doubled: 0, withoutFact: 0 });
      expect(await damageOf(postgres)).toEqual([]);
    },
    sized(180_000, 3_600_000),
  );

  it('twin: told not to wait for the disk, it loses acknowledged writes when killed', async () => {
    await postgres.ask('alter role maillage set synchronous_commit = off');
    await postgres.ask(`alter system set wal_writer_delay = '10s'`);
    await postgres.ask(`alter system set wal_writer_flush_after = '1GB'`);
    await postgres.stop();
    await postgres.start();
    await db.query('truncate meetings_meeting cascade');
    while (!(await isReady(api.url))) await wait(20);
    const ledger = new Ledger(client, secretary.bodyId);
    await ledger.write(100);
    await postgres.kill();
    await postgres.start();
    expect((await ledger.compare(db)).lost).toBeGreaterThan(0);
  }, 180_000);

  it('twin: one byte changed in an index is noticed', async () => {
    const [index] = await postgres.ask<{ path: string }>(
      `select pg_relation_filepath(indexrelid) as path from pg_index where indrelid = 'platform_fact'::regclass and indisprimary`,
    );
    await postgres.stop();
    const file = openSync(join(postgres.cluster, index?.path ?? ''), 'r+');
    writeSync(file, 'x', 8192 + 4000);
    closeSync(file);
    await postgres.start();
    expect((await damageOf(postgres)).join()).toMatch(/platform_fact/);
  }, 180_000);
});
