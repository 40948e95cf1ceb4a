import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { bundled, compiled } from './built-api.ts';
import { startRedis } from './redis.ts';
import { startRoundRobin } from './round-robin.ts';

/**
 * `MAILLAGE_TEST_PROCESSES=2`: every API test runs against that many API processes behind a proxy that takes them in turn,
 * one worker, and Redis. What a test reaches inside its own process is then one more process of the product.
 */
export const processCount = Number(process.env.MAILLAGE_TEST_PROCESSES ?? 0);

/**
 * Asks until the answer is the one expected, for as long as the word between processes may take (2 s); at once and once
 * when there is one process only. Gives the last answer.
 */
export async function soon<Answer>(ask: () => Promise<Answer>, isIt: (answer: Answer) => boolean): Promise<Answer> {
  for (const end = Date.now() + (processCount > 0 ? 2000 : 0); ; await wait(10)) {
    const answer = await ask();
    if (isIt(answer) || Date.now() >= end) return answer;
  }
}

/** For the few tests that look inside the process that answers; the name of the test says what at. */
export const itWithin = processCount > 0 ? it.skip : it;

export interface Processes {
  url: string;
  /** Brings the clocks of the processes to that of the test. */
  followClock(): Promise<void>;
  /** Waits until the worker has done what facts ask for, mails included. */
  settle(): Promise<number>;
  close(): Promise<void>;
}

export interface ProcessesOptions {
  /** The configuration that they share. */
  env: NodeJS.ProcessEnv;
  db: DataSource;
  /** A clock that the test sets; the real one unless told. */
  clock?: (() => Date) | undefined;
}

export async function startProcesses({ env, db, clock }: ProcessesOptions): Promise<Processes> {
  const redis = await startRedis();
  const now = () => clock?.().getTime() ?? null;
  let told = now();
  const roles = [...Array.from({ length: processCount }, () => 'api'), 'worker'];
  const children = roles.map((role) =>
    fork(bundled('test/support/api-child.ts'), [role], {
      execArgv: [],
      env: {
        PATH: process.env.PATH,
        LOG_LEVEL: 'error',
        ...compiled,
        ...env,
        REDIS_URL: redis.url,
        TEST_NOW: String(told ?? ''),
      },
    }),
  );
  const urls = await Promise.all(children.map(addressOf));
  const proxy = await startRoundRobin(urls.flatMap((url) => url ?? []));
  return {
    url: proxy.url,
    followClock: async () => {
      if (now() === told) return;
      told = now();
      await Promise.all(children.map((child) => said(child, { now: told })));
    },
    settle: () => settled(db, clock ?? (() => new Date())),
    close: async () => {
      await proxy.close();
      await Promise.all(children.map(ended));
      await redis.kill();
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string | undefined> {
  const died = once(child, 'exit').then(() => {
    throw new Error('a process of the product ended at its start');
  });
  const [word] = (await Promise.race([once(child, 'message'), died])) as [{ url?: string }];
  died.catch(() => undefined);
  return word.url?.replace('[::1]', '127.0.0.1');
}

async function said(child: ChildProcess, word: object): Promise<void> {
  const heard = once(child, 'message');
  child.send(word);
  await heard;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Nothing is left that a fact asks for, and no mail that should have left. */
async function settled(db: DataSource, clock: () => Date): Promise<number> {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(20)) {
    const [{ left }] = await db.query(
      `select exists (select from platform_fact_dispatch where finished_at is null)
           or exists (select from platform_mail where state = 'SENDING' or (state = 'QUEUED' and next_attempt_at <= $1)) as left`,
      // A mail is due at the very millisecond in which it is written.
      [new Date(clock().getTime() + 1000)],
    );
    if (!left) return 0;
  }
  throw new Error('The worker has not done its work within 20 s');
}
