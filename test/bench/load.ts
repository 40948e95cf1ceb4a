import { ensureData, openDatabase } from './database.ts';
import { prepareProduct } from './prepare.ts';
import { stopServers } from './processes.ts';

/** `npm run bench:load [scale]`: loads the data set anew, at scale 1 or larger. */
const scale = Number(process.argv[2] ?? 1);
await prepareProduct();
const database = await openDatabase();
try {
  const seconds = await ensureData(database, scale, { anew: true });
  console.log(`  Data set × ${scale}: ${seconds.toFixed(1)} s`);
} finally {
  await stopServers();
  await database.stop();
}
