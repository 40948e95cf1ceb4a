import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeFlags } from '../../tools/node-flags.mjs';
import { freePort } from '../../tools/processes.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const serverCore = 1;

/** Whether this machine can give each side its core. */
export const pinned = spawnSync('taskset', ['-c', String(serverCore), 'true']).status === 0;

export const variants = ['limit', 'maillage', 'postgraphileUsual', 'postgraphile', 'usual'] as const;
export type Variant = (typeof variants)[number];

/** A server under measure. */
export interface Server {
  variant: Variant;
  /** The name under which it connects to PostgreSQL. */
  application: string;
  port: number;
  pid: number;
  /** From the start of the process to its first `ready` answer. */
  startMs: number;
  stop(): Promise<void>;
}

const bench = (...path: string[]) => join(import.meta.dirname, ...path);
/** Another build of the API may be measured by its path. */
const apiMain = () => process.env.MAILLAGE_BENCH_API || join(ROOT, 'dist', 'api', 'main.js');

const commands: Record<Variant, () => string[]> = {
  limit: () => [bench('limit', 'server.ts')],
  maillage: () => [...nodeFlags, apiMain(), 'api'],
  postgraphileUsual: () => [bench('peers', 'servers', 'postgraphile.ts'), 'usual'],
  postgraphile: () => [bench('peers', 'servers', 'postgraphile.ts'), 'tuned'],
  usual: () => [bench('node_modules', '.build', 'usual', 'main.js')],
};

/**
 * Starts a variant on a database and waits for it, on its core.
 * @throws when it ends, or is not ready within a minute
 */
export async function bring(variant: Variant, databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', ...nodeOptions(), ...commands[variant]()];
  const [program = '', ...rest] = pinned ? ['taskset', '-c', String(serverCore), ...command] : command;
  const began = performance.now();
  const child = spawn(program, rest, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      MAILLAGE_DATA: folder,
      MAILLAGE_SECRET: 'the secret of a bench, thirty-two signs',
      MAILLAGE_DEMO: 'off',
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let words = '';
  child.stderr?.on('data', (chunk) => (words = `${words}${chunk}`.slice(-4000)));
  const stop = () => leave(child).finally(() => rmSync(folder, { recursive: true, force: true }));
  running.add(stop);
  await untilReady(child, port, () => words);
  return {
    variant,
    application: new URL(databaseUrl).searchParams.get('application_name') ?? '',
    port,
    pid: child.pid ?? 0,
    startMs: performance.now() - began,
    stop: () => stop().finally(() => running.delete(stop)),
  };
}

/** For who looks where the time goes: `--cpu-prof`, for instance. */
const nodeOptions = () => (process.env.MAILLAGE_BENCH_NODE ?? '').split(' ').filter(Boolean);

const running = new Set<() => Promise<void>>();
/** Whatever happened, nothing is left behind. */
export const stopServers = () => Promise.all([...running].map((stop) => stop()));

async function untilReady(child: ChildProcess, port: number, words: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${words()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(10);
  }
  throw new Error(`The server is not ready: ${words()}`);
}

async function leave(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(late);
}
