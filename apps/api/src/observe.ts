import type { Services } from './create-services.ts';
import { openMetrics } from './platform/observability/metrics.ts';
import { observePool } from './platform/observability/observe-pool.ts';
import { openTraces } from './platform/observability/traces.ts';
import type { Work } from './work.ts';

export interface Observation {
  close(): Promise<void>;
}

/** Opens the figures and the traces that the configuration asks for; before the HTTP side is made, which they watch. */
export async function observe(services: Services, work: Pick<Work, 'queues'>): Promise<Observation> {
  const { config, pool, viewers, files, log } = services;
  const traces = config.OTEL_EXPORTER_OTLP_ENDPOINT ? await openTraces() : undefined;
  const metrics = config.METRICS_PORT
    ? await openMetrics(
        config.METRICS_PORT,
        {
          pool,
          countJobs: work.queues.count,
          viewerLookups: viewers.lookups,
          dataFolder: config.MAILLAGE_DATA,
          pingFiles: files.ping,
        },
        log,
      )
    : undefined;
  if (traces || metrics) observePool(pool);
  return {
    close: async () => {
      await metrics?.close();
      await traces?.close();
    },
  };
}
