import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';
import { scratchFolder } from './scratch-folder.ts';

/** What a copy makes anew, or must not share with the server it was copied from. */
const leftOut = /^(postmaster\.(pid|opts)|(pg_wal|pg_replslot|pg_stat_tmp|pg_notify)\/.+)$/;

/** A streaming copy of a server, made while it runs: its folder copied between the two words of a base backup. */
export async function startReplicaOf(primary: OwnPostgres): Promise<OwnPostgres> {
  // `all` in pg_hba.conf leaves replication out.
  appendFileSync(join(primary.cluster, 'pg_hba.conf'), 'host replication postgres 127.0.0.1/32 scram-sha-256\n');
  await primary.ask('select pg_reload_conf()');
  const folder = mkdtempSync(join(scratchFolder(), 'maillage-replica-'));
  const cluster = join(folder, 'postgres');
  mkdirSync(cluster);
  const backup = new Client({ connectionString: primary.superuserUrl() });
  await backup.connect();
  try {
    await backup.query(`select pg_backup_start('replica', true)`);
    cpSync(primary.cluster, cluster, {
      recursive: true,
      filter: (path) => !leftOut.test(relative(primary.cluster, path)),
    });
    const { rows } = await backup.query('select labelfile from pg_backup_stop(false)');
    writeFileSync(join(cluster, 'backup_label'), rows[0].labelfile);
  } finally {
    await backup.end();
  }
  const secrets = join(primary.cluster, '..', 'secrets');
  cpSync(secrets, join(folder, 'secrets'), { recursive: true });
  const password = readFileSync(join(secrets, 'postgres'), 'utf8').trim();
  const source = `host=127.0.0.1 port=${primary.port} user=postgres password=${password}`;
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
  writeFileSync(join(cluster, 'standby.signal'), '');
  return startOwnPostgres({ folder });
}

/** Waits until the copy has all that the primary has written. */
export async function caughtUp(primary: OwnPostgres, replica: OwnPostgres): Promise<void> {
  const [at] = await primary.ask<{ lsn: string }>('select pg_current_wal_lsn() as lsn');
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(20)) {
    const [seen] = await replica.ask<{ is: boolean }>(`select pg_last_wal_replay_lsn() >= '${at?.lsn}' as is`);
    if (seen?.is) return;
  }
  throw new Error('the copy does not follow');
}
