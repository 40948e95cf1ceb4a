import { Pool, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import type { Logger } from 'pino';
import { sessionOptions } from './data-source.ts';
import { HeardClient } from './heard-client.ts';

/** A copy further behind than this is not read. */
const latestSeconds = 5;
/** Between two looks at how late it is. */
const lookMilliseconds = 1000;

/**
 * How far behind: streaming, and either level with what it received or close behind. What is no copy, a former one that
 * was promoted among others, lives a life of its own and is never read.
 */
const isCloseBehind = `
  select pg_is_in_recovery() and exists (select from pg_stat_wal_receiver)
     and (pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
          or clock_timestamp() - pg_last_xact_replay_timestamp() < make_interval(secs => ${latestSeconds})) as close`;

/** A streaming copy of the database, for readings that bear to be a little late. */
export class Replica {
  private readonly pool: Pool;
  private readonly looking: NodeJS.Timeout;
  private isClose = false;

  constructor(
    url: string,
    private readonly log: Pick<Logger, 'warn' | 'info'>,
  ) {
    this.pool = new Pool({
      Client: HeardClient,
      connectionString: url,
      max: 8,
      connectionTimeoutMillis: 1000,
      query_timeout: 15_000,
      keepAlive: true,
      options: sessionOptions(10),
    });
    this.pool.on('error', () => undefined);
    this.looking = setInterval(() => void this.look(), lookMilliseconds);
    this.looking.unref();
    void this.look();
  }

  /** The answer of the copy, or null when it is away, too late, or fails for any reason: the primary is asked then. */
  async query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row> | null> {
    if (!this.isClose) return null;
    try {
      return await this.pool.query<Row>(query);
    } catch {
      this.turn(false);
      return null;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    await this.pool.end();
  }

  private async look(): Promise<void> {
    const seen = await this.pool.query<{ close: boolean | null }>(isCloseBehind).catch(() => undefined);
    this.turn(seen?.rows[0]?.close === true);
  }

  private turn(isClose: boolean): void {
    if (isClose === this.isClose) return;
    this.isClose = isClose;
    if (isClose) this.log.info('the copy of the database is read');
    else this.log.warn('the copy of the database is away or late: the primary is read');
  }
}
