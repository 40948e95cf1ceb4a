import { setTimeout as wait } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { jobTools } from '../../../../../test/support/job-tools.ts';
import { hasRedis, startRedis, type TestRedis } from '../../../../../test/support/redis.ts';
import { defineFact } from '../facts/fact.ts';
import { type Relay, startRelay } from '../facts/relay.ts';
import { defineSubscriber, type Subscriber, type SubscriberDeclaration } from '../facts/subscriber.ts';
import { writeFacts } from '../facts/write-facts.ts';
import { devMailboxTransport } from '../mail/mail-transport.ts';
import { createLogger } from '../observability/logger.ts';
import { type Clock, defineClock } from './clock.ts';
import { recallClock } from './handlers.ts';
import { itIsIdempotent } from './it-is-idempotent.ts';
import { type JobTools, runJob } from './job-context.ts';
import { migrateQueueSchema, openQueueBackend, type QueueBackend } from './queue-backend.ts';
import { openQueues, type Queues } from './queues.ts';
import { settle } from './settle.ts';
import { startWorkers, type Workers } from './workers.ts';

const thingDone = defineFact<{ thing: string }>('platform.thingDone');
const silent = createLogger({ level: 'silent' });
const circumstances = { viewerPersonId: null, requestId: null, now: new Date() };

type Work = SubscriberDeclaration<{ thing: string }>['run'];
const subscriber = (name: string, run: Work, options: Partial<Subscriber> = {}) =>
  defineSubscriber({ name, fact: thingDone, ...options, run });

async function until<T>(look: () => Promise<T | false | undefined> | T | false | undefined, seconds = 15): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(10)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Not seen in ${seconds} s`);
}

interface Running {
  backend: QueueBackend;
  queues: Queues;
  tools: JobTools;
  workers: Workers;
  relay: Relay;
}

let database: TestDatabase;
let redis: TestRedis | undefined;
const running: Running[] = [];

async function run(subscribers: Subscriber[], clocks: Clock[] = []): Promise<Running> {
  const backend = openQueueBackend({ databaseUrl: database.url, redisUrl: redis?.url, log: silent });
  const queues = openQueues(backend);
  const db = database.dataSource;
  const tools = jobTools({ db, wake: queues.wakeMails });
  const workers = await startWorkers({
    backend,
    queues,
    tools,
    subscribers,
    clocks,
    transport: devMailboxTransport(db),
  });
  const relay = startRelay({ db, subscribers, deliver: queues.deliver, log: silent });
  const all = { backend, queues, tools, workers, relay };
  running.push(all);
  return all;
}

async function stop({ relay, workers, queues, backend }: Running): Promise<void> {
  await relay.stop();
  await workers.stop(2);
  await queues.close();
  await backend.close();
}

const record = async (thing = 'a') => {
  const [id = ''] = await database.dataSource.transaction((em) =>
    writeFacts(em, [thingDone(null, { thing })], circumstances),
  );
  return id;
};

const deliveryOf = async (factId: string) => {
  const [row] = await database.dataSource.query(
    `select finished_at, error_code from platform_fact_dispatch where fact_id = $1 and subscriber <> '*'`,
    [factId],
  );
  return row;
};

const open = async () => {
  database = await freshDatabase();
  await migrateQueueSchema(database.url);
};
const close = async () => {
  await Promise.all(running.splice(0).map(stop));
  await database.close();
};

const backends = hasRedis ? ['postgres', 'redis'] : ['postgres'];
if (!hasRedis) it.todo('REDIS IS NOT INSTALLED: jobs were not tried on it (apt-get install redis-server)');

describe.each(backends)('workers on %s', (kind) => {
  beforeEach(async () => {
    await open();
    if (kind === 'redis') redis = await startRedis();
  });
  afterEach(async () => {
    await close();
    await redis?.kill();
    redis = undefined;
  });

  it('do the work that follows a fact soon after its commit', async () => {
    const done: string[] = [];
    const { relay } = await run([
      subscriber('platform.note', async (_job, fact) => void done.push(fact.payload.thing)),
    ]);
    await record('first');
    const recordedAt = performance.now();
    relay.poke();
    await until(() => done.length === 1);
    expect(performance.now() - recordedAt).toBeLessThan(1000);
    expect(done).toEqual(['first']);
  });

  it('try again after a failure, with the attempt counted, and close the delivery', async () => {
    const attempts: number[] = [];
    const flaky: Work = async (job) => {
      attempts.push(job.attempt);
      if (attempts.length < 3) throw new Error('not yet');
    };
    const { relay } = await run([subscriber('platform.flaky', flaky, { attempts: 5, backoffSeconds: 0.05 })]);
    const factId = await record();
    relay.poke();
    const delivery = await until(async () => (await deliveryOf(factId))?.finished_at && (await deliveryOf(factId)));
    expect(attempts).toEqual([1, 2, 3]);
    expect(delivery.error_code).toBeNull();
  });

  it('give up after the last attempt and keep the class of the error', async () => {
    const always: Work = async () => {
      throw new RangeError('nobody@example.org is out of range');
    };
    const { relay } = await run([subscriber('platform.hopeless', always, { attempts: 2, backoffSeconds: 0.05 })]);
    const factId = await record();
    relay.poke();
    const delivery = await until(async () => (await deliveryOf(factId))?.finished_at && (await deliveryOf(factId)));
    expect(delivery.error_code).toBe('RangeError');
  });

  it('do not do twice what is handed over twice', async () => {
    let runs = 0;
    const count = subscriber('platform.count', async () => {
      runs += 1;
    });
    const { relay, queues } = await run([count]);
    const factId = await record();
    relay.poke();
    await until(async () => (await deliveryOf(factId))?.finished_at);
    await queues.deliver([
      { factId, subscriber: count },
      { factId, subscriber: count },
    ]);
    await wait(300);
    expect(runs).toBe(1);
  });

  it('end the work under way before they stop', async () => {
    let isDone = false;
    const started = { now: false };
    const slow: Work = async () => {
      started.now = true;
      await wait(400);
      isDone = true;
    };
    const all = await run([subscriber('platform.slow', slow)]);
    await record();
    all.relay.poke();
    await until(() => started.now);
    await all.workers.stop(5);
    expect(isDone).toBe(true);
  });

  it('run the clocks, and forget those that are no more', async () => {
    let ticks = 0;
    const tick = defineClock({
      name: 'platform.tick',
      everySeconds: 0.2,
      run: async () => {
        ticks += 1;
      },
    });
    const all = await run([], [tick]);
    await until(() => ticks >= 2);
    running.splice(running.indexOf(all), 1);
    await stop(all);
    const { queues } = await run([]);
    const keys = (await queues.clocks.getJobSchedulers()).map(({ key }) => key);
    expect(keys).toEqual(['platform.recallForgottenWork']);
  });

  it('send the mails that a subscriber queues', async () => {
    const queueMail: Work = (job, fact) =>
      job.mail.queue([
        {
          template: 'unknown',
          networkId: null,
          factId: fact.id,
          recipientPersonId: null,
          recipientAddress: 'a@example.org',
          locale: 'fr',
          params: {},
        },
      ]);
    const { relay } = await run([subscriber('platform.write', queueMail)]);
    await record();
    relay.poke();
    const [mail] = await until(async () => {
      const rows = await database.dataSource.query('select * from platform_mail where error_code is not null');
      return rows.length > 0 && rows;
    });
    expect(mail).toMatchObject({ state: 'QUEUED', attempts: 1, error_code: 'TEMPLATE_UNKNOWN' });
  });
});

describe('when PostgreSQL cuts every connection', () => {
  beforeEach(open);
  afterEach(close);

  it('the relay and the workers come back within 5 s', async () => {
    const done: string[] = [];
    const { relay } = await run([
      subscriber('platform.note', async (_job, fact) => void done.push(fact.payload.thing)),
    ]);
    await record('before');
    relay.poke();
    await until(() => done.length === 1);
    await database.dataSource
      .query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      .catch(() => undefined);
    const cutAt = performance.now();
    await until(() => record('after').catch(() => undefined));
    relay.poke();
    await until(() => done.includes('after'));
    expect(performance.now() - cutAt).toBeLessThan(5000);
  });
});

(hasRedis ? describe : describe.skip)('when Redis forgets everything', () => {
  beforeEach(async () => {
    await open();
    redis = await startRedis();
  });
  afterEach(async () => {
    await close();
    await redis?.kill();
    redis = undefined;
  });

  it('the work handed over before is recalled from the tables, and done once', async () => {
    let runs = 0;
    const count = subscriber('platform.count', async () => {
      runs += 1;
    });
    const backend = openQueueBackend({ databaseUrl: database.url, redisUrl: redis?.url, log: silent });
    const queues = openQueues(backend);
    const relay = startRelay({ db: database.dataSource, subscribers: [count], deliver: queues.deliver, log: silent });
    const factId = await record();
    relay.poke();
    await until(async () => deliveryOf(factId));
    await relay.stop();
    await queues.close();
    await backend.close();
    await redis?.kill();
    await redis?.start();

    const all = await run([count]);
    await wait(300);
    expect(runs).toBe(0);
    const inSixMinutes = () => new Date(Date.now() + 360_000);
    const recall = recallClock(all.queues, [count]);
    const recallIn = { name: recall.name, attempt: 1, timeoutSeconds: 5 };
    await runJob({ ...all.tools, now: inSixMinutes }, recallIn, (job) => recall.run(job));
    await until(async () => (await deliveryOf(factId))?.finished_at);
    expect(runs).toBe(1);
  });

  it('facts wait while it is away, and leave when it is back', async () => {
    const done: string[] = [];
    const { relay } = await run([
      subscriber('platform.note', async (_job, fact) => void done.push(fact.payload.thing)),
    ]);
    await redis?.kill();
    await record('while away');
    relay.poke();
    await wait(500);
    expect(done).toEqual([]);
    await redis?.start();
    await until(() => done.length === 1);
  });
});

describe('one attempt of a job', () => {
  beforeEach(open);
  afterEach(close);

  it('is cut when its time is over, and told so', async () => {
    const tools = jobTools({ db: database.dataSource });
    let reason: unknown;
    const late = runJob(tools, { name: 'platform.late', attempt: 1, timeoutSeconds: 0.05 }, async (job) => {
      job.signal.addEventListener('abort', () => {
        reason = job.signal.reason;
      });
      await wait(1000, undefined, { signal: job.signal });
    });
    await expect(late).rejects.toMatchObject({ code: 'JOB_TIMEOUT' });
    expect(reason).toMatchObject({ code: 'JOB_TIMEOUT' });
  });
});

describe('settling, for tests', () => {
  beforeEach(open);
  afterEach(close);

  it('does the work of the facts, and of the facts that this work records', async () => {
    const second = defineFact<{ thing: string }>('platform.secondThingDone');
    const done: string[] = [];
    const first = subscriber('platform.first', async (job, fact) => {
      done.push(fact.payload.thing);
      await job.db.transaction((em) => writeFacts(em, [second(null, { thing: 'second' })], circumstances));
    });
    const follow = defineSubscriber({
      name: 'platform.follow',
      fact: second,
      run: async (_job, fact) => void done.push(fact.payload.thing),
    });
    const db = database.dataSource;
    await record('first');
    const all = { tools: jobTools({ db }), subscribers: [first, follow], transport: devMailboxTransport(db) };
    expect(await settle(all)).toBe(2);
    expect(done).toEqual(['first', 'second']);
    expect(await settle(all)).toBe(0);
  });

  it('throws what a subscriber throws', async () => {
    const db = database.dataSource;
    const failing = subscriber('platform.failing', async () => {
      throw new Error('broken');
    });
    await record();
    const settled = settle({ tools: jobTools({ db }), subscribers: [failing], transport: devMailboxTransport(db) });
    await expect(settled).rejects.toThrow('broken');
  });
});

describe('the help for tests of jobs', () => {
  const rows = new Set<string>();
  itIsIdempotent('a job that adds to a set', {
    arrange: async () => rows.clear(),
    run: async () => void rows.add('a'),
    observe: async () => [...rows],
  });
});
