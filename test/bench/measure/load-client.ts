import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Ask } from '../reads.ts';
import type { Course, Run } from './client.ts';

const clientCore = 0;

/** The process that asks. */
export class LoadClient {
  private readonly child: ChildProcess;

  constructor(pinned: boolean) {
    this.child = fork(join(import.meta.dirname, 'client.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    if (pinned) spawnSync('taskset', ['-apc', String(clientCore), String(this.child.pid)]);
  }

  /** @throws when a connection broke */
  run(course: Course): Promise<Run> {
    return new Promise((resolve, reject) => {
      this.child.once('message', ({ result, failure }: { result?: Run; failure?: string }) =>
        result ? resolve(result) : reject(new Error(failure)),
      );
      this.child.send(course);
    });
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** The whole HTTP request, in base64. */
export function requestOf({ path, cookie, body }: Ask): string {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    `cookie: ${cookie}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`).toString('base64');
}
