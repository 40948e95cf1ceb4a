import type { Context, Span, SpanContext } from '@opentelemetry/api';
import type { IdGenerator } from '@opentelemetry/sdk-trace';
import { type Watcher, type Work, watch } from './observed.ts';

export interface Traces {
  /** Sends what is left, for as long as 3 s, and stops. */
  close(): Promise<void>;
}

const patienceMilliseconds = 3000;

/** A request's id as a trace's: both are 32 hexadecimal signs, when the id is one that we made. */
const traceIdOf = (requestId: string | null | undefined) => {
  const id = requestId?.replaceAll('-', '').toLowerCase() ?? '';
  return /^[0-9a-f]{32}$/.test(id) ? id : undefined;
};
const rootSpanIdOf = (traceId: string) => traceId.slice(16);

/**
 * Shows each request, with the reads, commands and statements in it and the jobs that it leads to, as one trace, sent
 * by OTLP to OTEL_EXPORTER_OTLP_ENDPOINT. **The trace bears the id of the request**: the one in the log, and the one that
 * a person reads under an error. So a job, on another process and later, needs nothing but that id to join it.
 *
 * The other standard variables are read: OTEL_EXPORTER_OTLP_HEADERS and _TIMEOUT, OTEL_SERVICE_NAME,
 * OTEL_RESOURCE_ATTRIBUTES, OTEL_BSP_SCHEDULE_DELAY, and OTEL_TRACES_SAMPLER_ARG (share of the traces that are kept, 1
 * unless told).
 */
export async function openTraces(): Promise<Traces> {
  // Nothing of it is loaded, nor paid for at the start, by those who ask for no trace.
  const [api, sdk, contexts, exporter, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  let next: string | undefined;
  const random = new sdk.RandomIdGenerator();
  const idGenerator: IdGenerator = {
    generateSpanId: () => (next ? rootSpanIdOf(next) : random.generateSpanId()),
    generateTraceId: () => next ?? random.generateTraceId(),
  };
  const named = resources.resourceFromAttributes({ 'service.name': 'maillage' });
  const provider = new sdk.TracerProvider({
    idGenerator,
    resource: named.merge(resources.detectResources({ detectors: [resources.envDetector] })),
    sampler: new sdk.TraceIdRatioBasedSampler(Number(process.env.OTEL_TRACES_SAMPLER_ARG || 1)),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new exporter.OTLPTraceExporter(),
        scheduledDelayMillis: Number(process.env.OTEL_BSP_SCHEDULE_DELAY || 5000),
      }),
    ],
  });
  const tracer = provider.getTracer('maillage');
  const manager = new contexts.AsyncLocalStorageContextManager().enable();
  const { trace, ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags } = api;

  const start = (work: Work): { span: Span; context: Context } => {
    let parent = manager.active();
    const traceId = traceIdOf(work.requestId);
    if (work.kind === 'request') {
      parent = ROOT_CONTEXT;
      next = traceId;
    } else if (work.kind === 'job' && traceId) {
      const request: SpanContext = { traceId, spanId: rootSpanIdOf(traceId), traceFlags: TraceFlags.SAMPLED };
      parent = trace.setSpanContext(ROOT_CONTEXT, request);
    }
    const kind = { request: SpanKind.SERVER, job: SpanKind.CONSUMER, sql: SpanKind.CLIENT }[work.kind as 'request'];
    const span = tracer.startSpan(`${work.kind} ${work.name}`, { kind: kind ?? SpanKind.INTERNAL }, parent);
    next = undefined;
    return { span, context: trace.setSpan(parent, span) };
  };

  const watcher: Watcher = async (work, run) => {
    const { span, context } = start(work);
    try {
      return await manager.with(context, run);
    } catch (error) {
      // Its words may hold what somebody wrote; its code does not.
      span.setAttribute('error.type', String((error as { code?: unknown }).code ?? (error as Error).name));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      finish(span, work, SpanStatusCode.ERROR);
    }
  };
  const unwatch = watch(watcher);
  return {
    close: async () => {
      unwatch();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMilliseconds);
      });
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
      manager.disable();
    },
  };
}

function finish(span: Span, { kind, name, requestId, details = {} }: Work, error: number): void {
  if (kind === 'request') span.updateName(`request ${name}`);
  span.setAttributes({ ...details, ...(requestId ? { 'maillage.request_id': requestId } : {}) });
  if (Number(details['http.response.status_code']) >= 500) span.setStatus({ code: error });
  span.end();
}
