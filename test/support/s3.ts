import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/processes.mjs';

export interface TestS3 {
  /** As S3_URL takes it. */
  url: string;
  /** Where it keeps the objects of its bucket, each in a folder of its own name. */
  folder: string;
  /** Kills it; what it kept stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills it and forgets everything. */
  close(): Promise<void>;
}

const bucket = 'files';
/** In a process of its own, so that it can be killed. Its own key and secret are both `S3RVER`. */
const programme = `
  const Server = require('@20minutes/s3rver');
  const [directory, port, strict] = process.argv.slice(1);
  // The test that started it may be killed: its end of this pipe closes, however it ends.
  process.stdin.resume().on('end', () => process.exit());
  const configureBuckets = [{ name: '${bucket}' }];
  const allowMismatchedSignatures = strict !== 'strict';
  new Server({ directory, port, address: '127.0.0.1', silent: true, configureBuckets, allowMismatchedSignatures })
    .run().then(() => console.log('listening'));`;

/**
 * A real server of the S3 protocol (`@20minutes/s3rver`), with one bucket and its folder. Strict, it refuses a wrong
 * signature, and the listing of a bucket as well: it takes its path for signed without the last slash, where Amazon's
 * own library signs it with.
 */
export async function startS3({ strict = false } = {}): Promise<TestS3> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'maillage-s3-'));
  let server: ChildProcess | undefined;
  const start = async () => {
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    const started = spawn(process.execPath, ['-e', programme, folder, String(port), strict ? 'strict' : ''], {
      stdio: [...stdio],
    });
    server = started;
    if (started.stdout) await once(started.stdout, 'data');
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${port}/${bucket}?region=fr-par`,
    folder: join(folder, bucket),
    start,
    kill,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
