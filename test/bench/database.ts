import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../../tools/postgres.mjs';
import { copyIn } from './data/copy-in.ts';
import { copyText, tablesOf } from './data/rows.ts';
import { dataVersion, freshDays } from './data/shape.ts';
import { applyPolicies } from './peers/policies.ts';
import { bring, pinned } from './processes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The server under measure has a core of its own; PostgreSQL and who asks share the other one. */
const databaseCore = 0;

/** The bench's own PostgreSQL, with the product's settings. */
export interface BenchDatabase {
  /** Of the data set at a scale, as the role that owns it; what connects is known by its name in `pg_stat_activity`. */
  urlOf(scale: number, application: string): string;
  superuserUrlOf(scale: number): string;
  /** Of the postmaster. */
  pid: number;
  stop(): Promise<void>;
}

export async function openDatabase(): Promise<BenchDatabase> {
  const dataFolder = resolve(ROOT, process.env.MAILLAGE_BENCH_DATA || '.data-bench');
  const server = await startPostgres({ dataFolder });
  if (pinned) spawnSync('taskset', ['-apc', String(databaseCore), String(server.pid)]);
  const addressed = (address: string, scale: number, application: string) => {
    const url = new URL(address);
    url.pathname = `/${nameOf(scale)}`;
    url.searchParams.set('application_name', application);
    return url.href;
  };
  return {
    urlOf: (scale, application) => addressed(server.url, scale, application),
    superuserUrlOf: (scale) => addressed(server.superuserUrl, scale, 'bench'),
    pid: server.pid,
    stop: () => server.stop(),
  };
}

const nameOf = (scale: number) => `bench_${scale}x`;

/** Midnight of the day that the loaded data set stands around; undefined when there is none that may serve today. */
async function loadedAnchor(database: BenchDatabase, scale: number): Promise<Date | undefined> {
  const client = new Client({ connectionString: database.superuserUrlOf(scale) });
  try {
    await client.connect();
    const { rows } = await client.query('select version, anchor from bench.mark');
    const [mark] = rows as { version: number; anchor: Date }[];
    if (mark?.version !== dataVersion) return undefined;
    return Date.now() - mark.anchor.getTime() < freshDays * 86_400_000 ? mark.anchor : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Loads the data set of a scale unless it is there already. @returns the seconds that it took, 0 when it was there */
export async function ensureData(database: BenchDatabase, scale: number, { anew = false } = {}): Promise<number> {
  if (!anew && (await loadedAnchor(database, scale))) {
    await freshen(database, scale);
    return 0;
  }
  const began = performance.now();
  await createDatabase(database, scale);
  await migrate(database, scale);
  await fill(database, scale, new Date(new Date().toISOString().slice(0, 10)));
  if (scale === 1) await applyPolicies(database.superuserUrlOf(scale));
  return (performance.now() - began) / 1000;
}

async function createDatabase(database: BenchDatabase, scale: number): Promise<void> {
  const url = new URL(database.superuserUrlOf(scale));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`drop database if exists ${nameOf(scale)} with (force)`);
  await client.query(`create database ${nameOf(scale)} owner maillage`);
  await client.end();
}

/** By the product itself: its migrations, and the data that every instance is set up with. */
async function migrate(database: BenchDatabase, scale: number): Promise<void> {
  const api = await bring('maillage', database.urlOf(scale, 'set-up'));
  await api.stop();
}

/** Keys and checks are enforced while scale 1 is loaded; the larger sets come from the same functions. */
async function fill(database: BenchDatabase, scale: number, anchor: Date): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrlOf(scale) });
  await client.connect();
  if (scale > 1) await client.query('set session_replication_role = replica');
  await client.query("set maintenance_work_mem = '256MB'");
  for (const table of tablesOf(anchor, scale)) {
    await copyIn(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`, copyText(table));
  }
  await client.query('vacuum (analyze)');
  await client.query('create schema bench');
  await client.query('create table bench.mark (version int not null, anchor timestamptz not null)');
  await client.query('insert into bench.mark values ($1, $2)', [dataVersion, anchor]);
  await client.query('checkpoint');
  await client.end();
}

/**
 * As it was loaded: sessions of some days ago must not be idle ones, and the attendances that a former run has changed are
 * again those of the copy made for PostGraphile.
 */
async function freshen(database: BenchDatabase, scale: number): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrlOf(scale) });
  await client.connect();
  await client.query("update identity_session set last_seen_at = now(), expires_at = now() + interval '30 days'");
  await client.query('vacuum (analyze) identity_session');
  if (scale === 1) {
    await client.query(`
      update meetings_attendance a
      set state = t.state, recorded_at = t.recorded_at, represented_by_person_id = t.represented_by_person_id
      from tuned.meetings_attendance t
      where t.id = a.id and (t.state, t.recorded_at) is distinct from (a.state, a.recorded_at)`);
    await client.query('vacuum (analyze) meetings_attendance');
  }
  await client.end();
}
