import 'reflect-metadata';
import { createAdministrator } from './admin-create.ts';
import { allEntities } from './create-services.ts';
import { exportNetworkRole } from './export/export-network.ts';
import { moveFilesToService } from './move-files.ts';
import { readConfig } from './platform/config/config.ts';
import { createDataSource } from './platform/database/data-source.ts';
import { inTurn } from './platform/database/in-turn.ts';
import { migrate } from './platform/database/migrate.ts';
import { migrateQueueSchema } from './platform/jobs/queue-backend.ts';
import { serve } from './serve.ts';

const roles: Record<string, (args: string[]) => Promise<void>> = {
  all: () => serve({ api: true, worker: true }),
  api: () => serve({ api: true, worker: false }),
  worker: () => serve({ api: false, worker: true }),
  'admin:create': createAdministrator,
  'move:files': moveFilesToService,
  export: exportNetworkRole,
  migrate: migrateDatabase,
  'schema:diff': printSchemaDiff,
};

/** Runs one role; ends the process with a sentence and code 1 when it cannot. */
export async function runRole(name: string, args: string[]): Promise<void> {
  const role = roles[name];
  try {
    if (!role) throw new Error(`Rôle inconnu / unknown role: ${name}. ${Object.keys(roles).join(', ')}`);
    await role(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Brings the database to this version, as every start does, and ends: for an upgrade or a move that starts nothing yet. */
async function migrateDatabase(): Promise<void> {
  const { DATABASE_URL: url } = readConfig({ MAILLAGE_SECRET: 'x'.repeat(32), ...process.env });
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  await inTurn(dataSource, async () => {
    await migrate(url);
    await migrateQueueSchema(url);
  });
  await dataSource.destroy();
}

/** For developers: the SQL that would bring the database to what the entities say, to be written into a migration. */
async function printSchemaDiff(): Promise<void> {
  const config = readConfig({ MAILLAGE_SECRET: 'x'.repeat(32), ...process.env });
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities: allEntities() }).initialize();
  await dataSource.runMigrations();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  process.stdout.write(`${upQueries.map(({ query }) => `${query};`).join('\n')}\n`);
  await dataSource.destroy();
}
