import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.ts';
import { createServices } from './create-services.ts';
import { observe } from './observe.ts';
import { readConfig } from './platform/config/config.ts';
import { inTurn } from './platform/database/in-turn.ts';
import { migrate } from './platform/database/migrate.ts';
import { migrateQueueSchema } from './platform/jobs/queue-backend.ts';
import { createLogger } from './platform/observability/logger.ts';
import { loadSetUpData } from './set-up-data.ts';
import { startWork } from './work.ts';

/** An orderly stop that lasts longer than this is cut short. */
const stopSeconds = 9.5;
/** Requests under way are given this long. */
const drainSeconds = 5;

/** Starts the HTTP side, the work side, or both in one process, until SIGTERM or SIGINT. */
export async function serve({ api, worker }: { api: boolean; worker: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger({ level: config.LOG_LEVEL });
  await mkdir(config.MAILLAGE_DATA, { recursive: true });
  const services = await createServices(config, log);
  await inTurn(services.dataSource, async () => {
    await migrate(config.DATABASE_URL);
    await migrateQueueSchema(config.DATABASE_URL);
    await loadSetUpData(services);
  });
  const work = await startWork(services, { worker });
  const observation = await observe(services, work);
  const app = api ? await createApp(services, work) : undefined;
  await app?.listen(config.PORT, '0.0.0.0');
  log.info({ port: api ? config.PORT : undefined, api, worker }, 'ready');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // First of all /ready turns red. A process that also works is alone: nobody else would be sent its requests.
    services.stopping.abort();
    setTimeout(() => process.exit(1), stopSeconds * 1000).unref();
    if (app && !worker) await beLeftAlone(app, config.DRAIN_SECONDS);
    await Promise.all([app && closeGently(app), work.stop()]);
    await observation.close();
    await services.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** Serves as before until the proxy has seen that /ready is red, and lets go of the connections that it keeps open. */
async function beLeftAlone(app: NestFastifyApplication, seconds: number): Promise<void> {
  const farewell = (_request: IncomingMessage, answer: ServerResponse) => answer.setHeader('Connection', 'close');
  app.getHttpServer().prependListener('request', farewell);
  await wait(seconds * 1000);
}

/** Answers what was asked, then leaves: a browser keeps its connection for a minute, and has nothing more to say on it. */
async function closeGently(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const enough = setTimeout(() => server.closeAllConnections(), drainSeconds * 1000);
  await app.close();
  clearInterval(sweep);
  clearTimeout(enough);
}
