import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type Deliver, dispatchPendingFacts } from './dispatch.ts';
import { type Subscriber, subscribersByFact } from './subscriber.ts';

export interface RelayDependencies {
  db: DataSource;
  subscribers: readonly Subscriber[];
  deliver: Deliver;
  log: Logger;
  now?: () => Date;
  /** Wait between two looks at the table when nobody pokes, in milliseconds. */
  pollMilliseconds?: number;
  /** Facts handed over in one transaction. */
  batchSize?: number;
}

export interface Relay {
  /** Says that a transaction has just recorded facts: they leave at once instead of at the next look. */
  poke(): void;
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

/**
 * Carries facts from the table to the queue, for as long as the process lives. Several processes may run one each:
 * every fact is claimed by one of them. A queue or a database that is away makes it wait, never stop.
 */
export function startRelay({
  db,
  subscribers,
  deliver,
  log,
  now = () => new Date(),
  pollMilliseconds = 1000,
  batchSize = 100,
}: RelayDependencies): Relay {
  const byFact = subscribersByFact(subscribers);
  const stopping = new AbortController();
  let poked = false;
  let wake = new AbortController();

  const rest = async (milliseconds: number) => {
    if (poked || stopping.signal.aborted) return;
    wake = new AbortController();
    await wait(milliseconds, undefined, { signal: wake.signal }).catch(() => undefined);
  };

  let failing = false;
  const work = async () => {
    while (!stopping.signal.aborted) {
      poked = false;
      try {
        const dispatched = await dispatchPendingFacts({ db, byFact, deliver, now, batchSize });
        if (failing) log.info('facts leave again');
        failing = false;
        if (dispatched < batchSize) await rest(pollMilliseconds);
      } catch (error) {
        if (!failing) log.warn({ err: error }, 'facts wait: the relay tries again every second');
        failing = true;
        poked = false;
        await rest(pollMilliseconds);
      }
    }
  };
  const ended = work();

  return {
    poke: () => {
      poked = true;
      wake.abort();
    },
    stop: async () => {
      stopping.abort();
      wake.abort();
      await ended;
    },
  };
}
