import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { folderFileStore } from '../../apps/api/src/platform/files/folder-store.ts';
import type { JobTools } from '../../apps/api/src/platform/jobs/job-context.ts';
import { createMailQueue, type WakeMails } from '../../apps/api/src/platform/mail/mail-queue.ts';
import { createLogger } from '../../apps/api/src/platform/observability/logger.ts';

export interface JobToolsOptions {
  db: DataSource;
  /** Nothing is woken unless told: `settle` finds by itself what is due. */
  wake?: WakeMails;
  now?: () => Date;
  /** Unless told, running a command is an error. */
  runCommand?: JobTools['runCommand'];
  runCommandAs?: JobTools['runCommandAs'];
}

const runNone = (): never => {
  throw new Error('This test runs no command');
};

/** What jobs share, for tests of the platform: silent, with files in a folder that is made when one comes. */
export function jobTools({
  db,
  wake = async () => undefined,
  now = () => new Date(),
  runCommand = runNone,
  runCommandAs = runNone,
}: JobToolsOptions): JobTools {
  return {
    db,
    now,
    mail: createMailQueue({ db, wake, now }),
    files: folderFileStore(join(tmpdir(), `maillage-files-${randomUUID()}`)),
    config: {
      publicUrl: 'https://maillage.example.org',
      mailFrom: 'Maillage <ne-pas-repondre@example.org>',
      secret: 'a secret for the tests, long enough to be one',
    },
    log: createLogger({ level: 'silent' }),
    runCommand,
    runCommandAs,
  };
}
