import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type Eviction, listenToEvictions, Viewers } from './features/identity/index.ts';
import { features } from './features.ts';
import type { Config } from './platform/config/config.ts';
import { createDataSource } from './platform/database/data-source.ts';
import { Replica } from './platform/database/replica.ts';
import { FactEntity } from './platform/facts/fact.entity.ts';
import { FactDispatchEntity } from './platform/facts/fact-dispatch.entity.ts';
import { FileEntity } from './platform/files/file.entity.ts';
import { type FileStore, openFileStore } from './platform/files/file-store.ts';
import { DevMailEntity } from './platform/mail/dev-mail.entity.ts';
import { MailEntity } from './platform/mail/mail.entity.ts';
import { Reader } from './platform/read/reader.ts';
import { CommandKeyEntity } from './platform/run/command-key.entity.ts';
import { Runner } from './platform/run/runner.ts';

/** What the processes share; made once. */
export interface Services {
  config: Config;
  dataSource: DataSource;
  pool: Pool;
  viewers: Viewers;
  eviction: Eviction;
  reader: Reader;
  runner: Runner;
  files: FileStore;
  log: Logger;
  clock: () => Date;
  /** Aborted when the process is asked to leave. */
  stopping: AbortController;
  /** Closes the connections; nothing must be under way. */
  close(): Promise<void>;
}

const platformEntities = [CommandKeyEntity, FactEntity, FactDispatchEntity, FileEntity, MailEntity, DevMailEntity];

/** Every table of the product. */
export const allEntities = () => [...platformEntities, ...features.flatMap((feature) => feature.entities)];

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** Opens the database and makes what every process shares. */
export async function createServices(
  config: Config,
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<Services> {
  const dataSource = await createDataSource({
    url: config.DATABASE_URL,
    entities: allEntities(),
    onPoolError: (error) => log.warn({ err: error }, 'a connection to the database was lost'),
  }).initialize();
  const pool = poolOf(dataSource);
  const replica = config.DATABASE_REPLICA_URL ? new Replica(config.DATABASE_REPLICA_URL, log) : undefined;
  const viewers = new Viewers(
    dataSource,
    features.flatMap((feature) => feature.grants ?? []),
    clock,
    config.MAILLAGE_DEMO,
  );
  const runner = new Runner(dataSource, clock);
  const eviction = listenToEvictions({ url: config.DATABASE_URL, pool, viewers, log });
  const grantFacts = new Set(features.flatMap((feature) => feature.grantFacts ?? []).map(({ factName }) => factName));
  runner.afterCommit(({ facts, command, viewer, requestId }) => {
    log.info(
      { requestId, viewer: viewer.label, networkId: facts[0]?.networkId, command, facts: facts.length },
      'command',
    );
    if (!facts.some(({ name }) => grantFacts.has(name))) return;
    viewers.evict();
    return eviction.tell();
  });
  return {
    config,
    dataSource,
    pool,
    viewers,
    eviction,
    reader: new Reader(dataSource, pool, replica),
    runner,
    files: openFileStore(config),
    log,
    clock,
    stopping: new AbortController(),
    close: async () => {
      await eviction.stop();
      await replica?.close();
      await dataSource.destroy();
    },
  };
}
