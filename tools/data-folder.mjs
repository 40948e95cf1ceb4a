import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf, isAlive } from './processes.mjs';
import { fileRefusal, Refusal } from './refusal.mjs';

/**
 * Who uses a data folder now: `run/<pid>` holds the role of each living run, so that the API and the worker can share
 * one embedded PostgreSQL, the last to leave stops it, and two runs of the same role never meet.
 */

/**
 * `beside`: a tool that uses the database while the product may run (backup, export); `alone`: one that must not meet it.
 *
 * @typedef {'all' | 'api' | 'worker' | 'beside' | 'alone'} Role
 */

/** @type {Record<Role, Role[]>} */
const RIVALS = {
  all: ['all', 'api', 'worker', 'alone'],
  api: ['all', 'api', 'alone'],
  worker: ['all', 'worker', 'alone'],
  beside: ['alone'],
  alone: ['all', 'api', 'worker', 'beside', 'alone'],
};
const TURN_TIMEOUT_MS = 120_000;

/**
 * Makes the folder if needed and proves that one can write in it.
 *
 * @param {string} folder absolute path
 * @throws {Refusal} unwritable folder, full disk
 */
export function openDataFolder(folder) {
  try {
    makeFolder(join(folder, 'run'));
    const probe = join(folder, 'run', `probe-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    throw fileRefusal(error, folder);
  }
}

/**
 * Node's own `recursive` never returns where the system says "no such file" for a parent that exists (/proc).
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * @param {string} folder
 * @param {Role} role
 * @throws {Refusal} a living run already plays this role here
 */
export function enter(folder, role) {
  const rival = others(folder).find((run) => RIVALS[role].includes(run.role));
  if (rival) {
    throw new Refusal(
      `Maillage tourne déjà avec le dossier de données ${folder} (processus ${rival.pid}).`,
      `Maillage already runs with the data folder ${folder} (process ${rival.pid}).`,
    );
  }
  writeFileSync(join(folder, 'run', String(process.pid)), role);
}

/**
 * Leaves the folder; true when nobody else uses it.
 *
 * @param {string} folder
 */
export function leave(folder) {
  rmSync(join(folder, 'run', String(process.pid)), { force: true });
  return others(folder).length === 0;
}

/** A pid may come back under another programme after a reboot. @param {number} pid */
function isRun(pid) {
  return isAlive(pid) && /tools.(start|dev|backup|restore|export|move-database)\.mjs/.test(commandOf(pid));
}

/** @param {string} folder @returns {{ pid: number, role: Role }[]} */
function others(folder) {
  const runs = [];
  for (const name of readdirSync(join(folder, 'run'))) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const file = join(folder, 'run', name);
    if (isRun(pid)) {
      runs.push({ pid, role: /** @type {Role} */ (readFileSync(file, 'utf8').trim()) });
    } else rmSync(file, { force: true });
  }
  return runs;
}

/**
 * Runs `act` alone among the runs of this folder: two of them must not create or stop the same server together.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function inTurn(folder, act) {
  const lock = join(folder, 'run', 'turn');
  const deadline = Date.now() + TURN_TIMEOUT_MS;
  while (!take(lock)) {
    if (Date.now() > deadline) {
      throw new Refusal(
        `Un autre démarrage de Maillage n’en finit pas dans ${folder}.`,
        `Another start of Maillage never ends in ${folder}.`,
      );
    }
    await wait(100);
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw fileRefusal(error, lock);
    const holder = holderOf(lock);
    if (holder && !isRun(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Undefined when the lock was made or released this very instant. @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
