import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Histogram, Registry } from 'prom-client';
import type { Log } from '../http/log.ts';
import { type Figure, type FigureSources, readFigures } from './figures.ts';
import { type Watcher, type Work, watch } from './observed.ts';

export interface MetricsServer {
  port: number;
  close(): Promise<void>;
}

const prefix = 'maillage_';

/** From what a cached answer takes to what a person no longer waits for, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const about: Record<Work['kind'], string> = {
  request: 'Time to answer a request, by operation (root field, trusted document or route) and class of status.',
  read: 'Time of a compiled read, by root field.',
  command: 'Time of a command, its transaction included.',
  job: 'Time of one attempt of a job.',
  sql: 'Time of a statement, by verb.',
};

const aboutFigures: Record<string, string> = {
  database_connections: 'Connections of the pool: in use, idle; and those who wait for one.',
  database_up: '1 when the database answers.',
  outbox_oldest_seconds: 'Age of the oldest fact that nobody was told of.',
  outbox_facts: 'Facts that nobody was told of yet.',
  jobs_given_up_last_day: 'Deliveries of the facts of the last day that failed for good.',
  mails_waiting: 'Mails that wait to leave.',
  mails_failed_last_day: 'Mails of the last day that failed for good.',
  queue_up: '1 when the queues answer.',
  queue_jobs: 'Jobs by queue and state.',
  files_up: '1 when files can be kept.',
  disk_free_ratio: 'Free share of the disk of the data folder.',
  restore_drill_timestamp_seconds: 'When a backup was last restored and found whole.',
  viewer_lookups_total: 'Viewers found in memory (hit) or asked of the database (miss).',
};

/** Serves the figures of this process at `/metrics`, in the words of Prometheus, on a port of their own. */
export async function openMetrics(
  port: number,
  sources: FigureSources,
  log: Pick<Log, 'warn' | 'info'>,
): Promise<MetricsServer> {
  const { collectDefaultMetrics, Registry, Histogram, Gauge, Counter } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const unwatch = watch(measuring(registry, Histogram));
  const kept = new Map<string, InstanceType<typeof Gauge<string>> | InstanceType<typeof Counter<string>>>();

  const write = (figures: readonly Figure[]) => {
    // What its source no longer tells is not told again: an old value would pass for a new one.
    for (const metric of kept.values()) metric.reset();
    for (const { name, labels = {}, value } of figures) {
      let metric = kept.get(name);
      if (!metric) {
        const Kind = name.endsWith('_total') ? Counter : Gauge;
        const labelNames = Object.keys(labels);
        metric = new Kind({ name: prefix + name, help: aboutFigures[name] ?? name, labelNames, registers: [registry] });
        kept.set(name, metric);
      }
      metric.inc(labels, value);
    }
  };

  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    try {
      write(await readFigures(sources));
      const text = await registry.metrics();
      response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text);
    } catch (error) {
      log.warn({ err: error }, 'figures could not be read');
      response.writeHead(500).end();
    }
  });
  server.listen(port, '0.0.0.0');
  await once(server, 'listening');
  const { port: opened } = server.address() as AddressInfo;
  log.info({ port: opened }, 'figures are served at /metrics');
  return {
    port: opened,
    close: async () => {
      unwatch();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Times every piece of work into the histogram of its kind. */
function measuring(registry: Registry, Kind: typeof Histogram): Watcher {
  const kinds = Object.entries(about) as [Work['kind'], string][];
  const histograms = new Map(
    kinds.map(([kind, help]) => {
      const [by, outcome] = kind === 'request' ? ['operation', 'status'] : [kind, 'outcome'];
      const labelNames = [by, outcome] as string[];
      const name = `${prefix}${kind}_seconds`;
      return [kind, new Kind<string>({ name, help, labelNames, buckets, registers: [registry] })];
    }),
  );
  return async (work, run) => {
    const began = performance.now();
    let outcome = 'ok';
    try {
      return await run();
    } catch (error) {
      outcome = 'failed';
      throw error;
    } finally {
      const seconds = (performance.now() - began) / 1000;
      const status = `${String(work.details?.['http.response.status_code'] ?? 0).charAt(0)}xx`;
      const labels = work.kind === 'request' ? { operation: work.name, status } : { [work.kind]: work.name, outcome };
      histograms.get(work.kind)?.observe(labels, seconds);
    }
  };
}
