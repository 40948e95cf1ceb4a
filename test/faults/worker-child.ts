import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { defineFact } from '../../apps/api/src/platform/facts/fact.ts';
import { startRelay } from '../../apps/api/src/platform/facts/relay.ts';
import { defineSubscriber } from '../../apps/api/src/platform/facts/subscriber.ts';
import { openQueueBackend } from '../../apps/api/src/platform/jobs/queue-backend.ts';
import { openQueues } from '../../apps/api/src/platform/jobs/queues.ts';
import { startWorkers } from '../../apps/api/src/platform/jobs/workers.ts';
import { devMailboxTransport } from '../../apps/api/src/platform/mail/mail-transport.ts';
import { jobTools } from '../support/job-tools.ts';

/** A worker process to be killed: its one subscriber says that it starts, works for a while, then leaves one effect. */
const thingDone = defineFact<{ thing: string; workSeconds: number }>('platform.thingDone');

const work = defineSubscriber({
  name: 'platform.work',
  fact: thingDone,
  attempts: 3,
  run: async (job, { id, payload }) => {
    await job.db.query('insert into test_start (id, process_id, started_at) values ($1, $2, clock_timestamp())', [
      randomUUID(),
      process.pid,
    ]);
    await wait(payload.workSeconds * 1000);
    await job.db.query('insert into test_effect (fact_id) values ($1) on conflict do nothing', [id]);
  },
});

const databaseUrl = process.env.DATABASE_URL ?? '';
const db = await createDataSource({ url: databaseUrl, poolSize: 2 }).initialize();
const tools = jobTools({ db });
const backend = openQueueBackend({ databaseUrl, redisUrl: process.env.REDIS_URL, log: tools.log });
const queues = openQueues(backend);
startRelay({ db, subscribers: [work], deliver: queues.deliver, log: tools.log, pollMilliseconds: 100 });
await startWorkers({ backend, queues, tools, subscribers: [work], clocks: [], transport: devMailboxTransport(db) });
