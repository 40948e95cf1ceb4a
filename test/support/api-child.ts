import 'reflect-metadata';
import { createApp } from '../../apps/api/src/create-app.ts';
import { createServices } from '../../apps/api/src/create-services.ts';
import { readConfig } from '../../apps/api/src/platform/config/config.ts';
import { createLogger } from '../../apps/api/src/platform/observability/logger.ts';
import { startWork } from '../../apps/api/src/work.ts';

/**
 * A process of the product for the API tests on several of them: what `main.js api` and `main.js worker` do, on a database
 * that is migrated already and has no set-up data, with a clock that the test may set.
 */
let now: number | null = process.env.TEST_NOW ? Number(process.env.TEST_NOW) : null;
const isWorker = process.argv[2] === 'worker';

const config = readConfig(process.env);
const log = createLogger({ level: config.LOG_LEVEL });
const services = await createServices(config, log, () => (now === null ? new Date() : new Date(now)));
const work = await startWork(services, { worker: isWorker });
const app = isWorker ? undefined : await createApp(services, work);
await app?.listen(0, '127.0.0.1');

process.on('message', (said: { now: number | null }) => {
  now = said.now;
  process.send?.('heard');
});
process.on('disconnect', () => process.exit());
process.send?.({ url: await app?.getUrl() });
