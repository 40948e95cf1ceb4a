import type { Subscriber } from '../facts/subscriber.ts';
import type { MailTransport } from '../mail/mail-transport.ts';
import { templatesOf } from '../mail/notice.ts';
import { type MailRetry, mailRetry, type PostOffice } from '../mail/send-mail.ts';
import type { Clock } from './clock.ts';
import { giveUpDelivery, handleClock, handleDelivery, handleMail, recallClock } from './handlers.ts';
import type { JobTools } from './job-context.ts';
import type { JobWorker, QueueBackend, QueueJob } from './queue-backend.ts';
import { type Queues, queueNames } from './queues.ts';

export interface WorkersDependencies {
  backend: QueueBackend;
  queues: Queues;
  tools: JobTools;
  subscribers: readonly Subscriber[];
  clocks: readonly Clock[];
  transport: MailTransport;
  retry?: MailRetry;
}

export interface Workers {
  /** Takes no more work, lets the work under way end within `graceSeconds`; what does not is done again elsewhere. */
  stop(graceSeconds?: number): Promise<void>;
}

/** Starts what takes work from the queues: subscribers, mails, clocks. The database must answer and be migrated. */
export async function startWorkers(dependencies: WorkersDependencies): Promise<Workers> {
  const { backend, queues, tools, subscribers, transport, retry = mailRetry } = dependencies;
  const clocks = [...dependencies.clocks, recallClock(queues, subscribers)];
  const office: PostOffice = { templates: templatesOf(subscribers), transport, wake: queues.wakeMails, retry };
  await setClocks(queues, clocks);
  const workers = [
    factWorker(backend, tools, subscribers),
    mailWorker(backend, tools, office),
    clockWorker(backend, tools, clocks),
  ];
  return {
    stop: async (graceSeconds = 8) => {
      await closeWithin(workers, graceSeconds);
      transport.close();
    },
  };
}

const attemptOf = (job: QueueJob) => job.attemptsMade + 1;

function factWorker(backend: QueueBackend, tools: JobTools, subscribers: readonly Subscriber[]): JobWorker {
  const byName = new Map(subscribers.map((subscriber) => [subscriber.name, subscriber]));
  return backend.worker(queueNames.facts, {
    concurrency: 8,
    process: async (job) => {
      const { factId = '', subscriber: name = '' } = job.data;
      const subscriber = byName.get(name);
      if (!subscriber) throw new Error(`No subscriber is named ${name}`);
      await handleDelivery(tools, subscriber, { factId, attempt: attemptOf(job) });
    },
    gaveUp: async (job, error) => {
      const { factId = '', subscriber: subscriberName = '' } = job.data;
      await giveUpDelivery(tools, { factId, subscriberName, error });
    },
  });
}

/** A mail job that fails has no need of words here: its row waits, and the recall wakes it. */
function mailWorker(backend: QueueBackend, tools: JobTools, office: PostOffice): JobWorker {
  return backend.worker(queueNames.mail, {
    concurrency: 4,
    process: (job) => handleMail(tools, office, job.data.mailId ?? '', attemptOf(job)),
    gaveUp: async (job, error) => tools.log.warn({ err: error, mailId: job.data.mailId }, 'a mail job failed'),
  });
}

function clockWorker(backend: QueueBackend, tools: JobTools, clocks: readonly Clock[]): JobWorker {
  const byName = new Map(clocks.map((clock) => [clock.name, clock]));
  return backend.worker(queueNames.clocks, {
    concurrency: 2,
    process: async (job) => {
      const clock = byName.get(job.name);
      if (clock) await handleClock(tools, clock, attemptOf(job));
    },
    gaveUp: async (job, error) => tools.log.error({ err: error, job: job.name }, 'a clock job failed'),
  });
}

/** Makes the queue's clocks those of this version: new ones are set, changed ones moved, unknown ones stopped. */
async function setClocks({ clocks: queue }: Queues, clocks: readonly Clock[]): Promise<void> {
  const names = new Set(clocks.map(({ name }) => name));
  for (const { key } of await queue.getJobSchedulers()) if (!names.has(key)) await queue.removeJobScheduler(key);
  for (const { name, pattern } of clocks) {
    const opts = { removeOnComplete: true, removeOnFail: { count: 100 } };
    await queue.upsertJobScheduler(name, pattern, { name, data: {}, opts });
  }
}

/** What has not ended in time is left to the stalled check of another worker; the process may exit. */
async function closeWithin(workers: readonly JobWorker[], graceSeconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const graceOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceSeconds * 1000);
  });
  await Promise.race([Promise.all(workers.map((worker) => worker.close())), graceOver]);
  clearTimeout(timer);
}
