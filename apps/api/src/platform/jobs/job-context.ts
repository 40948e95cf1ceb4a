import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Permission } from '../access/policy.ts';
import type { FileStore } from '../files/file-store.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import { observed } from '../observability/observed.ts';
import type { Command, CommandResult } from '../run/command-context.ts';

/** The little of the configuration that a job may need. */
export interface JobConfig {
  /** Address of the site, without a final slash. */
  publicUrl: string;
  /** Sender of every mail: `Maillage <maillage@example.org>`. */
  mailFrom: string;
  /** From which tokens in links are derived: a mail is written from ids alone, so a secret never rests in its row. */
  secret: string;
}

/** Runs a command as the system viewer that bears the name of the job. */
export type RunCommand = <Input, Result extends CommandResult>(
  jobName: string,
  command: Command<Input, Result>,
  input: Input,
) => Promise<Result>;

/** Runs a command with the rights that a person holds now, as if the person did it: for work that somebody asked for. */
export type RunCommandAs = <Input, Result extends CommandResult>(
  personId: string,
  permission: Permission,
  command: Command<Input, Result>,
  input: Input,
) => Promise<Result>;

/** What every job shares: given once, when the process starts. */
export interface JobTools {
  db: DataSource;
  now(): Date;
  mail: MailQueue;
  files: FileStore;
  config: JobConfig;
  log: Logger;
  runCommand: RunCommand;
  runCommandAs: RunCommandAs;
}

/**
 * The whole world that a job sees. A job runs at least once, perhaps twice, perhaps after its process was killed midway:
 * it re-reads its data by id and leaves the same state however often it runs.
 */
export interface JobContext extends Omit<JobTools, 'runCommand'> {
  readonly name: string;
  /** 1 the first time. */
  readonly attempt: number;
  /** Aborted when the time allowed is over. */
  readonly signal: AbortSignal;
  runCommand<Input, Result extends CommandResult>(command: Command<Input, Result>, input: Input): Promise<Result>;
}

export interface JobRun {
  name: string;
  attempt: number;
  timeoutSeconds: number;
  /** Of the request that asked for it. */
  requestId?: string | null;
}

export class JobTimeoutError extends Error {
  readonly code = 'JOB_TIMEOUT';
  constructor(name: string, timeoutSeconds: number) {
    super(`${name} took more than ${timeoutSeconds} s`);
    this.name = 'JobTimeoutError';
  }
}

/**
 * Runs one attempt of a job within its time.
 *
 * @throws JobTimeoutError when the time is over; `signal` is aborted at the same moment, so that the work can stop.
 */
export async function runJob<Result>(
  tools: JobTools,
  { name, attempt, timeoutSeconds, requestId }: JobRun,
  run: (job: JobContext) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const job: JobContext = {
    ...tools,
    name,
    attempt,
    signal: abort.signal,
    log: tools.log.child({ job: name, attempt }),
    runCommand: (command, input) => tools.runCommand(name, command, input),
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new JobTimeoutError(name, timeoutSeconds);
      abort.abort(error);
      reject(error);
    }, timeoutSeconds * 1000);
  });
  try {
    return await observed({ kind: 'job', name, requestId: requestId ?? null }, () => Promise.race([run(job), tooLate]));
  } finally {
    clearTimeout(timer);
  }
}
