import { bothLanguages } from './progress.mjs';
import { printRefusal } from './refusal.mjs';

const interruption = new AbortController();

/** Aborted when a tool under `runTool` is told to stop. */
export const interrupted = interruption.signal;

/**
 * Runs a tool that ends by itself, and ends the process with it.
 *
 * @param {() => Promise<number | void>} act answers the exit code; 0 by default
 * @param {[fr: string, en: string]} [whenInterrupted] said instead of the error that an interruption led to
 * @returns {Promise<never>}
 */
export async function runTool(act, whenInterrupted) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => interruption.abort());
  }
  try {
    process.exitCode = (await act()) ?? 0;
  } catch (error) {
    if (interrupted.aborted && whenInterrupted) bothLanguages(...whenInterrupted);
    else printRefusal(error);
    process.exitCode = 1;
  }
  return process.exit();
}
