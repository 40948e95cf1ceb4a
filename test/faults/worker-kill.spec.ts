import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { defineFact } from '../../apps/api/src/platform/facts/fact.ts';
import { writeFacts } from '../../apps/api/src/platform/facts/write-facts.ts';
import { migrateQueueSchema } from '../../apps/api/src/platform/jobs/queue-backend.ts';
import { freshDatabase } from '../support/database.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

/**
 * The promise: a job whose worker is killed twice in the middle of it is taken up again within 10 s each time, and has
 * one effect. Real processes, kill -9, real PostgreSQL and Redis. SCOPE: the machine itself does not lose power here;
 * PostgreSQL keeps what it committed, which is its own promise.
 */
const root = join(import.meta.dirname, '../..');
const workSeconds = 1.5;
const thingDone = defineFact<{ thing: string; workSeconds: number }>('platform.thingDone');

/** Node runs no decorators: the worker is bundled first, beside the modules that it needs. */
function bundleWorker(): string {
  const folder = mkdtempSync(join(root, 'node_modules', '.maillage-worker-'));
  const config = join(root, 'apps/api/vite.config.ts');
  const entry = join(root, 'test/faults/worker-child.ts');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', config, '--ssr', entry, '--outDir', folder, '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, [vite, ...options], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return join(folder, 'worker-child.js');
}

interface Start {
  process_id: number;
  started_at: Date;
}

const startsOf = (db: DataSource): Promise<Start[]> => db.query('select * from test_start order by started_at');

async function nextStart(db: DataSource, known: number): Promise<Start> {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(50)) {
    const start = (await startsOf(db))[known];
    if (start) return start;
  }
  throw new Error('The job was not taken up again within 15 s');
}

const backends = hasRedis ? ['postgres', 'redis'] : ['postgres'];
if (!hasRedis) it.todo('REDIS IS NOT INSTALLED: workers were not killed on it (apt-get install redis-server)');

interface Outcome {
  /** Milliseconds between each kill and the next start of the job. */
  waits: number[];
  starts: number;
  effects: number;
  delivery: unknown;
}

/** Starts a worker, kills it when it has started the job, starts another; twice. Then lets the third one finish. */
async function killTwice(worker: string, kind: string, children: ChildProcess[]): Promise<Outcome> {
  const { url, dataSource, close } = await freshDatabase();
  await migrateQueueSchema(url);
  await dataSource.query('create table test_start (id uuid, process_id int, started_at timestamptz)');
  await dataSource.query('create table test_effect (fact_id uuid primary key)');
  const redis = kind === 'redis' ? await startRedis() : undefined;
  const startWorker = () => {
    const env = { ...process.env, DATABASE_URL: url, REDIS_URL: redis?.url };
    const child = spawn(process.execPath, [worker], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    children.push(child);
    return child;
  };
  try {
    startWorker();
    await dataSource.transaction((em) =>
      writeFacts(em, [thingDone(null, { thing: 'a', workSeconds })], {
        viewerPersonId: null,
        requestId: null,
        now: new Date(),
      }),
    );
    const waits: number[] = [];
    for (const kills of [0, 1]) {
      const { process_id: victim } = await nextStart(dataSource, kills);
      process.kill(victim, 'SIGKILL');
      const killedAt = Date.now();
      startWorker();
      const { started_at: takenUpAt } = await nextStart(dataSource, kills + 1);
      waits.push(takenUpAt.getTime() - killedAt);
    }
    await wait(workSeconds * 1000 + 1000);
    const [delivery] = await dataSource.query(
      `select finished_at, error_code from platform_fact_dispatch where subscriber = 'platform.work'`,
    );
    const starts = (await startsOf(dataSource)).length;
    const effects = (await dataSource.query('select * from test_effect')).length;
    return { waits, starts, effects, delivery };
  } finally {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await redis?.kill();
    await close();
  }
}

describe('a worker killed in the middle of a job', () => {
  const outcomes = new Map<string, Promise<Outcome>>();
  const children = new Map<string, ChildProcess[]>(backends.map((kind) => [kind, []]));
  let worker = '';

  // Most of the time goes by waiting for locks to end: the backends are tried side by side.
  beforeAll(() => {
    worker = bundleWorker();
    for (const [kind, own] of children) {
      const outcome = killTwice(worker, kind, own);
      outcome.catch(() => undefined);
      outcomes.set(kind, outcome);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(outcomes.values());
    rmSync(dirname(worker), { recursive: true });
  });

  it.each(backends)(
    'twice, leaves the job to the next one within 10 s, and one effect (%s)',
    async (kind) => {
      const outcome = await outcomes.get(kind);
      process.stderr.write(`${kind}: taken up again after ${outcome?.waits.join(' ms, ')} ms\n`);
      expect(Math.max(...(outcome?.waits ?? []))).toBeLessThan(10_000);
      expect(outcome).toMatchObject({
        starts: 3,
        effects: 1,
        delivery: { finished_at: expect.any(Date), error_code: null },
      });
    },
    60_000,
  );
});
