import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../tools/build.mjs';

const here = import.meta.dirname;
const packages = join(here, 'node_modules');
const mark = join(packages, '.lock-hash');

/** Builds the product, unless another build of it is to be measured. */
export async function prepareProduct(): Promise<void> {
  if (process.env.MAILLAGE_BENCH_API) return;
  await build(new AbortController().signal);
}

/** Installs what the product is compared with, in the bench's own folder, and builds what has decorators. */
export function preparePeers(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    console.log('Installing what the product is compared with (about a minute)');
    run(npm(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(mark, wanted);
  }
  const vite = join(here, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js');
  run([process.execPath, vite], ['build', '-c', join(here, 'peers', 'servers', 'usual', 'vite.config.ts')]);
}

/** The npm that runs us, else the one of the machine. */
function npm(): string[] {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}

function run([program = '', ...first]: string[], parameters: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, [...first, ...parameters], { cwd: here, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')}\n${stdout}${stderr}`);
}
