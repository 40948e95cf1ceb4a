import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** How many jobs of a queue are in which state. */
export type QueueCounts = Readonly<Record<string, number>>;

/** Where figures that are not of a moment's work are read, each time somebody asks. */
export interface FigureSources {
  pool: Pool;
  /** By name of the queue. */
  countJobs(): Promise<Readonly<Record<string, QueueCounts>>>;
  /** How often a viewer was known already, and how often the database had to be asked, since the start. */
  viewerLookups: { readonly hits: number; readonly misses: number };
  dataFolder: string;
  pingFiles(): Promise<void>;
}

/** A value under its labels. */
export interface Figure {
  name: string;
  labels?: Record<string, string>;
  value: number;
}

/** Left in the data folder by whoever has restored a backup and found it whole. */
export const restoreDrillMark = 'restore-drill';

/**
 * Facts not yet handed over; work given up and mails that failed among those of the last day. Identifiers tell the time
 * (UUID version 7), so that the last day is read through the primary keys.
 */
const waiting = `
  select coalesce(extract(epoch from now() - min(f.recorded_at)), 0)::float8 as oldest_seconds, count(*)::int as facts,
         (select count(*)::int from platform_fact_dispatch
           where fact_id > uuidv7(interval '-1 day') and error_code is not null) as given_up,
         (select count(*)::int from platform_mail where state in ('QUEUED', 'SENDING')) as mails_waiting,
         (select count(*)::int from platform_mail
           where id > uuidv7(interval '-1 day') and state = 'FAILED') as mails_failed
    from platform_fact_dispatch d join platform_fact f on f.id = d.fact_id
   where d.dispatched_at is null`;

/** Reads what can be read: a source that is away leaves its figures out, and says so by its `_up`. */
export async function readFigures(sources: FigureSources): Promise<Figure[]> {
  const readings = [databaseFigures, queueFigures, diskFigures, drillFigures, fileFigures];
  const read = await Promise.all(readings.map((reading) => reading(sources)));
  return [...poolFigures(sources), ...read.flat()];
}

function poolFigures({ pool, viewerLookups }: FigureSources): Figure[] {
  const connections = (state: string, value: number) => ({ name: 'database_connections', labels: { state }, value });
  return [
    connections('in_use', pool.totalCount - pool.idleCount),
    connections('idle', pool.idleCount),
    connections('waiting', pool.waitingCount),
    { name: 'viewer_lookups_total', labels: { outcome: 'hit' }, value: viewerLookups.hits },
    { name: 'viewer_lookups_total', labels: { outcome: 'miss' }, value: viewerLookups.misses },
  ];
}

const up = (name: string, look: () => Promise<Figure[]>) =>
  look().then(
    (figures) => [{ name, value: 1 }, ...figures],
    () => [{ name, value: 0 }],
  );

const databaseFigures = ({ pool }: FigureSources) =>
  up('database_up', async () => {
    const [row] = (await pool.query<Record<string, number>>(waiting)).rows;
    return [
      { name: 'outbox_oldest_seconds', value: Math.max(0, row?.oldest_seconds ?? 0) },
      { name: 'outbox_facts', value: row?.facts ?? 0 },
      { name: 'jobs_given_up_last_day', value: row?.given_up ?? 0 },
      { name: 'mails_waiting', value: row?.mails_waiting ?? 0 },
      { name: 'mails_failed_last_day', value: row?.mails_failed ?? 0 },
    ];
  });

const queueFigures = ({ countJobs }: FigureSources) =>
  up('queue_up', async () =>
    Object.entries(await countJobs()).flatMap(([queue, counts]) =>
      Object.entries(counts).map(([state, value]) => ({ name: 'queue_jobs', labels: { queue, state }, value })),
    ),
  );

const fileFigures = ({ pingFiles }: FigureSources) => up('files_up', async () => pingFiles().then(() => []));

async function diskFigures({ dataFolder }: FigureSources): Promise<Figure[]> {
  const disk = await statfs(dataFolder).catch(() => undefined);
  return disk ? [{ name: 'disk_free_ratio', value: disk.bavail / disk.blocks }] : [];
}

async function drillFigures({ dataFolder }: FigureSources): Promise<Figure[]> {
  const mark = await stat(join(dataFolder, restoreDrillMark)).catch(() => undefined);
  return mark ? [{ name: 'restore_drill_timestamp_seconds', value: mark.mtimeMs / 1000 }] : [];
}
