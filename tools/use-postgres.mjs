import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enter, inTurn, leave, openDataFolder } from './data-folder.mjs';
import { startPostgres } from './postgres.mjs';
import { Refusal } from './refusal.mjs';

/**
 * For tools: the embedded PostgreSQL of a data folder, adopted when the product runs, started otherwise, and stopped
 * afterwards unless somebody else uses it.
 *
 * @template T
 * @param {string} dataFolder absolute path
 * @param {'beside' | 'alone'} role `alone` refuses while the product runs
 * @param {(postgres: import('./postgres.mjs').Postgres) => Promise<T>} act
 * @returns {Promise<T>}
 * @throws {Refusal} no embedded database there; the product runs and the tool must be alone
 */
export async function withPostgres(dataFolder, role, act) {
  checkCluster(dataFolder);
  openDataFolder(dataFolder);
  await inTurn(dataFolder, async () => enter(dataFolder, role));
  /** @type {import('./postgres.mjs').Postgres | undefined} */
  let postgres;
  try {
    postgres = await inTurn(dataFolder, () => startPostgres({ dataFolder }));
    return await act(postgres);
  } finally {
    await inTurn(dataFolder, async () => {
      if (leave(dataFolder)) await postgres?.stop();
    });
  }
}

/** Starting PostgreSQL in an empty folder would make a new, empty database. @param {string} dataFolder */
function checkCluster(dataFolder) {
  if (existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) return;
  throw new Refusal(
    `Il n’y a pas de base de données embarquée dans ${dataFolder}. Donnez son dossier avec MAILLAGE_DATA.`,
    `There is no embedded database in ${dataFolder}. Give its folder with MAILLAGE_DATA.`,
  );
}
