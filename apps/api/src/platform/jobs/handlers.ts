import { finishDelivery, readUnfinishedFact, unfinishedDeliveries } from '../facts/dispatch.ts';
import type { Subscriber } from '../facts/subscriber.ts';
import { dueMails, type PostOffice, sendMail } from '../mail/send-mail.ts';
import { type Clock, defineClock } from './clock.ts';
import { type JobTools, runJob } from './job-context.ts';
import type { Queues } from './queues.ts';

/** Time to write and send one mail: the longest waits of the protocol, added up. */
const mailTimeoutSeconds = 120;

/** Runs a subscriber on a fact, unless it is done with it already, and closes the delivery. */
export async function handleDelivery(
  tools: JobTools,
  subscriber: Subscriber,
  { factId, attempt }: { factId: string; attempt: number },
): Promise<void> {
  const { name, timeoutSeconds } = subscriber;
  const fact = await readUnfinishedFact(tools.db.manager, factId, name);
  if (!fact) return;
  const { requestId } = fact;
  await runJob(tools, { name, attempt, timeoutSeconds, requestId }, (job) => subscriber.run(job, fact));
  await finishDelivery(tools.db.manager, { factId, subscriberName: name, at: tools.now() });
}

/** Closes a delivery whose last attempt failed. The class of the error is kept, its words may be personal. */
export async function giveUpDelivery(
  tools: JobTools,
  { factId, subscriberName, error }: { factId: string; subscriberName: string; error: Error },
): Promise<void> {
  const errorCode = (error as NodeJS.ErrnoException).code ?? error.name;
  tools.log.error({ err: error, job: subscriberName, factId }, 'a job was given up');
  await finishDelivery(tools.db.manager, { factId, subscriberName, at: tools.now(), errorCode });
}

export async function handleMail(tools: JobTools, office: PostOffice, mailId: string, attempt: number): Promise<void> {
  const run = { name: 'platform.sendMail', attempt, timeoutSeconds: mailTimeoutSeconds };
  await runJob(tools, run, (job) => sendMail(job, office, mailId));
}

export async function handleClock(tools: JobTools, clock: Clock, attempt: number): Promise<void> {
  const { name, timeoutSeconds } = clock;
  await runJob(tools, { name, attempt, timeoutSeconds }, (job) => clock.run(job));
}

/** After this time without an end, work that was handed over is handed over again. */
const forgottenSeconds = 300;

/**
 * The tables are the truth and the queue only a reminder: what the queue forgot (a Redis without memory, a crash between
 * two writes) is put back every minute. What it still knows is not doubled.
 */
export function recallClock(queues: Pick<Queues, 'deliver' | 'wakeMails'>, subscribers: readonly Subscriber[]): Clock {
  return defineClock({
    name: 'platform.recallForgottenWork',
    everySeconds: 60,
    run: async (job) => {
      const now = job.now();
      const forgotten = new Date(now.getTime() - forgottenSeconds * 1000);
      await queues.deliver(await unfinishedDeliveries(job.db, subscribers, forgotten));
      await queues.wakeMails(await dueMails(job, now));
    },
  });
}
