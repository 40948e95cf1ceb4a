import { createApp, createServices } from './create-app.ts';
import { readConfig } from './platform/config/config.ts';

/** Starts the HTTP side, the work side, or both in one process, until SIGTERM. */
export async function serve({ api }: { api: boolean; worker: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const log = console as never;
  const services = await createServices(config, log);
  await services.dataSource.runMigrations();
  if (api) {
    const app = await createApp(services);
    await app.listen(config.PORT, '0.0.0.0');
  }
}
