import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

export interface TestRedis {
  url: string;
  /** Kills it as a power cut would: with `appendonly no` it forgets everything. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
}

/** The test names that need Redis say so when it is not installed; nothing passes in silence. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of one's own (Debian package `redis-server`), without memory of any kind. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async () => {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      tmpdir(),
    ];
    const started = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
    server = started;
    for await (const line of started.stdout) if (String(line).includes('Ready to accept connections')) break;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      if (!server || server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
