import { spawnSync } from 'node:child_process';

/**
 * Installs a Debian package when we are root on a machine that has apt-get.
 *
 * @param {string} name
 * @param {string} words what it is, in both languages
 * @returns {boolean} whether it was installed
 */
export function installDebian(name, words) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return false;
  console.error(`  ${words} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const install = ['install', '-y', '-qq', '--no-install-recommends', name];
  return spawnSync('apt-get', install, { env, stdio: 'ignore' }).status === 0;
}
