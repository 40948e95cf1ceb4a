import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, Worker } from 'bullmq';
import { Pool } from 'pg';

/** The twin of worker-child.ts: a worker with BullMQ's own limit of one stalled start, made quick to find the stalled. */
const connection = new Pool({ connectionString: process.env.DATABASE_URL ?? '', options: '-c search_path=bullmq' });
connection.on('error', () => undefined);
const work = async () => {
  await connection.query('insert into public.test_start (process_id, started_at) values ($1, clock_timestamp())', [
    process.pid,
  ]);
  await wait(60_000);
};
new Worker('plain', work, { connection, lockDuration: 1000, stalledInterval: 500 }, createPostgresBackend).on(
  'error',
  () => undefined,
);
