import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Beside the packages, so that what is built finds them. */
const kept = join(root, 'node_modules', '.cache', 'maillage', 'built');
const dayMs = 86_400_000;

/** Where Node keeps what it compiled, for the next process that loads the same. */
export const compiled = { NODE_COMPILE_CACHE: join(kept, '..', 'compiled') };

/**
 * Path of a programme bundled from the sources as they are now: Node itself runs no decorators. Built once for the same
 * sources, whoever asks; `dist/` is left to whoever works with it.
 */
export function bundled(entry: string): string {
  const path = made.get(entry) ?? bundle(entry);
  made.set(entry, path);
  return path;
}

/** Of this process: a file saved while tests run must not change what they are about. */
const made = new Map<string, string>();

function bundle(entry: string): string {
  const sources = ['apps/api/src/**/*.ts', 'libs/*/src/**/*.ts', 'migrations/*.ts', 'apps/api/*.ts', entry];
  const seen = createHash('sha256').update(entry);
  for (const path of globSync(sources, { cwd: root }).sort()) {
    if (!path.endsWith('.spec.ts')) seen.update(`${path}:${statSync(join(root, path)).mtimeMs};`);
  }
  const folder = join(kept, seen.digest('hex').slice(0, 16));
  if (!existsSync(folder)) build(entry, folder);
  return join(folder, `${entry.split('/').pop()?.replace(/\.ts$/, '')}.js`);
}

/** The API as it is served. */
export const builtApi = () => bundled('apps/api/src/main.ts');

function build(entry: string, folder: string): void {
  forgetOld();
  const draft = `${folder}.${randomUUID()}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', join(root, 'apps/api/vite.config.ts'), '--ssr', join(root, entry)];
  const { status, stderr } = spawnSync(process.execPath, [vite, ...options, '--outDir', draft, '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  try {
    renameSync(draft, folder);
  } catch {
    // Somebody else has just built the same.
    rmSync(draft, { recursive: true });
  }
}

function forgetOld(): void {
  mkdirSync(kept, { recursive: true });
  for (const name of globSync('*', { cwd: kept })) {
    const path = join(kept, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs && mtimeMs < Date.now() - dayMs) rmSync(path, { recursive: true, force: true });
  }
}
