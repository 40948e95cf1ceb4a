import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../tools/postgres.mjs';
import { scratchFolder } from './scratch-folder.ts';

/**
 * A shell that waits for the end of its standard input, however the test run ends (even killed), then stops the
 * server and removes its folder.
 */
const LEASH = `read -r _
kill -QUIT "$1" 2>/dev/null
i=0
while kill -0 "$1" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.05; i=$((i + 1)); done
rm -rf "$2"`;

/** One throw-away PostgreSQL for the whole run. Migrations run once, in the template that `freshDatabase` copies. */
export default async function startDatabaseServer(): Promise<void> {
  const dataFolder = mkdtempSync(join(scratchFolder(), 'maillage-test-'));
  // As root, PostgreSQL runs under a system user that has to pass through; what is inside stays closed.
  chmodSync(dataFolder, 0o711);
  const server = await startPostgres({ dataFolder, durable: false });
  const leash = spawn('/bin/sh', ['-c', LEASH, 'leash', String(server.pid), dataFolder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  process.env.MAILLAGE_TEST_DATABASE = server.url;
  globalThis.releaseTestDatabaseServer = () =>
    new Promise<void>((resolve) => {
      leash.once('exit', () => resolve());
      leash.stdin.end();
    });
}

declare global {
  /** Left by the global set-up for the global teardown: Jest gives them no other way to meet. */
  var releaseTestDatabaseServer: (() => Promise<void>) | undefined;
}
