import type { DataSource } from 'typeorm';

/** Any number does, as long as every process takes the same. */
const setUpLock = 795_000_001;

/** Does the work while no other process does: processes that start together migrate and set up one after the other. */
export async function inTurn<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`set statement_timeout = 0`);
    await runner.query('select pg_advisory_lock($1)', [setUpLock]);
    return await work();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [setUpLock]);
    await runner.query('reset statement_timeout');
    await runner.release();
  }
}
