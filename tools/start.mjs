import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from './build.mjs';
import { enter, inTurn, leave, openDataFolder } from './data-folder.mjs';
import { nodeFlags } from './node-flags.mjs';
import { secret, startPostgres } from './postgres.mjs';
import { printRefusal, Refusal } from './refusal.mjs';

/**
 * `npm start` [all | api | worker]: builds, brings PostgreSQL up unless DATABASE_URL names a server, runs the API and
 * watches over both. On Ctrl-C or SIGTERM the API leaves first, then PostgreSQL; nothing is left behind.
 */

/** @typedef {import('./data-folder.mjs').Role} Role */
/** @typedef {{ data: { instance: { demonstrationAccounts: { email: string, label: string, password: string }[] } } }} Accounts */

const ROOT = join(import.meta.dirname, '..');
const role = /** @type {Role} */ (process.argv[2] ?? 'all');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');
const embedded = !process.env.DATABASE_URL;
const port = Number(process.env.PORT || 3000);
/** The API takes leave within 9.5 s (serve.ts); past this it is killed, and PostgreSQL survives that too. */
const API_PATIENCE_MS = 20_000;

const stopping = new AbortController();
/** @type {import('./postgres.mjs').Postgres | undefined} */
let postgres;
/** @type {import('node:child_process').ChildProcess | undefined} */
let api;

// Ctrl-C reaches us twice (from the terminal and from npm): the second one must not cut the orderly stop short.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stopping.abort());

// npm killed outright says nothing: without it nobody could stop us any more.
const parent = process.ppid;
setInterval(() => process.ppid === parent || stopping.abort(), 1000).unref();

process.exitCode = await main();
process.exit();

/** @returns {Promise<number>} exit code */
async function main() {
  try {
    checkRole();
    openDataFolder(dataFolder);
    await inTurn(dataFolder, async () => enter(dataFolder, role));
    return await run();
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    printRefusal(error);
    return 1;
  } finally {
    await end();
  }
}

async function run() {
  if (role !== 'worker') await checkPort();
  if (embedded) {
    const done = step('PostgreSQL 18');
    postgres = await inTurn(dataFolder, () => startPostgres({ dataFolder }));
    done();
  }
  if (!stopping.signal.aborted) {
    const done = step('Construction / Build');
    await inTurn(dataFolder, () => build(stopping.signal));
    done();
  }
  return stopping.signal.aborted ? 0 : superviseApi();
}

function checkRole() {
  if (['all', 'api', 'worker'].includes(role)) return;
  throw new Refusal(`Rôle inconnu : ${role} (all, api ou worker).`, `Unknown role: ${role} (all, api or worker).`);
}

/** Asked before anything heavy: the answer would otherwise come after a minute of work. */
async function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(
      `PORT n’est pas un numéro de port : ${process.env.PORT}.`,
      `PORT is no port number: ${process.env.PORT}.`,
    );
  }
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? error.code : 'UNKNOWN'));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `Le port ${port} est déjà pris. Libérez-le, ou choisissez-en un autre : PORT=3001 npm start.`,
      `Port ${port} is already taken. Free it, or choose another one: PORT=3001 npm start.`,
    );
  }
  throw new Refusal(`Impossible d’ouvrir le port ${port} (${code}).`, `Cannot open port ${port} (${code}).`);
}

/** @returns {Promise<number>} exit code */
async function superviseApi() {
  const child = startApi();
  api = child;
  const exit = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? `code ${code}`)));
  const asked = new Promise((resolve) => stopping.signal.addEventListener('abort', () => resolve(undefined)));
  const over = new AbortController();
  const events = [exit.then((how) => ({ how })), asked.then(() => undefined), watchPostgres(over.signal)];
  if (role !== 'worker') void announce(over.signal);

  const ended = await Promise.race(events).finally(() => over.abort());
  if (!ended) return 0;
  throw new Refusal(
    `Maillage s’est arrêté de lui-même (${ended.how}) : voir ci-dessus.`,
    `Maillage stopped by itself (${ended.how}): see above.`,
  );
}

function startApi() {
  const leash = join(import.meta.dirname, 'leave-with-parent.mjs');
  const main = join(ROOT, 'dist', 'api', 'main.js');
  // Its own session: Ctrl-C must come through us, so that the order of leaving holds.
  const child = spawn(process.execPath, [...nodeFlags, '--import', leash, main, role], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...configuration() },
  });
  child.on('message', (said) => {
    if (said && typeof said === 'object' && 'progress' in said) console.log(`  ${said.progress}`);
  });
  return child;
}

/** What the API cannot know by itself when PostgreSQL is ours. @returns {NodeJS.ProcessEnv} */
function configuration() {
  if (!postgres) return { MAILLAGE_DATA: dataFolder };
  return {
    MAILLAGE_DATA: dataFolder,
    DATABASE_URL: postgres.url,
    MAILLAGE_SECRET: process.env.MAILLAGE_SECRET || secret(join(dataFolder, 'secrets'), 'application'),
    MAILLAGE_DEMO: process.env.MAILLAGE_DEMO || 'on',
    // Somebody reads this terminal: what goes well is said in sentences, not in JSON.
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
}

/** Says the address once the API answers. @param {AbortSignal} over */
async function announce(over) {
  const began = Date.now();
  const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
  while (!over.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`, { signal: over }).catch(() => undefined);
    if (answer?.ok) {
      console.log(`\n  Maillage est prêt : ${address}\n  Maillage is ready: ${address}   (Ctrl-C : arrêter / stop)`);
      await tellAccounts(over).catch(() => undefined);
      return;
    }
    await wait(began + 5000 > Date.now() ? 50 : 500);
  }
}

/** The accounts that a demonstration opens to its visitors. @param {AbortSignal} signal */
async function tellAccounts(signal) {
  const query = '{ instance { demonstrationAccounts { email label password } } }';
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  const { data } = /** @type {Accounts} */ (await answer.json());
  const accounts = data.instance.demonstrationAccounts;
  if (accounts.length === 0) return;
  const width = Math.max(...accounts.map(({ email }) => email.length));
  console.log(`\n  Comptes de démonstration / demonstration accounts (${accounts[0]?.password}) :`);
  for (const { email, label } of accounts) console.log(`    ${email.padEnd(width)}   ${label}`);
}

/**
 * PostgreSQL killed from outside comes back at the same address; the API waits for it.
 *
 * @param {AbortSignal} over
 * @returns {Promise<never>} rejects when PostgreSQL cannot come back
 */
async function watchPostgres(over) {
  while (!over.aborted) {
    await wait(500);
    if (!postgres || over.aborted || postgres.isAlive()) continue;
    console.error('\n  PostgreSQL s’est arrêté, il est relancé. / PostgreSQL stopped, it is started again.');
    const { port: samePort } = postgres;
    postgres = await inTurn(dataFolder, () => startPostgres({ dataFolder, port: samePort }));
  }
  return new Promise(() => undefined);
}

/** The API first, PostgreSQL after it unless another run still needs it. */
async function end() {
  if (stopping.signal.aborted) console.log('\n  Arrêt… / Stopping…');
  await stopApi();
  try {
    await inTurn(dataFolder, async () => {
      if (leave(dataFolder)) await postgres?.stop();
    });
  } catch {
    // The folder was never ours (unwritable): nothing was started in it.
  }
}

async function stopApi() {
  const child = api;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), API_PATIENCE_MS);
  await gone;
  clearTimeout(late);
}

/** @param {string} name */
function step(name) {
  const began = Date.now();
  process.stdout.write(`  ${name} …`);
  return () => process.stdout.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}
