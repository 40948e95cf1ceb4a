import { createDataSource } from './data-source.ts';

/**
 * Brings the database to this version. A change of a large table takes its time: the limit that holds for requests
 * would stop it, and the start with it, on a slow machine first of all.
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, patienceSeconds: 0 }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
