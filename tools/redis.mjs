import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

/** Brings a Redis server for the tests whose subject it is. Without one those tests say that they did not run. */
export function ensureRedis() {
  if (!spawnSync('redis-server', ['--version']).error) return;
  installDebian('redis-server', 'Installation de Redis / Installing Redis');
}
