import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { inTurn } from './data-folder.mjs';
import { secret } from './postgres.mjs';
import { runToEnd } from './run-api.mjs';
import { interrupted, runTool } from './run-tool.mjs';
import { withPostgres } from './use-postgres.mjs';

/**
 * `npm run export -- --network rezorne [--to FOLDER]`: everything of one network as open files, while the product runs or
 * not. With DATABASE_URL it reads that server; a container runs `node dist/api/main.js export` itself.
 */

const ROOT = join(import.meta.dirname, '..');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');

await runTool(main);

async function main() {
  const parameters = ['export', ...process.argv.slice(2)];
  if (process.env.DATABASE_URL) {
    await build(interrupted);
    return runToEnd(parameters, { MAILLAGE_DATA: dataFolder }, interrupted);
  }
  return withPostgres(dataFolder, 'beside', async (postgres) => {
    await inTurn(dataFolder, () => build(interrupted));
    const settings = {
      MAILLAGE_DATA: dataFolder,
      DATABASE_URL: postgres.url,
      MAILLAGE_SECRET: process.env.MAILLAGE_SECRET || secret(join(dataFolder, 'secrets'), 'application'),
    };
    return runToEnd(parameters, settings, interrupted);
  });
}
