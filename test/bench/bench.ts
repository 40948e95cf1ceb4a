import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shape, viewerKinds } from './data/shape.ts';
import { type BenchDatabase, ensureData, openDatabase } from './database.ts';
import { runCalendar } from './measure/calendar.ts';
import { dataOf, difference } from './measure/compare.ts';
import { conveningsTable, runConvenings } from './measure/convening.ts';
import { Backends, residentMb } from './measure/cpu.ts';
import { headOf, writePart } from './measure/document.ts';
import { runGrowth } from './measure/growth.ts';
import { LoadClient } from './measure/load-client.ts';
import { goalsTable, median, medians, tables } from './measure/report.ts';
import { asksOf, type Cell, type Plan, runRound, type Tools, warmUp } from './measure/rounds.ts';
import { runWrites, writesTable } from './measure/writes.ts';
import { preparePeers, prepareProduct } from './prepare.ts';
import { bring, pinned, type Server, stopServers, variants } from './processes.ts';
import { type Ask, readNames, trustedOperations } from './reads.ts';

/**
 * `npm run bench`: Maillage against the limit and against its peers, with the same rights on the same data.
 *
 *   --json FILE     writes the medians of the viewer who sees all
 *   --rounds N      5 unless told
 *   --quick         one short round: whether it runs, not how fast
 *   --only A,B      some of limit, maillage, postgraphileUsual, postgraphile, usual
 *   --doc           writes what it prints into docs/performance.md
 *   --calendar      instead: only the calendar of a year and a feed, which the whole run has too
 *   --growth        instead: Maillage on 1, 4 and 16 times the data (loads them the first time: minutes, 10 GB)
 */
const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    doc: { type: 'boolean', default: false },
    calendar: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
  },
});
/** Networks whose answers are compared, each read by both viewers. */
const compared = 12;
const chosen = variants.filter((variant) => !options.only || options.only.split(',').includes(variant));
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
  const env = { MAILLAGE_OPERATIONS: operationsFile };
  const client = new LoadClient(pinned);
  const backends = await Backends.open(database.superuserUrlOf(1));
  try {
    const tools = { client, backends };
    if (options.calendar) console.log(`\n${headNow()}\n\n${await calendarPart(database, backends, env)}`);
    else if (options.growth) tell('growth', await runGrowth(database, plan, tools, env));
    else await compareVariants(database, tools, env);
  } finally {
    client.stop();
    await backends.close();
  }
}

async function compareVariants(database: BenchDatabase, tools: Tools, env: NodeJS.ProcessEnv): Promise<void> {
  const coldStartMs = await coldStart(database, env);
  const servers: Server[] = [];
  for (const variant of chosen) servers.push(await bring(variant, database.urlOf(1, variant), env));
  const equal = await compareAnswers(servers);
  await warmUp(servers, plan, tools.client);
  const cells: Cell[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    cells.push(...(await runRound(round, servers, plan, tools)));
    console.error(`  round ${round + 1} of ${plan.rounds}`);
  }
  const [limit, product] = (['limit', 'maillage'] as const).map((name) => servers.find((one) => one.variant === name));
  const parts = [`${equal} answers are equal to those of ${servers[0]?.variant}, field by field.`];
  parts.push(goalsTable(cells, chosen), tables(cells, chosen));
  if (limit && product) parts.push(writesTable(await runWrites(limit, product, plan, tools)));
  if (product) {
    const times = await runConvenings(
      database.urlOf(1, 'convening'),
      `http://127.0.0.1:${product.port}`,
      2 * plan.rounds,
    );
    parts.push(conveningsTable(times), await calendarPart(database, tools.backends, env));
  }
  const resident = product ? residentMb(product.pid) : Number.NaN;
  parts.push(`Cold start of the built API: ${coldStartMs.toFixed(0)} ms (goal < 1500).`);
  parts.push(`Resident memory of the API after the run: ${resident.toFixed(0)} MB (goal < 250).`);
  tell('reads', parts.join('\n\n'));
  if (!options.json) return;
  const figures = {
    reads: medians(cells, chosen),
    coldStartMs: Math.round(coldStartMs),
    residentMb: Math.round(resident),
  };
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** On a server of its own, which has not yet seen who sits in which network. */
async function calendarPart(database: BenchDatabase, backends: Backends, env: NodeJS.ProcessEnv): Promise<string> {
  const server = await bring('maillage', database.urlOf(1, 'calendar'), env);
  try {
    return await runCalendar(database.urlOf(1, 'scene'), { server, backends, rounds: plan.rounds });
  } finally {
    await server.stop();
  }
}

/** From the start of the process to its first ready answer, on a database that is set up: the median of three. */
async function coldStart(database: BenchDatabase, env: NodeJS.ProcessEnv): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const server = await bring('maillage', database.urlOf(1, 'cold'), env);
    times.push(server.startMs);
    await server.stop();
  }
  return median(times);
}

/** When, on what and by which command. */
function headNow(): string {
  // Where the figures are written to says nothing of them.
  const given = process.argv.slice(2).filter((word) => word !== '--doc' && word !== '--json' && word !== options.json);
  const command = ['npm run bench', ...(given.length > 0 ? ['--', ...given] : [])].join(' ');
  return headOf({ command, rounds: plan.rounds, milliseconds: plan.milliseconds });
}

/** Prints a part of the figures, and keeps it in the documentation when asked to. */
function tell(part: 'reads' | 'growth', words: string): void {
  const told = `${headNow()}\n\n${words}`;
  console.log(`\n${told}`);
  if (options.doc) writePart(part, told);
}

/** Nothing is timed before every variant has answered the same, field by field. @returns how many answers did */
async function compareAnswers([reference, ...others]: Server[]): Promise<number> {
  let equal = 0;
  if (!reference) return equal;
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
  return equal;
}

const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
await prepareProduct();
if (!options.growth && !options.calendar) preparePeers();
const database = await openDatabase();
try {
  await main(database);
} finally {
  await stopServers();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
