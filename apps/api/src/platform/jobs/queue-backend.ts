import {
  createPostgresBackend,
  type Job,
  type JobProgress,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { HeardClient } from '../database/heard-client.ts';

/** What a job carries: identifiers, from which it reads again all that it needs. */
export type JobData = Readonly<Record<string, string>>;
export type QueueJob = Job<JobData, void>;

/** One job as a queue takes it. `jobId` must not be a whole number, nor contain a colon: BullMQ refuses both. */
export interface QueuedJob {
  name: string;
  data: JobData;
  opts: JobsOptions;
}

export interface ClockPattern {
  /** Milliseconds between two runs. */
  every?: number;
  /** Cron expression of five fields, read in the zone `tz`. */
  pattern?: string;
  tz?: string;
}

/** What we use of a BullMQ queue, whichever its backend. */
export interface JobQueue {
  addBulk(jobs: QueuedJob[]): Promise<unknown>;
  upsertJobScheduler(id: string, pattern: ClockPattern, job: QueuedJob): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string }[]>;
  removeJobScheduler(id: string): Promise<boolean>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface JobWorker {
  /** Takes no more jobs, and ends when those under way have. */
  close(): Promise<void>;
}

export interface WorkerDeclaration {
  concurrency: number;
  process(job: QueueJob): Promise<void>;
  /** Called once, when the last attempt has failed. */
  gaveUp(job: QueueJob, error: Error): Promise<void>;
}

/** A place where jobs wait: PostgreSQL when nothing else is given, Redis when it has an address. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): JobQueue;
  worker(name: string, declaration: WorkerDeclaration): JobWorker;
  /** @throws when the place does not answer. */
  ping(): Promise<void>;
  /** Ends the connections; queues and workers must be closed before. */
  close(): Promise<void>;
}

export interface QueueBackendOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  log: Logger;
}

const queueSchema = 'bullmq';

/**
 * A killed worker's job is found again within 7.5 s, and the death of six workers in a row is needed to give it up.
 * With BullMQ's own values it takes 60 s and two. Work that keeps the processor busy for 5 s loses its lock: such work
 * belongs to a worker thread.
 */
const workerTiming = { lockDuration: 5000, stalledInterval: 2500, maxStalledCount: 5, runRetryDelay: 1000 };

/** Brings the queue tables to the version of the library. For the migration step only; it cannot be undone. */
export async function migrateQueueSchema(databaseUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, queueSchema);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

export function openQueueBackend({ databaseUrl, redisUrl, log }: QueueBackendOptions): QueueBackend {
  const report = reportOnce(log);
  return redisUrl ? openRedis(redisUrl, report) : openPostgres(databaseUrl, report);
}

/** A lost connection fails in every loop of every worker at once; one line in five seconds is enough. */
function reportOnce(log: Logger): (error: Error) => void {
  let lastMessage = '';
  let lastAt = 0;
  return (error) => {
    const now = Date.now();
    if (error.message === lastMessage && now - lastAt < 5000) return;
    lastMessage = error.message;
    lastAt = now;
    log.warn({ err: error }, 'the queue does not answer');
  };
}

interface Emitting {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: QueueJob | undefined, error: Error) => void): unknown;
}

function listenToWorker(worker: Emitting, declaration: WorkerDeclaration, report: (error: Error) => void): void {
  worker.on('error', report);
  worker.on('failed', (job, error) => {
    // `finishedOn` is set by the last failure only: an attempt that will be retried leaves it empty.
    if (job?.finishedOn !== undefined) declaration.gaveUp(job, error).catch(report);
  });
}

function openPostgres(databaseUrl: string, report: (error: Error) => void): QueueBackend {
  // One pool for all: each worker keeps one connection of it to listen, so its size is theirs plus a few.
  const pool = new Pool({
    Client: HeardClient,
    connectionString: databaseUrl,
    options: `-c search_path=${queueSchema}`,
    application_name: 'maillage queue',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
  pool.on('error', report);
  pool.setMaxListeners(50);
  return {
    kind: 'postgres',
    queue: (name) => {
      const queue = new Queue<
        JobData,
        void,
        string,
        JobData,
        void,
        string,
        PostgresQueueBackend,
        PostgresConnectionOptions
      >(name, { connection: pool }, createPostgresBackend);
      queue.on('error', report);
      return queue;
    },
    worker: (name, declaration) => {
      const worker = new Worker<JobData, void, string, PostgresQueueBackend, JobProgress, PostgresConnectionOptions>(
        name,
        declaration.process,
        { connection: pool, concurrency: declaration.concurrency, ...workerTiming },
        createPostgresBackend,
      );
      listenToWorker(worker, declaration, report);
      return worker;
    },
    ping: async () => {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
}

/** BullMQ's own waits grow to 20 s: after half a minute without Redis, work would wait as long again. */
const retryStrategy = (times: number) => Math.min(times * 100, 1000);

function openRedis(redisUrl: string, report: (error: Error) => void): QueueBackend {
  const prefix = 'maillage';
  const probe = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy });
  probe.on('error', report);
  return {
    kind: 'redis',
    queue: (name) => {
      // Without a queue in memory, adding fails at once when Redis is away: the relay keeps the fact and comes back.
      const connection = { url: redisUrl, enableOfflineQueue: false, retryStrategy };
      const queue = new Queue<JobData, void, string, JobData, void, string>(name, { connection, prefix });
      queue.on('error', report);
      return queue;
    },
    worker: (name, declaration) => {
      const connection = { url: redisUrl, maxRetriesPerRequest: null, retryStrategy };
      const options = { connection, prefix, concurrency: declaration.concurrency, ...workerTiming };
      const worker = new Worker<JobData, void>(name, declaration.process, options);
      listenToWorker(worker, declaration, report);
      return worker;
    },
    ping: async () => {
      await probe.ping();
    },
    close: async () => {
      probe.disconnect();
    },
  };
}
