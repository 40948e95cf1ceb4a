import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { enter, inTurn, leave, openDataFolder } from './data-folder.mjs';
import { secret, startPostgres } from './postgres.mjs';
import { printRefusal, Refusal } from './refusal.mjs';

/**
 * `npm run dev`: the API is built again and restarted when its sources change; Vite serves the web client and passes
 * the API's addresses on. Same data folder as `npm start`.
 */

const ROOT = join(import.meta.dirname, '..');
/** Vite's build writes NODE_ENV=production into the environment of its process. */
const environment = { ...process.env };
const OUT = join(ROOT, 'dist', 'dev');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');
const apiPort = Number(process.env.PORT || 3000);
const webPort = Number(process.env.WEB_PORT || 5173);

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {import('./postgres.mjs').Postgres | undefined} */
let postgres;
/** @type {ChildProcess | undefined} */
let api;
/** @type {ChildProcess | undefined} */
let web;
let ending = false;
/** Restarts wait for each other: two builds close together must not start two APIs. */
let turn = Promise.resolve();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end(0));

try {
  openDataFolder(dataFolder);
  await inTurn(dataFolder, async () => enter(dataFolder, 'all'));
  if (!process.env.DATABASE_URL) postgres = await inTurn(dataFolder, () => startPostgres({ dataFolder }));
  await watchApi();
  web = serveWeb();
  console.log(`\n  Maillage (dev) : http://localhost:${webPort}   (API : ${apiPort}, Ctrl-C : arrêter / stop)`);
} catch (error) {
  printRefusal(error);
  await end(1);
}

/** Resolves once the API was built and started a first time. */
async function watchApi() {
  const configFile = join(ROOT, 'apps/api/vite.config.ts');
  const watcher = await build({ configFile, logLevel: 'warn', build: { outDir: join(OUT, 'api'), watch: {} } });
  if (!('on' in watcher)) throw new Refusal('Vite ne surveille pas les fichiers.', 'Vite does not watch the files.');
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(`\n${event.error.message}`);
      if (event.code !== 'BUNDLE_END') return;
      turn = turn.then(restartApi);
      void turn.then(() => resolve(undefined));
    });
  });
}

async function restartApi() {
  await stopApi();
  const leash = join(import.meta.dirname, 'leave-with-parent.mjs');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', leash, join(OUT, 'api', 'main.js'), 'all'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
      env: { ...environment, ...configuration() },
    },
  );
  child.once('exit', (code) => {
    if (child === api) console.error(`\n  L’API s’est arrêtée (code ${code}) : elle repartira au prochain changement.`);
  });
  api = child;
}

/** @returns {NodeJS.ProcessEnv} */
function configuration() {
  const own = { MAILLAGE_DATA: dataFolder, PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${webPort}` };
  if (!postgres) return own;
  return {
    ...own,
    DATABASE_URL: postgres.url,
    MAILLAGE_SECRET: process.env.MAILLAGE_SECRET || secret(join(dataFolder, 'secrets'), 'application'),
    MAILLAGE_DEMO: process.env.MAILLAGE_DEMO || 'on',
  };
}

async function stopApi() {
  const child = api;
  api = undefined;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** A process of its own: Vite would otherwise answer the signals in our place, and leave PostgreSQL behind. */
function serveWeb() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  return spawn(process.execPath, [vite, 'apps/web', '--port', String(webPort), '--strictPort', '--clearScreen=false'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, MAILLAGE_API: `http://127.0.0.1:${apiPort}` },
  }).once('exit', (code) => void end(code ?? 1));
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  web?.kill('SIGTERM');
  await turn.then(stopApi);
  await inTurn(dataFolder, async () => {
    if (leave(dataFolder)) await postgres?.stop();
  }).catch(() => undefined);
  process.exit(code);
}
