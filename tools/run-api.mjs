import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Runs a role of the built API that ends by itself, where the user stands; what it says goes to the terminal.
 *
 * @param {string[]} parameters the role and its own parameters
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} signal
 * @returns {Promise<number>} exit code
 */
export function runToEnd(parameters, settings, signal) {
  return new Promise((resolve) => {
    const main = join(ROOT, 'dist', 'api', 'main.js');
    const child = spawn(process.execPath, [main, ...parameters], {
      stdio: 'inherit',
      env: { ...process.env, ...settings },
    });
    signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
