import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shape, viewerKinds } from './data/shape.ts';
import { type BenchDatabase, ensureData, openDatabase } from './database.ts';
import { dataOf, difference } from './measure/compare.ts';
import { Backends } from './measure/cpu.ts';
import { LoadClient } from './measure/load-client.ts';
import { goalsTable, medians, tables } from './measure/report.ts';
import { asksOf, type Cell, type Plan, runRound, warmUp } from './measure/rounds.ts';
import { prepare } from './prepare.ts';
import { bring, pinned, type Server, stopServers, type Variant, variants } from './processes.ts';
import { type Ask, readNames, trustedOperations } from './reads.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
/** Networks whose answers are compared, each read by both viewers. */
const compared = 12;
const chosen = options.only ? (options.only.split(',') as Variant[]) : [...variants];
const plan: Plan = {
  rounds: options.quick ? 1 : Number(options.rounds),
  milliseconds: options.quick ? 500 : 2000,
  warmMilliseconds: options.quick ? 300 : 500,
  connections: 16,
  networks: shape.networks,
  now: new Date().toISOString(),
};

async function main(database: BenchDatabase): Promise<void> {
  const seconds = await ensureData(database, 1);
  if (seconds > 0) console.log(`Data set loaded in ${seconds.toFixed(1)} s.`);
  const operationsFile = join(folder, 'operations.json');
  writeFileSync(operationsFile, JSON.stringify(trustedOperations()));
  const servers: Server[] = [];
  for (const variant of chosen) {
    servers.push(await bring(variant, database.urlOf(1, variant), { MAILLAGE_OPERATIONS: operationsFile }));
  }
  await compareAnswers(servers);
  const client = new LoadClient(pinned);
  const backends = await Backends.open(database.superuserUrlOf(1));
  await warmUp(servers, plan, client);
  const cells: Cell[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    cells.push(...(await runRound(round, servers, plan, { client, backends })));
    console.error(`  round ${round + 1} of ${plan.rounds}`);
  }
  client.stop();
  await backends.close();
  console.log(`\n${tables(cells, chosen)}\n${goalsTable(cells, chosen)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ reads: medians(cells, chosen) }, null, 2)}\n`);
}

/** Nothing is timed before every variant has answered the same, field by field. */
async function compareAnswers([reference, ...others]: Server[]): Promise<void> {
  if (!reference) return;
  let equal = 0;
  for (const read of readNames) {
    for (const viewer of viewerKinds) {
      for (let network = 0; network < compared; network++) {
        const askedOf = (server: Server) =>
          dataOf(server.port, asksOf(server.variant, read, viewer, plan)[network] as Ask);
        const expected = await askedOf(reference);
        for (const server of others) {
          const found = difference(expected.data, (await askedOf(server)).data);
          if (found) throw new Error(`${server.variant}, ${read}, viewer ${viewer}, network ${network}: ${found}`);
          equal += 1;
        }
      }
    }
  }
  console.log(`${equal} answers are equal to those of ${reference.variant}, field by field.`);
}

const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
await prepare();
const database = await openDatabase();
try {
  await main(database);
} finally {
  await stopServers();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
