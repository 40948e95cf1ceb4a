import type { Services } from './create-services.ts';
import { features } from './features.ts';
import { systemViewer } from './platform/access/viewer.ts';
import { startRelay } from './platform/facts/relay.ts';
import { sweepFilesClock } from './platform/files/sweep-files.ts';
import type { JobTools } from './platform/jobs/job-context.ts';
import { openQueueBackend, type QueueBackend } from './platform/jobs/queue-backend.ts';
import { openQueues, type Queues } from './platform/jobs/queues.ts';
import { startWorkers } from './platform/jobs/workers.ts';
import { createMailQueue } from './platform/mail/mail-queue.ts';
import { createMailTransport } from './platform/mail/mail-transport.ts';

export interface Work {
  backend: QueueBackend;
  queues: Queues;
  stop(): Promise<void>;
}

export const allSubscribers = () => features.flatMap((feature) => feature.subscribers ?? []);
export const allClocks = () => [
  ...features.flatMap((feature) => feature.clocks ?? []),
  sweepFilesClock(features.flatMap((feature) => feature.fileReferences ?? [])),
];

/** What jobs are given. */
export function jobToolsOf(services: Services, wake: Parameters<typeof createMailQueue>[0]['wake']): JobTools {
  const { config, dataSource, runner, viewers, files, log, clock } = services;
  return {
    db: dataSource,
    now: clock,
    mail: createMailQueue({ db: dataSource, wake, now: clock }),
    files,
    config: { publicUrl: config.PUBLIC_URL, mailFrom: config.MAIL_FROM, secret: config.MAILLAGE_SECRET },
    log,
    runCommand: (jobName, command, input) =>
      runner.command(systemViewer(jobName), { open: 'a job acts under its own name' }, command, input),
    runCommandAs: async (personId, permission, command, input) =>
      runner.command(await viewers.ofPerson(personId), { permission }, command, input),
  };
}

/** The relay runs on every process, so that facts leave at once; the workers where they are asked for. */
export async function startWork(services: Services, { worker }: { worker: boolean }): Promise<Work> {
  const { config, dataSource, log, runner, clock } = services;
  const backend = openQueueBackend({ databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL, log });
  const queues = openQueues(backend);
  const subscribers = allSubscribers();
  const relay = startRelay({ db: dataSource, subscribers, deliver: queues.deliver, log, now: clock });
  runner.afterCommit(() => relay.poke());
  const workers = worker
    ? await startWorkers({
        backend,
        queues,
        tools: jobToolsOf(services, queues.wakeMails),
        subscribers,
        clocks: allClocks(),
        transport: createMailTransport({ smtpUrl: config.SMTP_URL, isDemo: config.MAILLAGE_DEMO, db: dataSource }),
      })
    : undefined;
  return {
    backend,
    queues,
    stop: async () => {
      await relay.stop();
      await workers?.stop();
      await queues.close();
      await backend.close();
    },
  };
}
