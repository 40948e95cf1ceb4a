import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../tools/processes.mjs';
import { builtApi, compiled } from './built-api.ts';

export interface ApiProcess {
  url: string;
  port: number;
  pid: number;
  /** Folder of its files. */
  folder: string;
  /** What it wrote on its log so far. */
  words(): string;
  /** Set once it has ended. */
  outcome(): { code: number | null; signal: NodeJS.Signals | null } | undefined;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Waits for `/ready` (or, for a worker, for its word); @throws Error with its words when it ends instead. */
  ready(): Promise<void>;
  /** Kills it and waits. */
  end(): Promise<void>;
}

export interface ApiProcessOptions {
  role?: 'all' | 'api' | 'worker';
  /** At least DATABASE_URL. */
  env: NodeJS.ProcessEnv;
  /** A former process's, to be there again at the same address. */
  port?: number;
  /** A folder that outlives the process. */
  folder?: string;
  /** Modules loaded before it. */
  imports?: string[];
}

export const testSecret = 'a secret for tests, thirty-two signs or more';

/** A real process of the product, built from the sources as they are. */
export async function startApiProcess(options: ApiProcessOptions): Promise<ApiProcess> {
  const { role = 'api', env, imports = [] } = options;
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'maillage-process-')));
  const child = spawn(process.execPath, [...imports.flatMap((path) => ['--import', path]), builtApi(), role], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      ...compiled,
      PORT: String(port),
      MAILLAGE_DATA: folder,
      MAILLAGE_SECRET: testSecret,
      MAILLAGE_WEB: join(folder, 'no-web'),
      MAILLAGE_DEMO: 'off',
      LOG_LEVEL: 'info',
      ...env,
    },
  });
  return watched(child, { port, folder, keeps: options.folder !== undefined, role });
}

function watched(
  child: ChildProcess,
  { port, folder, keeps, role }: { port: number; folder: string; keeps: boolean; role: string },
): ApiProcess {
  const url = `http://127.0.0.1:${port}`;
  let words = '';
  let outcome: ReturnType<ApiProcess['outcome']>;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += chunk));
  const ended: ApiProcess['ended'] = new Promise((resolve) =>
    child.once('close', (code, signal) => {
      outcome = { code, signal };
      resolve(outcome);
    }),
  );
  return {
    url,
    port,
    folder,
    pid: child.pid ?? 0,
    words: () => words,
    outcome: () => outcome,
    ended,
    kill: (signal) => void child.kill(signal),
    ready: async () => {
      while (!words.includes('"msg":"ready"')) {
        if (outcome) throw new Error(`It ended: ${words}`);
        await wait(20);
      }
      if (role !== 'worker') while (!(await isReady(url))) await wait(20);
    },
    end: async () => {
      if (!outcome) child.kill('SIGKILL');
      await ended;
      if (!keeps) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** True when the process says that it can serve. */
export const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`, { signal: AbortSignal.timeout(2000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.ok;
    },
    () => false,
  );
