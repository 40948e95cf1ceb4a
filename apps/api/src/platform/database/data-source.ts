import { migrations } from '@maillage/migrations';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { HeardClient } from './heard-client.ts';
import { Naming } from './naming.ts';

export interface DataSourceOptions {
  url: string;
  entities?: EntityTarget<ObjectLiteral>[];
  /** Connections of the pool. 4 to 8 is a safe choice (performance.md §5). */
  poolSize?: number;
  /** Told when an idle connection breaks; the pool opens another one. */
  onPoolError?: (error: Error) => void;
  /** Of one statement, in seconds; 0 for none. */
  patienceSeconds?: number;
}

/** Of every session that reads or writes for people, on the database or on its copy. */
export const sessionOptions = (patienceSeconds: number) =>
  `-c statement_timeout=${patienceSeconds * 1000} -c plan_cache_mode=force_generic_plan -c timezone=UTC -c datestyle=ISO -c idle_in_transaction_session_timeout=30000`;

/** The one way to the database. Reads run with generic plans: one text per operation, whoever asks. */
export function createDataSource({
  url,
  entities = [],
  poolSize = 8,
  onPoolError = () => undefined,
  patienceSeconds = 10,
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as (new () => ObjectLiteral)[],
    migrations,
    migrationsTableName: 'platform_migration',
    migrationsTransactionMode: 'each',
    metadataTableName: 'platform_typeorm_metadata',
    namingStrategy: new Naming(),
    synchronize: false,
    poolSize,
    poolErrorHandler: onPoolError,
    extra: {
      Client: HeardClient,
      options: sessionOptions(patienceSeconds),
      // A request that finds every connection taken, or no server, is told so instead of waiting for ever.
      connectionTimeoutMillis: 10_000,
      // A server that left without a word is noticed by the kernel.
      keepAlive: true,
    },
  });
}
