import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** @typedef {{ uid: number, gid: number }} SystemUser */

const NAME = 'maillage';

/**
 * PostgreSQL refuses to run as root: there it gets a system user of its own. Undefined when we are an ordinary user.
 *
 * @returns {SystemUser | undefined}
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookUp(NAME) ?? create() ?? lookUp('postgres');
  if (user) return user;
  throw new Refusal(
    `PostgreSQL ne peut pas tourner en tant que root, et l’utilisateur système « ${NAME} » n’a pas pu être créé.`,
    `PostgreSQL cannot run as root, and the system user "${NAME}" could not be created.`,
  );
}

/**
 * @param {string} name
 * @returns {SystemUser | undefined}
 */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : 0;
  });
  return uid && gid ? { uid, gid } : undefined;
}

/** Debian and Fedora have useradd, Alpine has adduser. */
function create() {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const created = spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' });
  if (created.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', NAME], { stdio: 'ignore' });
  return lookUp(NAME);
}

/**
 * Lets the system user pass through the folders above `path` (never read them): a clone in /root or in a private
 * temporary folder would otherwise be closed to it. Returns the folders that had to be opened.
 *
 * @param {string} path
 * @param {SystemUser} user
 */
export function letThrough(path, user) {
  const opened = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (mayDo(folder, user, 1)) continue;
    chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o001);
    opened.push(folder);
  }
  return opened;
}

/**
 * Lets the system user read a package that a strict umask installed for root alone.
 *
 * @param {string} folder
 * @param {SystemUser} user
 */
export function letRead(folder, user) {
  if (!existsSync(folder) || mayDo(folder, user, 5)) return;
  for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]) {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) continue;
    const runs = stat.isDirectory() || stat.mode & 0o100;
    chmodSync(path, (stat.mode & 0o7777) | (runs ? 0o005 : 0o004));
  }
}

/**
 * @param {string} path
 * @param {SystemUser} user
 * @param {number} bits 4 read, 2 write, 1 pass through
 */
function mayDo(path, user, bits) {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
