import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePoppler } from './poppler.mjs';
import { ensureRedis } from './redis.mjs';
import { printRefusal } from './refusal.mjs';
import { buildStep, deadCodeStep, jestStep, jestSteps, journeysStep, staticSteps, twoProcessesStep } from './steps.mjs';

/**
 * `npm test`: every step, to the end whatever fails, and `N passed, N failed` as the last line.
 * `npm run check` (--quick): what tells within a minute and a half that a change holds.
 */

/** @typedef {import('./steps.mjs').Step} Step */

const ROOT = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const total = { passed: 0, failed: 0 };
const interrupted = new AbortController();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => interrupted.abort());

const began = Date.now();
if (quick) {
  await together([
    ...staticSteps(),
    jestStep('Tests (règles, fichiers changés / rules, changed files)', quickSelection()),
  ]);
} else {
  await together([...staticSteps(), deadCodeStep()]);
  ensureRedis();
  ensurePoppler();
  for (const step of [buildStep(), ...jestSteps(), twoProcessesStep(), journeysStep()]) await take(step);
}
if (interrupted.signal.aborted) total.failed++;
console.log(`\n${seconds(began)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Two at a time: most steps keep one processor busy. @param {Step[]} steps */
async function together(steps) {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step);
  };
  await Promise.all([lane(), lane()]);
}

/** @param {Step} step */
async function take(step) {
  if (interrupted.signal.aborted) return;
  const started = Date.now();
  const { count, words } = await step.run(interrupted.signal).catch((error) => {
    printRefusal(error);
    return { count: { passed: 0, failed: 1, note: undefined }, words: '' };
  });
  const ranNothing = count.passed + count.failed === 0 && !count.note;
  if (ranNothing) count.failed = 1;
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) console.log(`\n${words.trim()}\n`);
  const note = ranNothing ? 'aucun test n’a tourné / no test ran' : count.note;
  const result = `${count.passed} passed, ${count.failed} failed${note ? ` (${note})` : ''}`;
  console.log(`${count.failed > 0 ? '✘' : '✔'} ${step.name} : ${result}, ${seconds(started)}`);
}

/** The specs of the rules, and those of changed files. @returns {string[]} */
function quickSelection() {
  const list = ['ls-files', '--modified', '--others', '--exclude-standard'];
  const { stdout } = spawnSync('git', list, { cwd: ROOT, encoding: 'utf8' });
  const besides = (stdout ?? '')
    .split('\n')
    .filter((path) => path.endsWith('.ts') && !path.startsWith('test/journeys/'))
    .map((path) => (path.endsWith('.spec.ts') ? path : path.replace(/\.ts$/, '.spec.ts')))
    .filter((path) => existsSync(join(ROOT, path)));
  const rules = globSync('libs/**/*.spec.ts', { cwd: ROOT });
  return ['--runTestsByPath', ...new Set([...rules, ...besides])];
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
