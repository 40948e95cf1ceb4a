import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { inTurn } from './data-folder.mjs';
import { secret } from './postgres.mjs';
import { printRefusal } from './refusal.mjs';
import { runToEnd } from './run-api.mjs';
import { withPostgres } from './use-postgres.mjs';

/**
 * `npm run export -- --network rezorne [--to FOLDER]`: everything of one network as open files, while the product runs or
 * not. With DATABASE_URL it reads that server; a container runs `node dist/api/main.js export` itself.
 */

const ROOT = join(import.meta.dirname, '..');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');
const interrupted = new AbortController();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => interrupted.abort());
}

process.exitCode = await main();
process.exit();

/** @returns {Promise<number>} exit code */
async function main() {
  const parameters = ['export', ...process.argv.slice(2)];
  try {
    if (process.env.DATABASE_URL) {
      await build(interrupted.signal);
      return await runToEnd(parameters, { MAILLAGE_DATA: dataFolder }, interrupted.signal);
    }
    return await withPostgres(dataFolder, 'beside', async (postgres) => {
      await inTurn(dataFolder, () => build(interrupted.signal));
      const settings = {
        MAILLAGE_DATA: dataFolder,
        DATABASE_URL: postgres.url,
        MAILLAGE_SECRET: process.env.MAILLAGE_SECRET || secret(join(dataFolder, 'secrets'), 'application'),
      };
      return runToEnd(parameters, settings, interrupted.signal);
    });
  } catch (error) {
    printRefusal(error);
    return 1;
  }
}
