import type { Deliver } from '../facts/dispatch.ts';
import type { WakeMails } from '../mail/mail-queue.ts';
import type { JobQueue, QueueBackend } from './queue-backend.ts';

export const queueNames = { facts: 'facts', mail: 'mail', clocks: 'clocks' } as const;

/** The ends of the queues where work is put. */
export interface Queues {
  deliver: Deliver;
  wakeMails: WakeMails;
  clocks: JobQueue;
  /** How many jobs are in which state, by name of the queue. */
  count(): Promise<Record<string, Record<string, number>>>;
  close(): Promise<void>;
}

const monthSeconds = 30 * 86_400;

/** One job for each fact and subscriber: adding it again while it is known does nothing. */
export const deliveryJobId = (factId: string, subscriberName: string) => `${factId}_${subscriberName}`;

export function openQueues(backend: QueueBackend): Queues {
  const facts = backend.queue(queueNames.facts);
  const mail = backend.queue(queueNames.mail);
  const clocks = backend.queue(queueNames.clocks);
  return {
    deliver: async (deliveries) => {
      if (deliveries.length === 0) return;
      await facts.addBulk(
        deliveries.map(({ factId, subscriber: { name, attempts, backoffSeconds } }) => ({
          name,
          data: { factId, subscriber: name },
          opts: {
            jobId: deliveryJobId(factId, name),
            attempts,
            backoff: { type: 'exponential', delay: backoffSeconds * 1000 },
            removeOnComplete: true,
            // A job given up is kept: while it is known, the sweep of unfinished work cannot start it again.
            removeOnFail: { age: monthSeconds, count: 10_000 },
          },
        })),
      );
    },
    wakeMails: async (wakes) => {
      if (wakes.length === 0) return;
      await mail.addBulk(
        wakes.map(({ mailId, attempts, at }) => ({
          name: 'sendMail',
          data: { mailId },
          opts: {
            jobId: `${mailId}_${attempts}`,
            delay: Math.max(0, at.getTime() - Date.now()),
            attempts: 3,
            backoff: { type: 'exponential', delay: 1000 },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },
    clocks,
    count: async () => {
      const counted = Object.entries({ facts, mail, clocks }).map(async ([name, queue]) => [
        name,
        await queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
      ]);
      return Object.fromEntries(await Promise.all(counted));
    },
    close: async () => {
      await Promise.all([facts.close(), mail.close(), clocks.close()]);
    },
  };
}
