import { statfs } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';

export interface Check {
  readonly name: string;
  /** @throws when what is looked at cannot do its work. */
  look(): Promise<void>;
}

export interface Readiness {
  ready: boolean;
  /** By name of the check. */
  checks: Record<string, 'ok' | 'failed'>;
}

class TooSlow extends Error {}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface ReadinessOptions {
  db: DataSource;
  /** The queue's place, PostgreSQL or Redis. */
  queue: { ping(): Promise<void> };
  /** Folder whose disk must keep room. */
  dataFolder: string;
  /** Less than this share of the disk free is a failure, between 0 and 1. */
  leastFreeShare?: number;
  /** Time given to each check, in milliseconds. */
  patienceMilliseconds?: number;
}

/** One short query: TypeORM's own check makes several, on the catalog. */
async function hasAllMigrations(db: DataSource): Promise<boolean> {
  const rows = (await db.query('select name from platform_migration')) as { name: string }[];
  const done = new Set(rows.map(({ name }) => name));
  return db.migrations.every((migration) => done.has(migration.name ?? migration.constructor.name));
}

/** What must be true for this process to serve. */
export function readinessChecks({ db, queue, dataFolder, leastFreeShare = 0.05 }: ReadinessOptions): Check[] {
  let isMigrated = false;
  return [
    { name: 'database', look: async () => void (await db.query('select 1')) },
    {
      name: 'migrations',
      look: async () => {
        // Once true, it stays true for the life of this process: only a newer one brings migrations.
        isMigrated ||= await hasAllMigrations(db);
        if (!isMigrated) throw new Error('migrations are missing');
      },
    },
    { name: 'queue', look: () => queue.ping() },
    {
      name: 'disk',
      look: async () => {
        const { bavail, blocks } = await statfs(dataFolder);
        if (bavail / blocks < leastFreeShare) throw new Error('the disk is nearly full');
      },
    },
  ];
}

/** Looks at everything at once; a check that does not answer in time has failed. */
export async function checkReadiness(checks: readonly Check[], patienceMilliseconds = 500): Promise<Readiness> {
  const outcomes = await Promise.all(
    checks.map(async ({ name, look }) => {
      const outcome = await within(patienceMilliseconds, look()).then(
        () => 'ok' as const,
        () => 'failed' as const,
      );
      return [name, outcome] as const;
    }),
  );
  return { ready: outcomes.every(([, outcome]) => outcome === 'ok'), checks: Object.fromEntries(outcomes) };
}

/** `GET /live`: the event loop turns. */
export async function answerLive(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await reply.header('Cache-Control', 'no-store').send({ live: true });
}

/**
 * `GET /ready`: 200 when this process can serve, 503 otherwise, with the name of what failed and nothing else.
 * `isStopping` turns it off first of all when the process must end, so that a proxy sends no one here any more.
 */
export function readyAnswer(options: ReadinessOptions, isStopping: () => boolean = () => false) {
  const checks = readinessChecks(options);
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const found = await checkReadiness(checks, options.patienceMilliseconds);
    const ready = found.ready && !isStopping();
    await reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ ...found, ready });
  };
}
