import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds what changed since the last time (Nx keeps the rest). Silent unless it fails.
 *
 * @param {AbortSignal} signal
 * @throws {Refusal} after printing what the build said
 */
export async function build(signal) {
  const { code, words } = await run(['run-many', '-t', 'build', '--outputStyle=static'], signal);
  if (code === 0 || signal.aborted) return;
  console.error(words.trimEnd());
  throw new Refusal('La construction a échoué : voir ci-dessus.', 'The build failed: see above.');
}

/**
 * @param {string[]} parameters
 * @param {AbortSignal} signal
 * @returns {Promise<{ code: number, words: string }>}
 */
function run(parameters, signal) {
  return new Promise((resolve) => {
    let words = '';
    const nx = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const child = spawn(process.execPath, [nx, ...parameters], {
      cwd: ROOT,
      signal,
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    child.on('error', (error) => resolve({ code: 1, words: `${words}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, words }));
  });
}
