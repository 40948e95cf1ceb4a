import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const startTimeoutMs = 180_000;
/** The end of what the product said; left in test-results for whoever reads a failure. */
let words = '';

/** Starts the product as `npm start` does, on new data; returns what stops it and removes the data. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-journeys-'));
  // As root, PostgreSQL runs under a system user that has to pass through; what is inside stays closed.
  chmodSync(dataFolder, 0o711);
  const product = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: process.env.JOURNEYS_PORT, MAILLAGE_DATA: dataFolder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => product.once('exit', () => resolve()));
  const stop = async () => {
    product.kill('SIGTERM');
    await gone;
    mkdirSync(join(root, 'test-results'), { recursive: true });
    writeFileSync(join(root, 'test-results', 'product.log'), words);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await untilReady(product);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function untilReady(product: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(late);
      reject(new Error(`${why}\n${words}`));
    };
    const late = setTimeout(() => fail(`Not ready within ${startTimeoutMs / 1000} s`), startTimeoutMs);
    product.once('exit', (code) => fail(`The product left with code ${code}`));
    for (const stream of [product.stdout, product.stderr]) {
      stream?.on('data', (chunk) => {
        words = `${words}${chunk}`.slice(-50_000);
        if (!words.includes('Maillage is ready')) return;
        clearTimeout(late);
        resolve();
      });
    }
  });
}
