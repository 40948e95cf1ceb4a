import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import type { Logger } from 'pino';
import type { Viewers } from './viewers.ts';

/** One word between the processes: somebody's places changed, trust nothing that is cached. */
const channel = 'maillage_viewers';

export interface Eviction {
  /**
   * Tells every other process, and ends when the word is on its way: whoever asks next should meet nobody who has not
   * heard it. After commit, outside any transaction: a NOTIFY inside one takes a lock on all commits.
   */
  tell(): Promise<void>;
  stop(): Promise<void>;
}

/** Listens to the other processes and forgets the viewers when one of them says so, or whenever the line was cut. */
export function listenToEvictions({
  url,
  pool,
  viewers,
  log,
}: {
  url: string;
  pool: Pool;
  viewers: Viewers;
  log: Logger;
}): Eviction {
  let client: Client | undefined;
  let stopped = false;

  const listen = async (): Promise<void> => {
    while (!stopped) {
      const next = new Client({ connectionString: url });
      try {
        const cut = new Promise<void>((resolve) => next.once('end', resolve));
        next.on('error', () => undefined);
        next.on('notification', () => viewers.evict());
        await next.connect();
        if (stopped) return await next.end();
        client = next;
        await next.query(`listen ${channel}`);
        viewers.evict();
        await cut;
      } catch (error) {
        log.warn({ err: error }, 'not listening to the other processes; trying again');
      }
      viewers.evict();
      if (!stopped) await wait(1000, undefined, { ref: false });
    }
  };
  void listen();

  return {
    tell: async () => {
      await pool
        .query(`notify ${channel}`)
        .catch((error: unknown) => log.warn({ err: error }, 'the other processes were not told'));
    },
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
}
