import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../../tools/postgres.mjs';
import { processesIn, waitUntilGone } from '../../tools/processes.mjs';
import { scratchFolder } from './scratch-folder.ts';

export interface OwnPostgres {
  /** The application's address; the same after each start. */
  url: string;
  port: number;
  /** Folder of the cluster itself. */
  cluster: string;
  /** Kills it as a crash would, without a word to its clients. */
  kill(): Promise<void>;
  /** Holds every one of its processes still, or lets them go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The application's database, as the superuser sees it. */
  superuserUrl(): string;
  /** Asks it as its superuser. */
  ask<Row = Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/**
 * A PostgreSQL server of one's own, to be killed. `durable` has it force its writes as in production; what it wrote
 * outlives its processes in memory as on a disk.
 */
export async function startOwnPostgres({
  durable = true,
  folder = mkdtempSync(join(scratchFolder(), 'maillage-postgres-')),
}: {
  durable?: boolean;
  folder?: string;
} = {}): Promise<OwnPostgres> {
  // As root, PostgreSQL runs under a system user that has to pass through; what is inside stays closed.
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  let server = await startPostgres({ dataFolder: folder, durable });
  const { url, port } = server;
  const cluster = join(folder, 'postgres');
  const stop = async () => {
    if (server.isAlive()) await server.stop();
  };
  const superuserUrl = () => {
    const inside = new URL(server.superuserUrl);
    inside.pathname = new URL(url).pathname;
    return inside.href;
  };
  return {
    url,
    port,
    cluster,
    superuserUrl,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await waitUntilGone(server.pid, 5000);
    },
    signal: (name) => {
      for (const pid of processesIn(cluster)) process.kill(pid, name);
    },
    start: async () => {
      server = await startPostgres({ dataFolder: folder, durable, port });
    },
    stop,
    ask: async (sql) => {
      const client = new Client({ connectionString: superuserUrl() });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What is wrong in the tables and indexes of the application's database, as `amcheck` and the checksums of the pages see
 * it: each B-tree against its table and its own order, each GIN against its own order, each table row by row.
 */
export async function damageOf({ ask }: Pick<OwnPostgres, 'ask'>): Promise<string[]> {
  await ask('create extension if not exists amcheck');
  const targets = await ask<{ name: string; check: string }>(
    `select c.oid::regclass::text as name,
       case when c.relkind = 'r' then format('select msg from verify_heapam(%s, check_toast => true)', c.oid)
            when am.amname = 'gin' then format('select gin_index_check(%s)', c.oid)
            else format('select bt_index_parent_check(%s, true, true)', c.oid) end as check
     from pg_class c join pg_am am on am.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'bullmq') and c.relpersistence = 'p' and am.amname in ('heap', 'btree', 'gin')
       and c.relkind in ('r', 'i') order by 1`,
  );
  if (targets.length < 50) throw new Error('amcheck had next to nothing to look at');
  const damage: string[] = [];
  for (const { name, check } of targets) {
    const found = await ask<{ msg?: string }>(check).catch((error: Error) => [{ msg: error.message }]);
    damage.push(...found.flatMap(({ msg }) => (msg ? [`${name}: ${msg}`] : [])));
  }
  return damage;
}
