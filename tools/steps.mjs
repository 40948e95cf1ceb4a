import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

/**
 * The steps of `npm test` and `npm run check`. A static step counts for one; Jest and Playwright for their tests.
 *
 * @typedef {{ passed: number, failed: number, note?: string }} Count
 * @typedef {{ code: number, words: string }} Outcome what a programme answered, and what it printed
 * @typedef {object} Step
 * @property {string} name
 * @property {(signal: AbortSignal) => Promise<{ count: Count, words: string }>} run
 */

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'maillage');
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** @returns {Step[]} the steps that look at the text only */
export function staticSteps() {
  return [
    one('Format, lint (Biome)', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    ...['apps/api', 'apps/web', 'test/journeys', 'tools'].map((project) => one(`Types (${project})`, typesOf(project))),
    one('Architecture (dependency-cruiser)', [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations', 'test'],
    ]),
  ];
}

/** @returns {Step} */
export function deadCodeStep() {
  return one('Code mort / dead code (knip)', ['node_modules/knip/bin/knip.js', '--no-progress']);
}

/** Two at a time; those that measure what an attack or a fault costs have the machine, and a process, for themselves. @returns {Step[]} */
export function jestSteps() {
  return [
    jestStep('Tests (Jest)', ['--maxWorkers=2', `--testPathIgnorePatterns=${apart().join('|')}`]),
    jestStep('Attaques / attacks (Jest)', ['--runInBand', 'test/attacks/']),
    jestStep('Pannes / faults (Jest)', ['--runInBand', 'test/faults/']),
  ];
}

/**
 * What other steps run. The tests of the API run on two processes where Redis is: here only those of their files that have
 * something to see in one process (`itWithin`).
 */
function apart() {
  const folders = ['/node_modules/', '/test/journeys/', '/test/faults/', '/test/attacks/'];
  if (!hasRedis()) return folders;
  const api = join(ROOT, 'test', 'api');
  const specs = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'));
  const ofProcesses = specs.filter((file) => !readFileSync(join(api, file), 'utf8').includes('itWithin'));
  return [...folders, ...ofProcesses.map((file) => `/test/api/${file}`)];
}

const hasRedis = () => !spawnSync('redis-server', ['--version']).error;

/** @returns {Step} */
export function buildStep() {
  return one('Construction / build (Nx, Vite)', [
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '-t',
    'build',
    '--outputStyle=static',
  ]);
}

/**
 * @param {string} name
 * @param {string[]} selection files or folders; all by default
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Step}
 */
export function jestStep(name, selection = [], env = {}) {
  return {
    name,
    run: async (signal) => {
      const report = join(CACHE, 'jest.json');
      const options = ['--json', `--outputFile=${report}`];
      const { code, words: all } = await node([...JEST, ...options, ...selection], { signal, report, env });
      const words = all.replace(/^(PASS|Ran all test suites|Test results written to) .*\n?/gm, '');
      const seen = readReport(report);
      if (!seen) return { count: { passed: 0, failed: 1 }, words };
      const skipped = seen.numPendingTests + seen.numTodoTests;
      const count = { passed: seen.numPassedTests, failed: seen.numFailedTests + seen.numRuntimeErrorTestSuites };
      // Jest may also fail outside any test: a coverage threshold, a teardown.
      if (code !== 0 && count.failed === 0) count.failed = 1;
      return { count: { ...count, ...(skipped ? { note: `${skipped} skipped` } : {}) }, words };
    },
  };
}

/** The tests of the API again, on two API processes behind a proxy, a worker, Redis and PostgreSQL. @returns {Step} */
export function twoProcessesStep() {
  const name = 'API sur deux processus, Redis / API on two processes, Redis';
  if (!hasRedis()) {
    const note = 'redis-server n’est pas installé / is not installed';
    return { name, run: async () => ({ count: { passed: 0, failed: 0, note }, words: '' }) };
  }
  return jestStep(name, ['--testTimeout=60000', 'test/api'], { MAILLAGE_TEST_PROCESSES: '2' });
}

/** The journeys, in Chromium, on the built product. @returns {Step} */
export function journeysStep() {
  return {
    name: 'Parcours / journeys (Playwright)',
    run: async (signal) => {
      const folder = join(ROOT, 'test', 'journeys');
      const written =
        existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.spec\.ts$/.test(String(name)));
      if (!written)
        return { count: { passed: 0, failed: 0, note: 'aucun parcours écrit / no journey written' }, words: '' };
      const report = join(CACHE, 'journeys.json');
      const env = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const cli = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/journeys/playwright.config.ts'];
      const { code, words } = await node([...cli, '--reporter=list,json'], { signal, report, env });
      const seen = readReport(report);
      if (!seen) return { count: { passed: 0, failed: 1 }, words };
      const { expected, flaky, unexpected, skipped } = seen.stats;
      const count = { passed: expected + flaky, failed: unexpected + seen.errors.length };
      if (code !== 0 && count.failed === 0) count.failed = 1;
      return { count: { ...count, ...(skipped ? { note: `${skipped} skipped` } : {}) }, words };
    },
  };
}

/** @param {string} project */
function typesOf(project) {
  const memory = join(CACHE, `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return ['node_modules/typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', memory];
}

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {Step}
 */
function one(name, command) {
  return {
    name,
    run: async (signal) => {
      const { code, words } = await node(command, { signal });
      return { count: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, words };
    },
  };
}

/**
 * Runs a Node programme of the repository to its end, keeping what it says. Interrupted, it is told so and waited for,
 * so that it can stop the servers it started.
 *
 * @param {string[]} command
 * @param {{ signal: AbortSignal, report?: string, env?: NodeJS.ProcessEnv }} options `report` is removed first
 * @returns {Promise<Outcome>}
 */
function node(command, { signal, report, env }) {
  mkdirSync(CACHE, { recursive: true });
  if (report) rmSync(report, { force: true });
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true',
        NX_TUI: 'false',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    signal.addEventListener('abort', () => child.kill('SIGINT'));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    child.on('error', (error) => resolve({ code: 1, words: `${words}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, words }));
  });
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
