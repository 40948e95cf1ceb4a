import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRefusal, printRefusal, Refusal } from './refusal.mjs';

const ROOT = join(import.meta.dirname, '..');
const MARK = join(ROOT, 'node_modules', '.lock-hash');

/**
 * Installs the packages of the lock when they are not those already there.
 *
 * @returns {Promise<number>} exit code
 */
export async function install() {
  try {
    const wanted = hashOfLock();
    if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
      await installPackages();
      writeFileSync(MARK, wanted);
    }
    checkNodeOfScripts();
    return 0;
  } catch (error) {
    printRefusal(fileRefusal(error, ROOT));
    return 1;
  }
}

/** The platform counts: a folder shared between two systems would hold the binaries of the other one. */
function hashOfLock() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex');
}

/** Node 24 comes as a package where one exists (package.json); elsewhere the scripts run on the Node of the machine. */
function checkNodeOfScripts() {
  const brought = ['node', 'node.cmd'].some((name) => existsSync(join(ROOT, 'node_modules', '.bin', name)));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (brought || major > 22 || (major === 22 && minor >= 19)) return;
  throw new Refusal(
    `npm n’apporte pas Node 24 sur ce système : installez Node 22.19 ou plus récent (ici ${process.versions.node}).`,
    `npm does not bring Node 24 on this system: install Node 22.19 or newer (here ${process.versions.node}).`,
  );
}

/**
 * `npm ci` where the lock was made; the lock knows the packages of other systems by name only, and `npm install`
 * finds their versions. No install script is run: the only one that counts (the links of PostgreSQL's libraries) is
 * ours, in postgres.mjs.
 */
async function installPackages() {
  const exact = process.platform === 'linux' && process.arch === 'x64';
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const stopProgress = showProgress();
  const { code, words } = await npm(exact ? ['ci', ...options] : ['install', '--no-save', ...options]);
  stopProgress();
  if (code === 0) return;
  console.error(words.trimEnd().split('\n').slice(-20).join('\n'));
  if (/ENOSPC|no space left/i.test(words)) throw Object.assign(new Error(), { code: 'ENOSPC' });
  throw new Refusal(
    'L’installation des paquets a échoué : vérifiez l’accès au registre npm, puis relancez.',
    'Installing the packages failed: check the access to the npm registry, then start again.',
  );
}

/**
 * The npm that runs us, else the one of the machine.
 *
 * @param {string[]} parameters
 * @returns {Promise<{ code: number, words: string }>}
 */
function npm(parameters) {
  const { npm_execpath: script } = process.env;
  const ours = script?.endsWith('.js') ? script : undefined;
  const [command, ...first] = ours ? [process.execPath, ours] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(String(command), [...first, ...parameters], {
      cwd: ROOT,
      shell: process.platform === 'win32' && !ours,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    child.on('error', (error) => resolve({ code: 1, words: `${words}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, words }));
  });
}

/** A line that lives in a terminal; one line every ten seconds in a log. */
function showProgress() {
  const began = Date.now();
  const live = process.stdout.isTTY;
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const sentence = 'Installation des paquets npm (une minute environ) / Installing npm packages (about a minute)';
  process.stdout.write(live ? sentence : `${sentence}\n`);
  const timer = setInterval(
    () => process.stdout.write(live ? `\r${sentence} ${seconds()} s` : `  … ${seconds()} s\n`),
    live ? 1000 : 10_000,
  );
  return () => {
    clearInterval(timer);
    process.stdout.write(live ? `\r${sentence} : ${seconds()} s\n` : `  ${seconds()} s\n`);
  };
}
