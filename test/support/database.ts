import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';

export interface TestDatabase {
  /** Address of the database, as the application's own role (which is no superuser). */
  url: string;
  /** Initialised with the entities asked for. */
  dataSource: DataSource;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

const TEMPLATE = 'maillage_template';
/** Any number does: Jest's workers take turns on it, so that only the first one migrates. */
const TEMPLATE_LOCK = 4_202_611;

/** A database of one's own, with every migration applied: a copy of a template made once per run. */
export async function freshDatabase(entities: EntityTarget<ObjectLiteral>[] = []): Promise<TestDatabase> {
  const name = `maillage_${randomUUID().replaceAll('-', '')}`;
  await withServer(async (server) => {
    await ensureTemplate(server);
    await server.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  const url = addressOf(name);
  const dataSource = await createDataSource({ url, entities, poolSize: 4 }).initialize();
  return {
    url,
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await withServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** An address of the run's server, for tests that bring their own database. */
export function addressOf(database: string): string {
  const server = process.env.MAILLAGE_TEST_DATABASE;
  if (!server)
    throw new Error('The test server is missing: run the tests with Jest, which starts it (jest.config.js).');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function ensureTemplate(server: Client): Promise<void> {
  await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(server);
  } finally {
    await server.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** Migrated under another name first: a failed migration must fail every test, not leave half a template. */
async function makeTemplate(server: Client): Promise<void> {
  const draft = `${TEMPLATE}_draft`;
  await server.query(`drop database if exists ${draft} with (force)`);
  await server.query(`create database ${draft}`);
  const dataSource = await createDataSource({ url: addressOf(draft), poolSize: 1 }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  await server.query(`alter database ${draft} rename to ${TEMPLATE}`);
}

async function withServer<T>(use: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: addressOf('maillage') });
  await server.connect();
  try {
    return await use(server);
  } finally {
    await server.end();
  }
}
